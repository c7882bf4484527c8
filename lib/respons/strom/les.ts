import type { Pool } from 'pg';
import { type Kovarsel, VELG_KOVARSEL } from '../oppdrag/varsel/queries-kovarsel';

/** An event as the stream tells it: what happened to which varsel, and when (ISO). */
export type Stromhendelse = { id: string; type: string; varselId: string; av: string; ansattId: string | null; tid: string };
type Rad = Stromhendelse & { virksomhetId: string; mottakerVirksomhetId: string | null; hovedvarsel: string | null };

/** Further back than this nothing is replayed: the whole queue is read instead. */
const TILBAKE = '1 hour';
const MAKS = 5000;

/**
 * A place in the stream is a snapshot (`xmin:xmax:in progress`): what a transaction that was under way then has written
 * comes when it commits, however low its ids are, and nothing waits for the slowest transaction of the house.
 */
export const erPosisjon = (s: string): boolean => /^\d{1,20}:\d{1,20}:[\d,]{0,4000}$/.test(s);

/** Where the stream is now. */
export async function lesPosisjon(c: Pick<Pool, 'query'>): Promise<string> {
  const { rows } = await c.query<{ p: string }>('select pg_current_snapshot()::text p');
  return rows[0]?.p ?? '';
}

export type Lest = { posisjon: string; rader: Rad[] /** Too much or too long ago to tell one by one. */; forMye: boolean };

/** Every event committed since a place, in one statement with the place it has then come to; only one virksomhet's if given. */
export async function lesEtter(c: Pick<Pool, 'query'>, posisjon: string, virksomhetId?: string): Promise<Lest> {
  const { rows } = await c.query<Rad & { posisjon: string }>({
    name: virksomhetId ? 'respons-strom-en' : 'respons-strom',
    text: `select n.p::text posisjon, h.* from (select pg_current_snapshot() p) n left join lateral (
        select id::text, type, "varselId", "aktorNavn" av, "ansattId", respons.iso(tid) tid, "virksomhetId", "mottakerVirksomhetId", data->>'hovedvarsel' hovedvarsel
        from respons.hendelse
        where xid >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(xid, $1::pg_snapshot)
          and tid > now() - interval '${TILBAKE}' and "varselId" is not null
          ${virksomhetId ? 'and ("virksomhetId" = $2::uuid or "mottakerVirksomhetId" = $2::uuid)' : ''}
        order by hendelse.id limit ${MAKS + 1}) h on true`,
    values: virksomhetId ? [posisjon, virksomhetId] : [posisjon],
  });
  const rader = rows.filter((r) => r.id);
  return { posisjon: rows[0]?.posisjon ?? posisjon, rader: rader.slice(0, MAKS), forMye: rader.length > MAKS };
}

/** The varsler that events are about, as they are now; one that is joined is told of by its main varsel alone. */
export async function lesVarslerFor(c: Pick<Pool, 'query'>, rader: readonly Rad[]): Promise<Kovarsel[]> {
  const samlet = new Set(rader.filter((r) => r.type === 'SAMLET').map((r) => r.varselId));
  const ider = new Set(rader.map((r) => (samlet.has(r.varselId) ? r.hovedvarsel : r.varselId)).filter((x): x is string => Boolean(x)));
  if (ider.size === 0) return [];
  const { rows } = await c.query<Kovarsel>({
    name: 'respons-strom-varsler',
    text: `${VELG_KOVARSEL} where v.id = any($1::uuid[])`,
    values: [[...ider]],
  });
  return rows.filter((v) => !v.medlem);
}
