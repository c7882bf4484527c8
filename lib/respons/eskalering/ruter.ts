import type { PoolClient } from 'pg';
import { bestaaSystemtester } from '../livstegn/systemtest';
import { reisVarsler } from '../mottak/intern';
import { lagPlan, SISTE, type Slag } from '../ruting/plan';
import { PRIORITET, type Varseltype } from '../schema';
import { iDeler } from './deling';
import { dempede, utsett } from './demping';
import type { Nyhendelse } from './hendelser';
import { FRA_LEVERANDOR } from './leverandor';
import { hentOppsett, nyeUleselige } from './modeller';
import { samle } from './samling';
import { hentVakter, type Motorvarsel, type Paarorende, slaa } from './slag';
import { krev, slippTil } from './transaksjon';

/** The most that one round takes. */
export const RUTEBUNKE = 200;

type Urutet = {
  id: string;
  virksomhetId: string;
  kildeId: string;
  type: Varseltype;
  prioritet: number;
  serie: string | null;
  verdi: string | null;
  mottatt: Date;
  merker: string[];
  tjenesteId: string | null;
  /** An older one of the same source has its eksternId, and is another. */
  gjenbruk: boolean;
};
type Fakta = { tjenesteId: string; kode: string; status: string; personId: string; soneId: string | null };

/** A person's alarms and the technical ones may have a round each, so that no alarm waits for a storm to be joined. */
const HVILKE = { alle: '', person: `and prioritet < ${PRIORITET.teknisk}`, teknisk: `and prioritet >= ${PRIORITET.teknisk}` };

const KOLONNER = `id, "virksomhetId", "kildeId", type, prioritet, serie, verdi, mottatt, merker, "tjenesteId", exists (select from respons.varsel g
  where g."kildeId" = v."kildeId" and g."eksternId" = v."eksternId" and g.avtrykk <> v.avtrykk and (g.mottatt, g.id) < (v.mottatt, v.id)) gjenbruk`;

/**
 * Claims what is to be routed next. Each source has its share of the bunch in each virksomhet it has something waiting in, and
 * what nobody needs of it goes to those that have more: a flood stands before no one else's alarm.
 */
async function krevUrutede(c: PoolClient, hvilke: keyof typeof HVILKE, bare?: string[]): Promise<Urutet[]> {
  if (bare)
    return (
      await c.query<Urutet>(`select ${KOLONNER} from respons.varsel v where status = 'MOTTATT' and id = any($1::uuid[]) for update skip locked`, [
        bare,
      ])
    ).rows;
  const kilder = `status = 'MOTTATT' order by "virksomhetId", "kildeId" limit 1`;
  const rows = await krev<Urutet & { andel: number }>(c, {
    name: `respons-urutet-${hvilke}`,
    text: `with recursive k as (
        (select "virksomhetId", "kildeId" from respons.varsel where ${kilder})
        union all select n.* from k cross join lateral
          (select "virksomhetId", "kildeId" from respons.varsel where ("virksomhetId", "kildeId") > (k."virksomhetId", k."kildeId") and ${kilder}) n),
      forst as (select k.*, f.* from k cross join lateral (select prioritet, mottatt from respons.varsel v
          where v."virksomhetId" = k."virksomhetId" and v."kildeId" = k."kildeId" and status = 'MOTTATT' ${HVILKE[hvilke]} order by prioritet, mottatt limit 1) f
        order by f.prioritet, f.mottatt limit ${RUTEBUNKE}),
      andel as materialized (select ${RUTEBUNKE} / greatest(count(*), 1)::int n from forst)
      select v.*, (select n from andel) andel from forst k cross join lateral (select ${KOLONNER} from respons.varsel v
        where v."virksomhetId" = k."virksomhetId" and v."kildeId" = k."kildeId" and status = 'MOTTATT' ${HVILKE[hvilke]}
        order by prioritet, mottatt limit (select n from andel) for update skip locked) v`,
  });
  const per = new Map<string, (typeof rows)[number][]>();
  for (const r of rows) per.set(r.virksomhetId + r.kildeId, [...(per.get(r.virksomhetId + r.kildeId) ?? []), r]);
  const flere = [...per.values()].flatMap((r) => (r[0] && r.length === r[0].andel ? [r[0]] : []));
  const ledig = Math.floor((RUTEBUNKE - rows.length) / Math.max(flere.length, 1));
  if (flere.length > 0 && ledig > 0)
    rows.push(
      ...(await krev<Urutet & { andel: number }>(c, {
        name: `respons-urutet-flere-${hvilke}`,
        text: `select v.* from json_to_recordset($1) k ("virksomhetId" uuid, "kildeId" uuid) cross join lateral (select ${KOLONNER} from respons.varsel v
          where v."virksomhetId" = k."virksomhetId" and v."kildeId" = k."kildeId" and status = 'MOTTATT' ${HVILKE[hvilke]} and id <> all($2::uuid[])
          order by prioritet, mottatt limit $3 for update skip locked) v`,
        values: [JSON.stringify(flere.map(({ virksomhetId, kildeId }) => ({ virksomhetId, kildeId }))), rows.map((r) => r.id), ledig],
      })),
    );
  return rows.sort((a, b) => a.prioritet - b.prioritet || a.mottatt.getTime() - b.mottatt.getTime());
}

