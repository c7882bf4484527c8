import type { PoolClient } from 'pg';
import { type Sattopp, sattOpp } from '../kanal/satt-opp';
import { MOTTAKSVAKT } from '../oppdrag/vakt/rules';
import { SISTE, type Slag } from '../ruting/plan';
import type { Mottaker } from '../schema';
import { type Nyhendelse, skrivHendelser } from './hendelser';
import { GITT_VIDERE, kanSpres, lukkGittVidere, spreTilKommunene } from './leverandor';
import { type Innstillinger, type Oppsett, STANDARD } from './modeller';
import { slippTil } from './transaksjon';

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

type Vakt = {
  virksomhetId: string;
  lag: string;
  soneId: string | null;
  ansattId: string;
  ansattVirksomhetId: string;
  navn: string;
  /** Seconds since their page was open; has web push, and has a telephone. Not given: they are there. */
  borte?: number;
  push?: boolean;
  sms?: boolean;
};
export type Paarorende = { personId: string; nr: number; navn: string; telefon: string | null };
type Tilmottaker = {
  mottaker: string;
  navn: string;
  kanal: string;
  adresse?: string | null;
  virksomhetId?: string;
  /** Told all the same, but not counted on: not seen for a while and without another channel, or by a channel that is not there. */
  usikker?: 'IKKE_SETT' | 'UTEN_KANAL';
  push?: boolean;
  /** Channels to try when this one fails. */
  innhold?: { neste: { kanal: string; adresse: string }[] };
};

/** Who is on duty now in these virksomheter: those who have logged on and not off. Another virksomhet's people only while it has accepted. */
export async function hentVakter(c: Pick<PoolClient, 'query'>, virksomheter: string[]): Promise<Vakt[]> {
  const { rows } = await c.query<Vakt>(
    `select k."virksomhetId", k.lag, k."soneId", k."ansattId", k."ansattVirksomhetId", k.navn, extract(epoch from clock_timestamp() - k."sistSett")::int borte,
       exists (select 1 from respons.abonnement a where a."ansattId" = k."ansattId") push, coalesce(k.telefon <> '', false) sms
     from respons.vakt k where k.til is null and k."virksomhetId" = any($1::uuid[]) and (k."ansattVirksomhetId" = k."virksomhetId" or exists (
       select from respons.mottaksavtale a where a."virksomhetId" = k."virksomhetId" and a."mottakerId" = k."ansattVirksomhetId" and a.godtatt is not null and a.avsluttet is null))`,
    [virksomheter],
  );
  return rows;
}

/** Whether somebody on duty is reached: their page was open a moment ago, or a channel finds them where they are. Pure. */
export const naas = (v: Pick<Vakt, 'borte' | 'push' | 'sms'>, i: Innstillinger, satt: Sattopp = sattOpp()): boolean =>
  (v.borte ?? 0) <= i.usettSekunder || Boolean((i.kanaler.includes('webpush') && v.push) || (i.kanaler.includes('sms') && v.sms && satt.sms));

/** The people and addresses behind one receiver, now. Empty when nobody is there. */
export function finnMottakere(
  m: Mottaker,
  v: Motorvarsel,
  o: Oppsett | undefined,
  vakter: Vakt[],
  paarorende: Paarorende[],
  uten: readonly string[] = [],
): Tilmottaker[] {
  const i = o?.innstillinger ?? STANDARD;
  const satt = sattOpp();
  const ansatt = (x: Vakt): Tilmottaker => ({
    mottaker: `ansatt:${x.ansattId}`,
    navn: x.navn,
    kanal: 'app',
    virksomhetId: x.ansattVirksomhetId,
    push: x.push,
    ...(naas(x, i, satt) ? {} : { usikker: 'IKKE_SETT' as const }),
  });
  const paaVakt = (virksomhetId: string, lag: string, sone: string | null | undefined): Tilmottaker[] =>
    vakter
      .filter((x) => x.virksomhetId === virksomhetId && x.lag === lag && (sone === undefined || x.soneId === null || x.soneId === sone))
      .map((x) => ansatt(x));
  const utenfor = (navn: string): Tilmottaker[] => {
    const b = o?.binding[navn];
    return b?.kanal && b.adresse
      ? [
          {
            mottaker: `ekstern:${navn}`,
            navn,
            kanal: b.kanal,
            adresse: b.adresse,
            ...(b.reserve ? { innhold: { neste: [b.reserve] } } : {}),
            ...(satt[b.kanal] || (b.reserve && satt[b.reserve.kanal]) ? {} : { usikker: 'UTEN_KANAL' as const }),
          },
        ]
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
        .map((p) => ({
          mottaker: `paarorende:${p.nr}`,
          navn: p.navn,
          kanal: 'sms',
          adresse: p.telefon,
          ...(satt.sms ? {} : { usikker: 'UTEN_KANAL' as const }),
        }));
    case 'mottaksvakt': {
      const egne = [...paaVakt(v.virksomhetId, MOTTAKSVAKT, undefined), ...utenfor(MOTTAKSVAKT)];
      // The last resort: whoever is on duty at all.
      return egne.some((t) => !t.usikker && !uten.includes(t.mottaker))
        ? egne
        : [...egne, ...vakter.filter((x) => x.virksomhetId === v.virksomhetId).map((x) => ({ ...ansatt(x), virksomhetId: v.virksomhetId }))];
    }
  }
}

