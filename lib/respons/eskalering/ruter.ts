import type { PoolClient } from 'pg';
import { lagPlan, type Slag } from '../ruting/plan';
import type { Varseltype } from '../schema';
import type { Nyhendelse } from './hendelser';
import { hentOppsett } from './modeller';
import { samle } from './samling';
import { hentVakter, type Motorvarsel, type Paarorende, slaa } from './slag';
import { iTransaksjon, somVirksomhet } from './transaksjon';

const BUNKE = 200;

type Urutet = {
  id: string;
  virksomhetId: string;
  type: Varseltype;
  prioritet: number;
  serie: string | null;
  verdi: string | null;
  mottatt: Date;
  merker: string[];
  tjenesteId: string | null;
};
type Fakta = { tjenesteId: string; kode: string; status: string; personId: string; soneId: string | null };

/**
 * Routes what has been received: finds person and sone, freezes the plan, and performs the first beat at once. Any number
 * of processes may run it. Gives how many were routed.
 */
export const rutNye = (): Promise<number> =>
  iTransaksjon(async (c) => {
    const { rows } = await c.query<Urutet>({
      name: 'respons-urutet',
      text: `select id, "virksomhetId", type, prioritet, serie, verdi, mottatt, merker, "tjenesteId" from respons.varsel
        where status = 'MOTTATT' order by prioritet, mottatt limit ${BUNKE} for update skip locked`,
    });
    if (rows.length === 0) return 0;
    const virksomheter = [...new Set(rows.map((r) => r.virksomhetId))];
    const [fakta, paarorende] = await hentFakta(c, rows);
    const oppsett = await hentOppsett(c, virksomheter);
    const hendelser: Nyhendelse[] = [];
    const start: { id: string; plan: Slag[]; merker: string[]; personId: string | null; soneId: string | null; kode: string | null }[] = [];
    const klare: Motorvarsel[] = [];
    const samlet = await samle(c, rows);
    for (const v of rows) {
      const f = v.tjenesteId ? fakta.get(v.tjenesteId) : undefined;
      const merker = [...v.merker, ...(f && f.status !== 'I_DRIFT' && f.status !== 'UNDER_INSTALLASJON' ? ['TJENESTE_AVSLUTTET'] : [])];
      const plan = lagPlan(
        oppsett.get(v.virksomhetId)?.modell ?? null,
        { type: v.type, tjenesteKode: f?.kode ?? null, sone: f?.soneId ?? null, merker },
        v.mottatt,
      );
      if (plan.merke) merker.push(plan.merke);
      const om = { virksomhetId: v.virksomhetId, varselId: v.id, personId: f?.personId ?? null };
      hendelser.push({ ...om, type: 'MOTTATT', data: { type: v.type, merker } });
      start.push({ id: v.id, plan: plan.slag, merker, personId: f?.personId ?? null, soneId: f?.soneId ?? null, kode: f?.kode ?? null });
      const samling = samlet.get(v.id);
      if (samling) {
        hendelser.push({ ...om, type: 'SAMLET', data: { hovedvarsel: samling } });
        continue;
      }
      hendelser.push({ ...om, type: 'RUTET', data: { regel: plan.regel, steg: plan.slag.length } });
      klare.push({ ...v, personId: f?.personId ?? null, soneId: f?.soneId ?? null, plan: plan.slag, slag: 0, merker, mottakerVirksomhetId: null });
    }
    await c.query({
      name: 'respons-start',
      text: `update respons.varsel v set status = 'VENTER', plan = x.plan, merker = array(select jsonb_array_elements_text(x.merker)), "personId" = x."personId",
          "soneId" = x."soneId", "tjenesteKode" = x.kode, "sistRort" = now()
        from json_to_recordset($1) x (id uuid, plan jsonb, merker jsonb, "personId" uuid, "soneId" uuid, kode text) where v.id = x.id`,
      values: [JSON.stringify(start)],
    });
    await slaa(c, klare, oppsett, await hentVakter(c, [...virksomheter, ...andre(oppsett)]), paarorende, hendelser);
    return rows.length;
  });

/** The virksomheter whose people a model may call upon. */
export const andre = (oppsett: Map<string, { binding: Record<string, { virksomhetId?: string }> }>): string[] =>
  [...oppsett.values()].flatMap((o) => Object.values(o.binding).flatMap((b) => b.virksomhetId ?? []));

/** Person, sone and next of kin of the varsler's tjenester, read as each virksomhet itself. */
export async function hentFakta(
  c: PoolClient,
  rader: { virksomhetId: string; tjenesteId: string | null }[],
): Promise<[Map<string, Fakta>, Paarorende[]]> {
  const per = new Map<string, string[]>();
  for (const r of rader) if (r.tjenesteId) per.set(r.virksomhetId, [...(per.get(r.virksomhetId) ?? []), r.tjenesteId]);
  const fakta = new Map<string, Fakta>();
  const paarorende: Paarorende[] = [];
  for (const [virksomhetId, ider] of per) {
    await somVirksomhet(c, virksomhetId);
    const t = await c.query<Fakta>({
      name: 'respons-fakta',
      text: `select t.id "tjenesteId", t.kode, t.status, t."personId", p."soneId" from "Tjeneste" t join "Person" p on p.id = t."personId"
        where t."virksomhetId" = $1 and t.id = any($2::uuid[])`,
      values: [virksomhetId, ider],
    });
    for (const f of t.rows) fakta.set(f.tjenesteId, f);
    const p = await c.query<Paarorende>({
      name: 'respons-paarorende',
      text: `select "personId", (row_number() over (partition by "personId" order by rekkefolge, id))::int nr, navn, telefon from "Paarorende"
        where "virksomhetId" = $1 and "personId" = any($2::uuid[])`,
      values: [virksomhetId, t.rows.map((f) => f.personId)],
    });
    paarorende.push(...p.rows);
  }
  await somVirksomhet(c, '');
  return [fakta, paarorende];
}
