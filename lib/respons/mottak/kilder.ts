import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { motorpool } from '@/lib/platform/db';
import { logg } from '@/lib/platform/log';
import { Avvisning } from './http';

/** A source that may send: `felles` is a supplier's, whose devices may be in any virksomhet. */
export type Kilde = { id: string; virksomhetId: string; felles: boolean };

const HUSKES_MS = 15_000;
const MAKS = 5_000;
/** What a token of ours looks like; anything else is not looked up. */
const FORM = /^hlh_[\w-]{43}$/;
/** Look-ups of tokens that are not known, at once and in line: guesses never take more of the database than this. */
const GJETT = 4;
const I_KO = 500;
/** What is stored of a token: never itself. */
export const hash = (token: string): string => createHash('sha256').update(token).digest('hex');
type Kjent = { kilde: Kilde | null; til: number };
const kjente = new Map<string, Kjent>();
const ukjente = new Map<string, Kjent>();
/** Look-ups under way: a burst with one new token is one look-up. */
const underveis = new Map<string, Promise<Kilde | null>>();
const linje: (() => void)[] = [];
let gjetter = 0;

/**
 * The source of a bearer token, or null. Remembered for fifteen seconds: a token that is withdrawn stops after that. Rejects
 * with Avvisning (429) when very many unknown tokens are being tried.
 */
export function finnKilde(token: string): Promise<Kilde | null> {
  if (!FORM.test(token)) {
    tellUkjent();
    return Promise.resolve(null);
  }
  const h = hash(token);
  const kjent = kjente.get(h) ?? ukjente.get(h);
  if (kjent && kjent.til > Date.now()) return Promise.resolve(kjent.kilde);
  const alt = underveis.get(h);
  if (alt) return alt;
  const p = (kjente.has(h) ? slaaOpp(h) : etterTur(() => slaaOpp(h))).finally(() => underveis.delete(h));
  underveis.set(h, p);
  return p;
}

async function etterTur<T>(fn: () => Promise<T>): Promise<T> {
  if (linje.length >= I_KO) throw new Avvisning(429, 'For mange forsøk med ukjent token');
  if (gjetter >= GJETT) await new Promise<void>((ok) => linje.push(ok));
  else gjetter++;
  try {
    return await fn();
  } finally {
    const neste = linje.shift();
    if (neste) neste();
    else gjetter--;
  }
}

async function slaaOpp(h: string): Promise<Kilde | null> {
  const { rows } = await motorpool().query<Kilde>(
    `update respons.kilde k set "sistSett" = now() from "Virksomhet" v
     where v.id = k."virksomhetId" and k.aktiv and (k."tokenHash" = $1 or k.id = (select g."kildeId" from respons.gammeltoken g where g.hash = $1 and g.til > now()))
     returning k.id, k."virksomhetId", v.type = 'LEVERANDOR' felles`,
    [h],
  );
  const kilde = rows[0] ?? null;
  if (!kilde) tellUkjent();
  const [her, der] = kilde ? [kjente, ukjente] : [ukjente, kjente];
  der.delete(h);
  if (her.size >= MAKS) her.delete(her.keys().next().value as string);
  her.set(h, { kilde, til: Date.now() + HUSKES_MS });
  return kilde;
}

/** Tokens that are nobody's are told of together: whoever guesses fills no log. */
const SAMLES_MS = 10_000;
let ukjentes = 0;
function tellUkjent(): void {
  if (ukjentes++ > 0) return;
  setTimeout(() => {
    logg('advarsel', 'respons.ukjent token', { antall: ukjentes });
    ukjentes = 0;
  }, SAMLES_MS).unref();
}

/** Whether the source `k` is the module's own (`intern.ts`): no token has such a hash. */
export const INTERN = 'intern:%';
export const AV_INTERN = `k."tokenHash" like '${INTERN}'`;

const nyttToken = (): string => `hlh_${randomBytes(32).toString('base64url')}`;

/**
 * Registers a source and gives its token, this once. `leverandor` is the code of the one supplier whose devices it speaks for;
 * empty is the virksomhet's own platform. Throws when the virksomhet has a source of that name.
 */
export async function registrerKilde(virksomhetId: string, navn: string, leverandor: string | null = null): Promise<{ id: string; token: string }> {
  const token = nyttToken();
  const id = uuid();
  await motorpool().query(`insert into respons.kilde (id, "virksomhetId", navn, "tokenHash", leverandor) values ($1, $2, $3, $4, $5)`, [
    id,
    virksomhetId,
    navn,
    hash(token),
    leverandor,
  ]);
  return { id, token };
}

/**
 * Gives the source a new token; the old one is good for `timer` hours more, and those before it until their own time.
 * Null when there is no such source.
 */
export async function byttToken(virksomhetId: string, navn: string, timer = 24): Promise<string | null> {
  const token = nyttToken();
  const { rowCount } = await motorpool().query(
    `with k as (select id, "tokenHash" from respons.kilde where "virksomhetId" = $1 and navn = $2 and aktiv for update),
       gammel as (insert into respons.gammeltoken (hash, "kildeId", "virksomhetId", til) select "tokenHash", id, $1, now() + make_interval(hours => $4) from k),
       ryddet as (delete from respons.gammeltoken g using k where g."kildeId" = k.id and g.til < now())
     update respons.kilde set "tokenHash" = $3, versjon = versjon + 1 from k where kilde.id = k.id`,
    [virksomhetId, navn, hash(token), timer],
  );
  return rowCount ? token : null;
}
