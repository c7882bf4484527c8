import type { PoolClient } from 'pg';
import { SISTE, type Slag } from '../ruting/plan';
import type { Mottaker } from '../schema';
import { type Nyhendelse, skrivHendelser } from './hendelser';
import type { Oppsett } from './modeller';

/** A varsel as the engine works with it. */
export type Motorvarsel = {
  id: string;
  virksomhetId: string;
  type: string;
  prioritet: number;
  personId: string | null;
  soneId: string | null;
  plan: Slag[];
  slag: number;
  merker: string[];
  mottakerVirksomhetId: string | null;
  /** Not on the row yet: written with the first beat. */
  start?: { kode: string | null };
};

type Vakt = { virksomhetId: string; lag: string; soneId: string | null; ansattId: string; ansattVirksomhetId: string; navn: string };
export type Paarorende = { personId: string; nr: number; navn: string; telefon: string | null };
type Tilmottaker = {
  mottaker: string;
  navn: string;
  kanal: string;
  adresse?: string | null;
  virksomhetId?: string;
  /** Channels to try when this one fails. */
  innhold?: { neste: { kanal: string; adresse: string }[] };
};

export const MOTTAKSVAKT = 'mottaksvakt';

/** Who is on duty now in these virksomheter: those who have logged on and not off. */
export async function hentVakter(c: Pick<PoolClient, 'query'>, virksomheter: string[]): Promise<Vakt[]> {
  const { rows } = await c.query<Vakt>(
    `select "virksomhetId", lag, "soneId", "ansattId", "ansattVirksomhetId", navn from respons.vakt where til is null and "virksomhetId" = any($1::uuid[])`,
    [virksomheter],
  );
  return rows;
}

/** The people and addresses behind one receiver, now. Empty when nobody is there. */
export function finnMottakere(m: Mottaker, v: Motorvarsel, o: Oppsett | undefined, vakter: Vakt[], paarorende: Paarorende[]): Tilmottaker[] {
  const paaVakt = (virksomhetId: string, lag: string, sone: string | null | undefined): Tilmottaker[] =>
    vakter
      .filter((x) => x.virksomhetId === virksomhetId && x.lag === lag && (sone === undefined || x.soneId === null || x.soneId === sone))
      .map((x) => ({ mottaker: `ansatt:${x.ansattId}`, navn: x.navn, kanal: 'app', virksomhetId: x.ansattVirksomhetId }));
  const utenfor = (navn: string): Tilmottaker[] => {
    const b = o?.binding[navn];
    return b?.kanal && b.adresse
      ? [{ mottaker: `ekstern:${navn}`, navn, kanal: b.kanal, adresse: b.adresse, ...(b.reserve ? { innhold: { neste: [b.reserve] } } : {}) }]
      : [];
  };
  switch (m.art) {
    case 'vaktlag': {
      const lag = o?.modell.vaktlag.find((l) => l.id === m.lag);
      return [...paaVakt(v.virksomhetId, m.lag, lag?.perSone && v.soneId ? v.soneId : undefined), ...utenfor(m.lag)];
    }
    case 'virksomhet': {
      const hos = o?.binding[m.navn]?.virksomhetId;
      return [...(hos ? paaVakt(hos, MOTTAKSVAKT, undefined) : []), ...utenfor(m.navn)];
    }
    case 'ekstern':
      return utenfor(m.navn);
    case 'paarorende':
      return paarorende
        .filter((p) => p.personId === v.personId && p.nr === m.nr && p.telefon)
        .map((p) => ({ mottaker: `paarorende:${p.nr}`, navn: p.navn, kanal: 'sms', adresse: p.telefon }));
    case 'mottaksvakt': {
      const egne = [...paaVakt(v.virksomhetId, MOTTAKSVAKT, undefined), ...utenfor(MOTTAKSVAKT)];
      // The last resort: whoever is on duty at all.
      return egne.length > 0
        ? egne
        : vakter.filter((x) => x.virksomhetId === v.virksomhetId).map((x) => ({ mottaker: `ansatt:${x.ansattId}`, navn: x.navn, kanal: 'app' }));
    }
  }
}

type Utsending = Tilmottaker & { varselId: string; nokkel: string; slag: number; status: string; fulgt?: boolean };
type Utslag = { id: string; slag: number; vent: number; merker: string[]; mottakerVirksomhetId: string | null; start?: object };
const UTSLAG = `slag = x.slag, merker = array(select jsonb_array_elements_text(x.merker)), "mottakerVirksomhetId" = x."mottakerVirksomhetId",
  "nesteForfall" = clock_timestamp() + make_interval(secs => x.vent), versjon = v.versjon + 1`;

/** Marks the messages in the app that no other channel is to follow, so that nobody looks at them again. */
async function merkFulgt(c: PoolClient, utsendinger: Utsending[], varsler: Motorvarsel[], oppsett: Map<string, Oppsett>): Promise<void> {
  const app = utsendinger.filter((u) => u.kanal === 'app');
  if (app.length === 0) return;
  const { rows } = await c.query<{ ansattId: string }>({
    name: 'respons-abonnenter',
    text: `select distinct "ansattId" from respons.abonnement where "ansattId" = any($1::uuid[])`,
    values: [[...new Set(app.map((u) => u.mottaker.slice('ansatt:'.length)))]],
  });
  const abonnenter = new Set(rows.map((r) => `ansatt:${r.ansattId}`));
  const eier = new Map(varsler.map((v) => [v.id, v.virksomhetId]));
  for (const u of app) {
    const kanaler = oppsett.get(eier.get(u.varselId) ?? '')?.innstillinger.kanaler;
    u.fulgt = kanaler !== undefined && !kanaler.includes('sms') && !abonnenter.has(u.mottaker);
  }
}