/**
 * Routes what has been received: finds person and sone, freezes the plan, and performs the first beat at once. Any number
 * of processes may run it. Gives how many were routed.
 */
export const rutNye = (hvilke: keyof typeof HVILKE = 'alle'): Promise<number> =>
  iDeler({ krev: (c, bare) => krevUrutede(c, hvilke, bare), utfor: rut, tilSide: rutUtenRegel });

/** It cannot be routed by its rules: somebody is told of it all the same. */
const rutUtenRegel = (c: PoolClient, { id }: Urutet) =>
  c.query(
    `update respons.varsel set status = 'VENTER', plan = $2, merker = array_append(merker, 'UTEN_REGEL'), "sistRort" = now(), "nesteForfall" = clock_timestamp(), versjon = versjon + 1
     where id = $1 and status = 'MOTTATT'`,
    [id, JSON.stringify([SISTE])],
  );

async function rut(c: PoolClient, rows: Urutet[]): Promise<void> {
  const virksomheter = [...new Set(rows.map((r) => r.virksomhetId))];
  const [fakta, paarorende] = await hentFakta(c, rows);
  const oppsett = await hentOppsett(c, virksomheter);
  await reisVarsler(c, nyeUleselige(virksomheter));
  const hendelser: Nyhendelse[] = [];
  const start: Start[] = [];
  const klare: Motorvarsel[] = [];
  const dempet = await dempede(c, rows);
  const utsatt: { id: string; til: Date }[] = [];
  const sone = (v: Urutet) => (v.tjenesteId && fakta.get(v.tjenesteId)?.soneId) || null;
  const samlet = await samle(
    c,
    rows.map((v) => ({ ...v, soneId: sone(v), vedlikehold: dempet.get(v.id)?.id ?? null })),
  );
  for (const [nr, v] of rows.entries()) {
    await slippTil(nr);
    const f = v.tjenesteId ? fakta.get(v.tjenesteId) : undefined;
    const merker = [
      ...v.merker,
      ...(v.gjenbruk && !v.merker.includes(FRA_LEVERANDOR) ? ['GJENBRUKT_ID'] : []),
      ...(f && f.status !== 'I_DRIFT' && f.status !== 'UNDER_INSTALLASJON' ? ['TJENESTE_AVSLUTTET'] : []),
    ];
    const plan = lagPlan(
      oppsett.get(v.virksomhetId)?.modell ?? null,
      { type: v.type, tjenesteKode: f?.kode ?? null, sone: f?.soneId ?? null, merker },
      v.mottatt,
    );
    if (plan.merke) merker.push(plan.merke);
    const vindu = dempet.get(v.id);
    if (vindu) merker.push('DEMPET');
    const om = { virksomhetId: v.virksomhetId, varselId: v.id, personId: f?.personId ?? null };
    hendelser.push({ ...om, type: 'MOTTATT', data: { type: v.type, merker } });
    const rutet = { id: v.id, plan: plan.slag, merker, personId: f?.personId ?? null, soneId: f?.soneId ?? null };
    const kode = f?.kode ?? null;
    const samling = samlet.get(v.id);
    if (samling) {
      start.push({ ...rutet, kode });
      hendelser.push({ ...om, type: 'SAMLET', data: { hovedvarsel: samling } });
      continue;
    }
    if (vindu) {
      start.push({ ...rutet, kode });
      hendelser.push({ ...om, type: 'DEMPET', data: { tittel: vindu.tittel, til: vindu.til } });
      utsatt.push({ id: v.id, til: vindu.til });
      continue;
    }
    hendelser.push({ ...om, type: 'RUTET', data: { regel: plan.regel, steg: plan.slag.length } });
    klare.push({ ...v, ...rutet, slag: 0, mottakerVirksomhetId: null, start: { kode } });
  }
  await skrivStart(c, start);
  await utsett(c, utsatt);
  await bestaaSystemtester(c, rows, hendelser);
  await slaa(c, klare, oppsett, await hentVakter(c, [...virksomheter, ...andre(oppsett)]), paarorende, hendelser);
}