/** How soon a last beat that reached nobody is tried again. Seconds. */
export const UTEN_VAKT_IGJEN = 30;

type Utsending = Tilmottaker & { virksomhetId: string; varselId: string; nokkel: string; slag: number; status: string; fulgt: boolean };
const somUtsending = (v: Motorvarsel, nr: number, t: Tilmottaker, o: Oppsett | undefined): Utsending => ({
  virksomhetId: v.virksomhetId,
  varselId: v.id,
  nokkel: `${v.id}:${nr}:${t.mottaker}:${t.kanal}`,
  slag: nr,
  ...t,
  status: t.kanal === 'app' ? 'SENDT' : 'KOE',
  fulgt: fulgt(t, o),
});

type Utslag = { id: string; slag: number; vent: number; merker: string[]; mottakerVirksomhetId: string | null; start?: object };
const UTSLAG = `slag = x.slag, merker = array(select jsonb_array_elements_text(x.merker)), "mottakerVirksomhetId" = x."mottakerVirksomhetId",
  "nesteForfall" = clock_timestamp() + make_interval(secs => x.vent), versjon = v.versjon + 1`;

/** Whether no other channel is to follow this message in the app, so that nobody looks at it again. */
const fulgt = (t: Tilmottaker, o: Oppsett | undefined): boolean =>
  t.kanal === 'app' && o !== undefined && !o.innstillinger.kanaler.includes('sms') && !t.push;

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
  // Nobody there, or told once and not taken: then it is the kommuner's.
  const naaesHosEier = (v: Motorvarsel) =>
    SISTE.til.flatMap((m) => finnMottakere(m, v, oppsett.get(v.virksomhetId), vakter, paarorende)).some((t) => !t.usikker);
  const spredt = await spreTilKommunene(
    c,
    varsler.filter((v) => kanSpres(v) && (v.slag > 0 || !naaesHosEier(v))).map((v) => v.id),
  );
  const ferdige = varsler.filter((v) => spredt.get(v.id)?.aapne === 0);
  await lukkGittVidere(c, ferdige, hendelser);
  let gjort = 0;
  for (const v of varsler) {
    if (ferdige.includes(v)) continue;
    const o = oppsett.get(v.virksomhetId);
    const om = { virksomhetId: v.virksomhetId, varselId: v.id, personId: v.personId };
    const til = new Map<string, Utsending>();
    let nr = v.slag;
    let slag: Slag;
    let naadd: boolean;
    for (;;) {
      await slippTil(gjort++);
      slag = v.plan[nr] ?? v.plan.at(-1) ?? SISTE;
      const { uten = [], steg } = slag;
      const finn = (m: Mottaker) => finnMottakere(m, v, o, vakter, paarorende, uten);
      // The same phone under another name is the same somebody.
      const svart = uten.length === 0 ? [] : v.plan.flatMap((s) => s.til.flatMap(finn)).filter((t) => uten.includes(t.mottaker));
      const her = slag.til.flatMap(finn).filter((t) => !uten.includes(t.mottaker) && !svart.some((x) => x.adresse && x.adresse === t.adresse));
      for (const t of her) til.set(`${t.mottaker} ${t.kanal}`, somUtsending(v, nr, t, o));
      naadd = her.some((t) => !t.usikker);
      if (naadd || nr >= v.plan.length - 1) break;
      const ikke = [...new Set(her.map((t) => t.navn))];
      hendelser.push({ ...om, type: 'STEG_TOMT', data: { steg, ...(ikke.length > 0 ? { til: ikke } : {}) } });
      nr++;
    }
    const baeres = spredt.has(v.id);
    if (baeres && !v.merker.includes(GITT_VIDERE)) hendelser.push({ ...om, type: 'GITT_VIDERE', data: { antall: spredt.get(v.id)?.alle } });
    const kjent = v.merker.includes('UTEN_VAKT');
    const unike = [...til.values()];
    const hos = unike.find((t) => t.slag === nr && t.virksomhetId !== v.virksomhetId)?.virksomhetId ?? v.mottakerVirksomhetId;
    // Those who were told and not reached are not told again each time it is tried.
    if (naadd || !kjent) utsendinger.push(...unike);
    if (naadd) {
      const naas = unike.filter((t) => t.slag === nr).map((t) => t.navn);
      hendelser.push({ ...om, mottakerVirksomhetId: hos, type: 'VARSLET', data: { steg: slag.steg, runde: slag.runde, slag: nr, til: naas } });
    } else if (!kjent && !baeres)
      hendelser.push({ ...om, type: 'UTEN_VAKT', data: { steg: slag.steg, ...(unike.length > 0 ? { til: unike.map((t) => t.navn) } : {}) } });
    utslag.push({
      id: v.id,
      // The last beat stays the next one: it is repeated with a key of its own.
      slag: nr + 1,
      vent: naadd || baeres ? slag.ventSekunder : UTEN_VAKT_IGJEN,
      merker: [
        ...v.merker.filter((m) => m !== 'UTEN_VAKT' && m !== 'DEMPET' && m !== GITT_VIDERE),
        ...(baeres ? [GITT_VIDERE] : naadd ? [] : ['UTEN_VAKT']),
      ],
      mottakerVirksomhetId: hos,
      ...(v.start ? { start: { ...v.start, plan: v.plan, personId: v.personId, soneId: v.soneId } } : {}),
    });
  }
  if (utsendinger.length > 0) {
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
