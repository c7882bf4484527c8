import type { PoolClient } from 'pg';
import { somVirksomhet } from '@/lib/platform/db';
import { hverVirksomhet, sum } from '@/lib/platform/jobb/hver';
import { EVNER } from '@/lib/platform/policy';
import { bemannes, MOTTAKSVAKT, type Sted } from '../oppdrag/vakt/rules';
import type { Responsmodell } from '../schema';
import { erUleselig, hentOppsett, type Oppsett } from './modeller';
import { avslutt, type Person, type Slutt } from './tilgang-slutt';
import { iTransaksjon } from './transaksjon';

type Klient = Pick<PoolClient, 'query'>;
/** Why somebody may be on duty no more: left, blocked, without a role for it, in another enhet, or the vaktlag is gone. */
export type Sluttgrunn = 'SLUTTET' | 'SPERRET' | 'UTEN_ROLLE' | 'ENHET' | 'LAG';

/** What is read of one employee: why they may not be on duty at all, and the roles that may, with their enheter. */
type Tilgang = { ansattId: string; grunn: Exclude<Sluttgrunn, 'ENHET' | 'LAG'> | null; steder: Sted[] };
type Vakt = { id: string; virksomhetId: string; lag: string; ansattId: string; ansattVirksomhetId: string; enhetId: string | null };
type Lagene = { modell: Pick<Responsmodell, 'vaktlag'>; binding: Record<string, { virksomhetId?: string; enheter?: string[] }> };

/**
 * The one rule: whether this employee may still be on this duty. Null, or why not. Who logged on by an enhet stays while
 * they have a role there, or in one that mans the vaktlag. Pure.
 */
export function vaktenMaaSlutte(v: Vakt, t: Pick<Tilgang, 'grunn' | 'steder'>, o: Lagene | undefined): Sluttgrunn | null {
  if (t.grunn) return t.grunn;
  if (!lagetFinnes(v, o)) return 'LAG';
  const enheter = (v.virksomhetId === v.ansattVirksomhetId && o?.binding[v.lag]?.enheter) || [];
  const derDeGikkPaa = enheter.length > 0 && t.steder.some((s) => s.enhetId === v.enhetId);
  return derDeGikkPaa || bemannes(enheter, t.steder) ? null : 'ENHET';
}

/** Whether the owner's model has the vaktlag, and this virksomhet mans it. The mottaksvakt is always there, and one's own. */
function lagetFinnes(v: Pick<Vakt, 'virksomhetId' | 'ansattVirksomhetId' | 'lag'>, o: Lagene | undefined): boolean {
  const egen = v.virksomhetId === v.ansattVirksomhetId;
  if (v.lag === MOTTAKSVAKT) return egen;
  const hos = o?.binding[v.lag]?.virksomhetId;
  return Boolean(o?.modell.vaktlag.some((l) => l.id === v.lag)) && (egen ? !hos : hos === v.ansattVirksomhetId);
}

/** Those of one virksomhet who are on duty, hold something, or are told on a phone or a machine. */
const INVOLVERTE = `
  select "ansattId" id, "ansattVirksomhetId" v from respons.vakt where til is null
  union select "ansattId", "virksomhetId" from respons.abonnement
  union select "tattAvId", "tattAvVirksomhetId" from respons.varsel where status in ('TATT', 'UTRYKNING', 'AVVENTER') and "tattAvId" is not null
  union select "startetAvId", "virksomhetId" from respons.runde where utfort is null and "startetAvId" is not null`;

/** As the session decides it (lib/platform/session): gone from the last day on, a role through its last day. `dag` is ISO. */
const TILGANG = `
  select a.id "ansattId", case when a.sperret is not null or k.sperret is not null then 'SPERRET' when a.sluttet <= d.dag then 'SLUTTET' when count(r.id) = 0 then 'UTEN_ROLLE' end grunn,
    json_agg(json_build_object('enhetId', r."enhetId", 'rolle', r.rolle)) filter (where r.id is not null) steder
  from (select coalesce($3::date, (clock_timestamp() at time zone 'Europe/Oslo')::date) dag) d cross join "Ansatt" a left join "Konto" k on k.id = a."kontoId"
    left join "Rolletildeling" r on r."ansattId" = a.id and r.rolle::text = any($2) and r."gyldigFra" <= d.dag and (r."gyldigTil" is null or r."gyldigTil" >= d.dag) and r.id is distinct from $4::uuid
  where a.id = any($1::uuid[]) group by a.id, a.sperret, k.sperret, a.sluttet, d.dag`;

/** Those who are called out are known by the varsel alone: of another virksomhet than this they are not found, and left. */
const UTRYKKERE = `select distinct (utrykning->>'ansattId')::uuid id from respons.varsel where status = 'UTRYKNING' and utrykning ? 'ansattId'`;