/**
 * Performs the next beat of each varsel: tells its receivers once, skips at once a beat that would reach nobody, and sets
 * when the next is due by the database's clock. The last beat repeats. Everything in the caller's transaction.
 */
export async function slaa(
  c: PoolClient,
  varsler: Motorvarsel[],
  oppsett: Map<string, Oppsett>,
  vakter: Vakt[],
  paarorende: Paarorende[],
  hendelser: Nyhendelse[] = [],
): Promise<void> {
  const utsendinger: Utsending[] = [];
  const utslag: Utslag[] = [];
  for (const v of varsler) {
    const o = oppsett.get(v.virksomhetId);
    const om = { virksomhetId: v.virksomhetId, varselId: v.id, personId: v.personId };
    let nr = v.slag;
    let slag = v.plan[nr] ?? SISTE;
    let til: Tilmottaker[] = [];
    for (;;) {
      slag = v.plan[nr] ?? SISTE;
      til = slag.til.flatMap((m) => finnMottakere(m, v, o, vakter, paarorende));
      if (til.length > 0 || nr >= v.plan.length - 1) break;
      hendelser.push({ ...om, type: 'STEG_TOMT', data: { steg: slag.steg } });
      nr++;
    }
    const hos = til.find((t) => t.virksomhetId && t.virksomhetId !== v.virksomhetId)?.virksomhetId ?? v.mottakerVirksomhetId;
    const unike = [...new Map(til.map((t) => [`${t.mottaker} ${t.kanal}`, t])).values()];
    for (const t of unike)
      utsendinger.push({
        virksomhetId: v.virksomhetId,
        varselId: v.id,
        nokkel: `${v.id}:${nr}:${t.mottaker}:${t.kanal}`,
        slag: nr,
        ...t,
        status: t.kanal === 'app' ? 'SENDT' : 'KOE',
      });
    if (til.length > 0)
      hendelser.push({
        ...om,
        mottakerVirksomhetId: hos,
        type: 'VARSLET',
        data: { steg: slag.steg, runde: slag.runde, slag: nr, til: unike.map((t) => t.navn) },
      });
    else if (!v.merker.includes('UTEN_VAKT')) hendelser.push({ ...om, type: 'UTEN_VAKT', data: { steg: slag.steg } });
    utslag.push({
      id: v.id,
      // The last beat stays the next one: it is repeated with a key of its own.
      slag: nr + 1,
      vent: til.length > 0 ? slag.ventSekunder : 30,
      merker: [...v.merker.filter((m) => m !== 'UTEN_VAKT' && m !== 'DEMPET'), ...(til.length > 0 ? [] : ['UTEN_VAKT'])],
      mottakerVirksomhetId: hos,
      ...(v.start ? { start: { ...v.start, plan: v.plan, personId: v.personId, soneId: v.soneId } } : {}),
    });
  }
  if (utsendinger.length > 0) {
    await merkFulgt(c, utsendinger, varsler, oppsett);
    await c.query({
      name: 'respons-utsendinger',
      text: `insert into respons.utsending ("virksomhetId", "varselId", nokkel, slag, mottaker, navn, kanal, adresse, status, sendt, innhold, fulgt)
        select "virksomhetId", "varselId", nokkel, slag, mottaker, navn, kanal, adresse, status, case when status = 'SENDT' then now() end, coalesce(innhold, '{}'), coalesce(fulgt, false)
        from json_to_recordset($1) x ("virksomhetId" uuid, "varselId" uuid, nokkel text, slag int, mottaker text, navn text, kanal text, adresse text, status text, innhold jsonb, fulgt boolean)
        on conflict (nokkel) do nothing`,
      values: [JSON.stringify(utsendinger)],
    });
  }
  const [nye, gamle] = [utslag.filter((u) => u.start), utslag.filter((u) => !u.start)];
  if (nye.length > 0)
    await c.query({
      name: 'respons-forste-utslag',
      text: `update respons.varsel v set status = 'VENTER', plan = x.plan, "personId" = x."personId", "soneId" = x."soneId", "tjenesteKode" = x.kode, "sistRort" = now(), ${UTSLAG}
        from json_to_recordset($1) x (id uuid, slag int, vent int, merker jsonb, "mottakerVirksomhetId" uuid, plan jsonb, "personId" uuid, "soneId" uuid, kode text)
        where v.id = x.id`,
      values: [JSON.stringify(nye.map(({ start, ...u }) => ({ ...u, ...start })))],
    });
  if (gamle.length > 0)
    await c.query({
      name: 'respons-utslag',
      text: `update respons.varsel v set ${UTSLAG}
        from json_to_recordset($1) x (id uuid, slag int, vent int, merker jsonb, "mottakerVirksomhetId" uuid) where v.id = x.id`,
      values: [JSON.stringify(gamle)],
    });
  await skrivHendelser(c, hendelser);
}
