import type { PoolClient } from 'pg';
import { bestaaSystemtester } from '../livstegn/systemtest';
import { lagPlan, type Slag } from '../ruting/plan';
import { PRIORITET, type Varseltype } from '../schema';
import { dempede, utsett } from './demping';
import type { Nyhendelse } from './hendelser';
import { hentOppsett } from './modeller';
import { samle } from './samling';
import { hentVakter, type Motorvarsel, type Paarorende, slaa } from './slag';
import { iTransaksjon, krev } from './transaksjon';

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
};
type Fakta = { tjenesteId: string; kode: string; status: string; personId: string; soneId: string | null };

/** A person's alarms and the technical ones may have a round each, so that no alarm waits for a storm to be joined. */
const HVILKE = { alle: '', person: `and prioritet < ${PRIORITET.teknisk}`, teknisk: `and prioritet >= ${PRIORITET.teknisk}` };

/**
 * Routes what has been received: finds person and sone, freezes the plan, and performs the first beat at once. Any number
 * of processes may run it. Gives how many were routed.
 */
export const rutNye = (hvilke: keyof typeof HVILKE = 'alle'): Promise<number> =>
  iTransaksjon(async (c) => {
    const rows = await krev<Urutet>(c, {
      name: `respons-urutet-${hvilke}`,
      text: `select id, "virksomhetId", "kildeId", type, prioritet, serie, verdi, mottatt, merker, "tjenesteId" from respons.varsel
        where status = 'MOTTATT' ${HVILKE[hvilke]} order by prioritet, mottatt limit ${RUTEBUNKE} for update skip locked`,
    });
    if (rows.length === 0) return 0;
    const virksomheter = [...new Set(rows.map((r) => r.virksomhetId))];
    const [fakta, paarorende] = await hentFakta(c, rows);
    const oppsett = await hentOppsett(c, virksomheter);
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
    for (const v of rows) {
      const f = v.tjenesteId ? fakta.get(v.tjenesteId) : undefined;
      const merker = [...v.merker, ...(f && f.status !== 'I_DRIFT' && f.status !== 'UNDER_INSTALLASJON' ? ['TJENESTE_AVSLUTTET'] : [])];
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
      start.push({ id: v.id, plan: plan.slag, merker, personId: f?.personId ?? null, soneId: f?.soneId ?? null, kode: f?.kode ?? null });
      const samling = samlet.get(v.id);
      if (samling) {
        hendelser.push({ ...om, type: 'SAMLET', data: { hovedvarsel: samling } });
        continue;
      }
      if (vindu) {
        hendelser.push({ ...om, type: 'DEMPET', data: { tittel: vindu.tittel, til: vindu.til } });
        utsatt.push({ id: v.id, til: vindu.til });
        continue;
      }
      hendelser.push({ ...om, type: 'RUTET', data: { regel: plan.regel, steg: plan.slag.length } });
      klare.push({
        ...v,
        personId: f?.personId ?? null,
        soneId: f?.soneId ?? null,
        plan: plan.slag,
        slag: 0,
        merker,
        mottakerVirksomhetId: null,
        start: { kode: f?.kode ?? null },
      });
    }
    const naa = new Set(klare.map((v) => v.id));
    await skrivStart(
      c,
      start.filter((x) => !naa.has(x.id)),
    );
    await utsett(c, utsatt);
    await bestaaSystemtester(c, rows, hendelser);
    await slaa(c, klare, oppsett, await hentVakter(c, [...virksomheter, ...andre(oppsett)]), paarorende, hendelser);
    return rows.length;
  });

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