export type Sjekk = {
  ansattIder?: readonly string[];
  /** The day by the caller's clock, ISO; else the database's in Oslo. */
  dag?: string;
  /** As if this role were over. */
  utenRolle?: string;
};

/**
 * Ends the duty of everybody in this virksomhet who may have none: what they hold goes back to the queue at once, and they
 * are told nothing more. The transaction must be the virksomhet's own, and the module's. Gives what was ended.
 */
export const sjekkTilgang = async (c: Klient, virksomhetId: string, s: Sjekk = {}, av?: string): Promise<Slutt> =>
  avslutt(c, await hvemMaaSlutte(c, virksomhetId, s), av);

/** The duties in this virksomhet that must end, and who may have nothing at all, each with why. Changes nothing. */
export async function hvemMaaSlutte(c: Klient, virksomhetId: string, s: Sjekk): Promise<Parameters<typeof avslutt>[1]> {
  const { rows: involverte } = await c.query<{ id: string; sikker: boolean }>(
    `select id, true sikker from (${INVOLVERTE}) x where v = $1::uuid and ($2::uuid[] is null or id = any($2::uuid[]))
     union all select id, false from (${UTRYKKERE}) y where $2::uuid[] is null or id = any($2::uuid[])`,
    [virksomhetId, s.ansattIder ?? null],
  );
  if (involverte.length === 0) return { vakter: [], personer: [] };
  const ider = [...new Set(involverte.map((i) => i.id))];
  const { rows: tilgang } = await c.query<Omit<Tilgang, 'steder'> & { steder: Sted[] | null }>(TILGANG, [
    ider,
    EVNER['respons.vakt'],
    s.dag ?? null,
    s.utenRolle ?? null,
  ]);
  const kjente = new Map(tilgang.map((t) => [t.ansattId, { ...t, steder: t.steder ?? [] }]));
  // Nobody here has that id: then nobody is there to answer.
  for (const i of involverte) if (i.sikker && !kjente.has(i.id)) kjente.set(i.id, { ansattId: i.id, grunn: 'UTEN_ROLLE', steder: [] });
  const { rows: vakter } = await c.query<Vakt>(
    `select id, "virksomhetId", lag, "ansattId", "ansattVirksomhetId", "enhetId" from respons.vakt where til is null and "ansattId" = any($1::uuid[])`,
    [[...kjente.keys()]],
  );
  const oppsett = await hentOppsett(c, [...new Set(vakter.map((v) => v.virksomhetId))]);
  const personer: Person[] = [...kjente.values()].flatMap((t) => (t.grunn ? [{ ansattId: t.ansattId, grunn: t.grunn }] : []));
  const slutter = vakter.flatMap((v) => {
    const t = kjente.get(v.ansattId) ?? { grunn: 'UTEN_ROLLE' as const, steder: [] };
    // A model that cannot be read says nothing of who mans what.
    const grunn = erUleselig(v.virksomhetId) ? t.grunn : vaktenMaaSlutte(v, t, oppsett.get(v.virksomhetId));
    return grunn ? [{ id: v.id, grunn }] : [];
  });
  return { vakter: slutter, personer };
}

/** Ends the duty of those whose vaktlag the owner's model, as it is about to be, has not, or has given to others to man. */
export async function sjekkVaktlag(c: Klient, o: Lagene & Pick<Oppsett, 'virksomhetId'>, av?: string): Promise<Slutt> {
  const { rows } = await c.query<Vakt>(
    `select id, "virksomhetId", lag, "ansattId", "ansattVirksomhetId", "enhetId" from respons.vakt where til is null and "virksomhetId" = $1::uuid`,
    [o.virksomhetId],
  );
  const slutter = rows.filter((v) => !lagetFinnes(v, o)).map((v) => ({ id: v.id, grunn: 'LAG' as const }));
  return avslutt(c, { vakter: slutter, personer: [] }, av);
}

/**
 * Looks over everybody who is on duty or holds something, one virksomhet at a time: a date that has come, and what was
 * changed past the commands. Gives how many duties were ended.
 */
export async function vaakOverTilgang(): Promise<number> {
  const virksomheter = await iTransaksjon((c) =>
    c.query<{ v: string }>(`select distinct v from (${INVOLVERTE}) x where v is not null order by v`).then((r) => r.rows),
  );
  return sum(
    await hverVirksomhet(
      'respons.tilgang',
      virksomheter.map((r) => r.v),
      (v) =>
        iTransaksjon(async (c) => {
          await somVirksomhet(c, v);
          return (await sjekkTilgang(c, v)).vakter.length;
        }),
    ),
  );
}
