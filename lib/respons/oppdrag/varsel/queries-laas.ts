import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import type { Tx } from '@/lib/platform/db';
import { forbudt, ikkeFunnet } from '@/lib/platform/errors';
import type { Hendelsetype } from '../../eskalering/hendelser';
import type { Slag } from '../../ruting/plan';
import { lesMineVakter } from '../vakt/queries';
import { paaListen } from './policy';
import { lesKovarsel } from './queries';
import type { Utrykning } from './queries-kovarsel';
import type { Stilling, Varselstatus } from './rules';

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

/** Nobody does anything with a varsel that is neither on their list nor with them, however they found its address. Throws FORBUDT. */
export async function krevPaaListen(tx: Tx, actor: Actor, v: Laastvarsel, hvem: Stilling): Promise<void> {
  if (hvem !== 'andre') return;
  const linje = await lesKovarsel(tx, v.id);
  if (!linje || !paaListen(actor, linje, await lesMineVakter(tx, actor))) throw forbudt();
}
