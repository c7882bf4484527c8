import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { motorpool } from '@/lib/platform/db';

/** A source that may send: `felles` is a supplier's, whose devices may be in any virksomhet. */
export type Kilde = { id: string; virksomhetId: string; felles: boolean };

const HUSKES_MS = 15_000;
const MAKS = 5_000;
export const hash = (token: string): string => createHash('sha256').update(token).digest('hex');
const kjente = new Map<string, { kilde: Kilde | null; til: number }>();

/** The source of a bearer token, or null. Remembered for fifteen seconds: a token that is withdrawn stops after that. */
export async function finnKilde(token: string): Promise<Kilde | null> {
  const h = hash(token);
  const kjent = kjente.get(h);
  if (kjent && kjent.til > Date.now()) return kjent.kilde;
  const { rows } = await motorpool().query<Kilde>(
    `update respons.kilde k set "sistSett" = now() from "Virksomhet" v
     where v.id = k."virksomhetId" and k.aktiv and (k."tokenHash" = $1 or (k."forrigeHash" = $1 and k."forrigeTil" > now()))
     returning k.id, k."virksomhetId", v.type = 'LEVERANDOR' felles`,
    [h],
  );
  if (kjente.size > MAKS) kjente.clear();
  const kilde = rows[0] ?? null;
  kjente.set(h, { kilde, til: Date.now() + HUSKES_MS });
  return kilde;
}

const nyttToken = (): string => `hlh_${randomBytes(32).toString('base64url')}`;

/** Registers a source and gives its token, this once. Throws when the virksomhet has a source of that name. */
export async function registrerKilde(virksomhetId: string, navn: string): Promise<{ id: string; token: string }> {
  const token = nyttToken();
  const id = uuid();
  await motorpool().query(`insert into respons.kilde (id, "virksomhetId", navn, "tokenHash") values ($1, $2, $3, $4)`, [
    id,
    virksomhetId,
    navn,
    hash(token),
  ]);
  return { id, token };
}

/** Gives the source a new token; the old one is good for `timer` hours more. Null when there is no such source. */
export async function byttToken(virksomhetId: string, navn: string, timer = 24): Promise<string | null> {
  const token = nyttToken();
  const { rowCount } = await motorpool().query(
    `update respons.kilde set "forrigeHash" = "tokenHash", "forrigeTil" = now() + make_interval(hours => $4), "tokenHash" = $3, versjon = versjon + 1
     where "virksomhetId" = $1 and navn = $2 and aktiv`,
    [virksomhetId, navn, hash(token), timer],
  );
  return rowCount ? token : null;
}
