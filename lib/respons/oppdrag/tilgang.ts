import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { endreKontekst, type Tx } from '@/lib/platform/db';
import { ikkeFunnet } from '@/lib/platform/errors';
import type { Hendelsetype } from '../eskalering/hendelser';
import { hentOppsett, type Innstillinger, type Oppsett, STANDARD } from '../eskalering/modeller';
import type { Slag } from '../ruting/plan';
import type { Utrykning } from './kovarsel';
import type { Stilling, Varselstatus } from './rules';

/**
 * Lets the module itself do something in an actor's transaction, after the actor's own right has been checked: read how
 * another virksomhet has set up its answers, tell its people, close a samling it owns.
 */
export async function somMotoren<T>(tx: Tx, fn: () => Promise<T>): Promise<T> {
  await endreKontekst(tx, { motor: true });
  const r = await fn();
  await endreKontekst(tx, { motor: false });
  return r;
}

/** The transaction as the engine's own functions want it. */
export const somKlient = (tx: Tx) =>
  ({
    query: async (q: string | { text: string; values?: unknown[] }, values: unknown[] = []) => {
      const [tekst, v] = typeof q === 'string' ? [q, values] : [q.text, q.values ?? []];
      return { rows: await tx.$queryRawUnsafe(tekst, ...v) };
    },
  }) as never as Parameters<typeof hentOppsett>[0];

/** How the owner of a varsel answers it; null when it has chosen no model. */
export const oppsettFor = (tx: Tx, virksomhetId: string): Promise<Oppsett | null> =>
  somMotoren(tx, async () => (await hentOppsett(somKlient(tx), [virksomhetId])).get(virksomhetId) ?? null);

export const innstillingerI = (o: Oppsett | null): Innstillinger => o?.innstillinger ?? STANDARD;

/** A varsel as the commands work with it. */
export type Laastvarsel = {
  id: string;
  virksomhetId: string;
  mottakerVirksomhetId: string | null;
  type: string;
  prioritet: number;
  status: Varselstatus;
  personId: string | null;
  tjenesteId: string | null;
  soneId: string | null;
  samlingId: string | null;
  plan: Slag[] | null;
  slag: number;
  merker: string[];
  tattAvId: string | null;
  tattAvNavn: string | null;
  /** ISO. */
  tatt: string | null;
  paaminnet: boolean;
  /** ISO. */
  lukket: string | null;
  lukketAvNavn: string | null;
  lag: string | null;
  utrykning: Utrykning | null;
  versjon: number;
};

/** The varsel, held until the transaction ends: the next one who wants it waits, and sees what became of it. */
export async function laasVarsel(tx: Tx, id: string): Promise<Laastvarsel> {
  const [v] = await tx.$queryRaw<Laastvarsel[]>`
    select id, "virksomhetId", "mottakerVirksomhetId", type, prioritet::int prioritet, status, "personId", "tjenesteId", "soneId", "samlingId", plan, slag, merker,
      "tattAvId", "tattAvNavn", respons.iso(tatt) tatt, paaminnet is not null paaminnet, respons.iso(lukket) lukket, "lukketAvNavn", lag, utrykning, versjon
    from respons.varsel where id = ${id}::uuid for update`;
  if (!v) throw ikkeFunnet();
  return v;
}

type Om = Pick<Laastvarsel, 'id' | 'virksomhetId' | 'mottakerVirksomhetId' | 'personId'>;

/** Appends what the actor did to the log of the varsel, and wakes those who listen when it commits. */
export async function skrivVarselhendelse(tx: Tx, actor: Actor, v: Om, type: Hendelsetype, data: object = {}): Promise<void> {
  await tx.$executeRaw`
    insert into respons.hendelse ("virksomhetId", "mottakerVirksomhetId", "varselId", "personId", type, "ansattId", "aktorVirksomhetId", "aktorNavn", data)
    values (${v.virksomhetId}::uuid, ${v.mottakerVirksomhetId}::uuid, ${v.id}::uuid, ${v.personId}::uuid, ${type}, ${actor.ansattId}::uuid,
      ${actor.virksomhetId}::uuid, ${actor.navn}, ${JSON.stringify(data)}::jsonb)`;
  await tx.$executeRaw`select pg_notify('respons', '')`;
}

/** What the actor is to the varsel. */
export async function stilling(tx: Tx, actor: Actor, v: Laastvarsel): Promise<Stilling> {
  if (v.tattAvId === actor.ansattId) return 'holder';
  if (v.status !== 'UTRYKNING' || !v.lag) return 'andre';
  if (v.utrykning?.ansattId === actor.ansattId) return 'utrykker';
  const [r] = await tx.$queryRaw<{ n: number }[]>`
    select count(*)::int n from respons.vakt where til is null and lag = ${v.lag} and "ansattId" = ${actor.ansattId}::uuid
      and "virksomhetId" in (${v.virksomhetId}::uuid, ${actor.virksomhetId}::uuid)`;
  return r && r.n > 0 ? 'utrykker' : 'andre';
}