type Start = { id: string; plan: Slag[]; merker: string[]; personId: string | null; soneId: string | null; kode: string | null };

/** What the routing has found, on those that no beat is performed for now; the others get it with their first beat. */
async function skrivStart(c: PoolClient, start: Start[]): Promise<void> {
  if (start.length === 0) return;
  await c.query({
    name: 'respons-start',
    text: `update respons.varsel v set status = 'VENTER', plan = x.plan, merker = array(select jsonb_array_elements_text(x.merker)), "personId" = x."personId",
        "soneId" = x."soneId", "tjenesteKode" = x.kode, "sistRort" = now()
      from json_to_recordset($1) x (id uuid, plan jsonb, merker jsonb, "personId" uuid, "soneId" uuid, kode text) where v.id = x.id`,
    values: [JSON.stringify(start)],
  });
}

/** The virksomheter whose people a model may call upon. */
export const andre = (oppsett: Map<string, { binding: Record<string, { virksomhetId?: string }> }>): string[] =>
  [...oppsett.values()].flatMap((o) => Object.values(o.binding).flatMap((b) => b.virksomhetId ?? []));

/** Person, sone and next of kin of the varsler's tjenester, read as each virksomhet itself. */
export async function hentFakta(
  c: PoolClient,
  rader: { virksomhetId: string; tjenesteId: string | null }[],
): Promise<[Map<string, Fakta>, Paarorende[]]> {
  const tjenester = new Map(rader.flatMap((r) => (r.tjenesteId ? [[r.tjenesteId, { virksomhetId: r.virksomhetId, tjenesteId: r.tjenesteId }]] : [])));
  if (tjenester.size === 0) return [new Map(), []];
  const { rows } = await c.query<Fakta & { paarorende: Omit<Paarorende, 'personId' | 'nr'>[] | null }>({
    name: 'respons-fakta',
    text: 'select * from respons.fakta($1)',
    values: [JSON.stringify([...tjenester.values()])],
  });
  const personer = new Map(rows.map((r) => [r.personId, r.paarorende ?? []]));
  return [
    new Map(rows.map((r) => [r.tjenesteId, r])),
    [...personer].flatMap(([personId, liste]) => liste.map((p, i) => ({ ...p, personId, nr: i + 1 }))),
  ];
}
