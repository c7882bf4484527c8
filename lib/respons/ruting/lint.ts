import type { Sattopp } from '../kanal/satt-opp';
import type { Avtalestatus } from '../oppdrag/modell/rules-bemanning';
import { MOTTAKSVAKT } from '../oppdrag/vakt/rules';
import { type Mottaker, PRIORITET, type Responsmodell, type Responsregel, responsmodellSchema, VARSELTYPER } from '../schema';
import { dekning, type Hull } from './hull';
import { iKraft } from './valg';
import type { Klokke } from './vindu';

type Kanal = keyof Sattopp;
type Binding = { enheter?: string[]; virksomhetId?: string; kanal?: Kanal; adresse?: string; reserve?: { kanal: Kanal } };
/** What the model is judged against: who mans what, who is on duty and reached, the channels this house has, and the clock. */
export type Omgivelse = {
  virksomhetId: string;
  binding: Record<string, Binding>;
  /** Receivers whose other virksomhet has no agreement in force, and how it stands: by the vaktlag's id or the name. They lead nowhere. */
  ikkeGodtatt: Readonly<Record<string, Avtalestatus>>;
  vakter: readonly { virksomhetId: string; lag: string; soneId: string | null }[];
  soner: readonly string[];
  tjenester: readonly string[];
  svarmaalSekunder: number;
  satt: Sattopp;
  /** Whether those on duty are to be told by SMS. */
  smsValgt: boolean;
  klokke: Klokke;
};

export type Alvor = 'feil' | 'advarsel' | 'merk';
/** Where it is: a rule by its place, a step of it, or a vaktlag. */
export type Sted = { regel?: number; steg?: number; lag?: string };
export type Funn = Sted &
  (
    | { kode: 'HULL'; alvor: 'feil'; hull: Hull }
    | { kode: 'ALDRI'; alvor: 'feil'; av: string[] }
    | { kode: 'LAG_FINNES_IKKE' | 'UTEN_BINDING' | 'LAG_UBEMANNET'; alvor: 'feil' | 'advarsel'; navn: string }
    | { kode: 'IKKE_GODTATT'; alvor: 'feil'; navn: string; avtale: Avtalestatus }
    | { kode: 'UKJENT_SONE' | 'UKJENT_TJENESTE'; alvor: 'feil'; navn: string }
    | { kode: 'KANAL_MANGLER'; alvor: 'feil'; navn: string; kanal: Kanal }
    | { kode: 'PAARORENDE_UTEN_SMS' | 'SMS_MANGLER'; alvor: 'feil' | 'advarsel' }
    | { kode: 'INGEN_PAA_VAKT'; alvor: 'advarsel'; stegene: number[]; soner: string[] }
    | { kode: 'MOTTAKSVAKT_UTEN_KONTAKT'; alvor: 'advarsel' }
    | { kode: 'SEN_RESERVE' | 'OVER_MAALET'; alvor: 'advarsel' | 'merk'; sekunder: number }
    | { kode: 'UGYLDIG'; alvor: 'feil'; felt: string }
    | { kode: 'LIK_ID'; alvor: 'feil'; navn: string }
  );

/** A person who has pressed the alarm is not to wait longer for the next one to be told (Farsund). */
export const RESERVE_SEKUNDER = 240;
const HASTER = 2;

/** Whether the rule takes alarms from a person who may need somebody now. */
export const tarPersonalarm = (r: Responsregel): boolean => (r.typer.length > 0 ? r.typer : VARSELTYPER).some((t) => PRIORITET[t] <= HASTER);

const utenfra = (b: Binding | undefined): boolean => Boolean(b?.kanal && b.adresse);
/** The channel that somebody outside is to be told by, when neither it nor the reserve is there. */
const mangler = (b: Binding | undefined, satt: Sattopp): Kanal | undefined =>
  b?.kanal && b.adresse && !satt[b.kanal] && !(b.reserve && satt[b.reserve.kanal]) ? b.kanal : undefined;

/** Everything that is wrong or doubtful with a model, the worst first. Pure. */
export function lint(m: Responsmodell, o: Omgivelse): Funn[] {
  const ugyldig = ugyldige(m);
  if (ugyldig.length > 0) return ugyldig;
  const { hull, vinnere } = dekning(m);
  const aldri = m.regler.flatMap((r, regel): Funn[] =>
    vinnere.get(r.id)?.has(r.id)
      ? []
      : [{ kode: 'ALDRI', alvor: 'feil', regel, av: m.regler.flatMap((x) => (vinnere.get(r.id)?.has(x.id) ? [x.id] : [])) }],
  );
  const alle: Funn[] = [
    ...hull.map((h): Funn => ({ kode: 'HULL', alvor: 'feil', hull: h })),
    ...aldri,
    ...m.regler.flatMap((r, i) => [
      ...regelfunn(r, i, o),
      ...doedefunn(m, r, i, o),
      ...kanalfunn(m, r, i, o),
      ...vaktfunn(m, r, i, o),
      ...ventefunn(r, i, o),
    ]),
    ...lagfunn(m, o),
    ...(o.smsValgt && !o.satt.sms ? [{ kode: 'SMS_MANGLER', alvor: 'advarsel' } as const] : []),
  ];
  const rang = { feil: 0, advarsel: 1, merk: 2 };
  return alle.sort((a, b) => rang[a.alvor] - rang[b.alvor]);
}

/** What the schema refuses, at its place; and names that must be one's own. */
function ugyldige(m: Responsmodell): Funn[] {
  const ut: Funn[] = [];
  for (const liste of [m.regler, m.vaktlag])
    for (const [i, x] of liste.entries())
      if (liste.findIndex((y) => y.id === x.id) !== i)
        ut.push({ kode: 'LIK_ID', alvor: 'feil', navn: x.navn, ...(liste === m.regler ? { regel: i } : { lag: x.id }) });
  const r = responsmodellSchema.safeParse(m);
  for (const { path } of r.error?.issues ?? []) {
    const [hva, nr, under, steg] = path;
    const felt = String(path.findLast((p) => typeof p === 'string') ?? '');
    if (hva === 'regler' && typeof nr === 'number')
      ut.push({ kode: 'UGYLDIG', alvor: 'feil', felt, regel: nr, ...(under === 'steg' && typeof steg === 'number' ? { steg } : {}) });
    else if (hva === 'vaktlag' && typeof nr === 'number') ut.push({ kode: 'UGYLDIG', alvor: 'feil', felt, lag: m.vaktlag[nr]?.id ?? '' });
    else ut.push({ kode: 'UGYLDIG', alvor: 'feil', felt });
  }
  return ut;
}

const regelfunn = (r: Responsregel, regel: number, o: Omgivelse): Funn[] => [
  ...r.soner.filter((x) => !o.soner.includes(x)).map((navn): Funn => ({ kode: 'UKJENT_SONE', alvor: 'feil', regel, navn })),
  ...r.tjenester.filter((x) => !o.tjenester.includes(x)).map((navn): Funn => ({ kode: 'UKJENT_TJENESTE', alvor: 'feil', regel, navn })),
];

/** Receivers that lead nowhere, each once in the rule, at the first step that has it. */
function doedefunn(m: Responsmodell, r: Responsregel, regel: number, o: Omgivelse): Funn[] {
  const ut = new Map<string, Funn>();
  for (const [steg, x] of r.steg.entries())
    for (const til of x.til) {
      const sted = { regel, steg, alvor: 'feil' as const };
      if (til.art === 'vaktlag') {
        const lag = m.vaktlag.find((l) => l.id === til.lag);
        if (ut.has(til.lag)) continue;
        const avtale = o.ikkeGodtatt[til.lag];
        if (!lag) ut.set(til.lag, { kode: 'LAG_FINNES_IKKE', ...sted, navn: til.lag });
        else if (avtale) ut.set(til.lag, { kode: 'IKKE_GODTATT', ...sted, navn: lag.navn, avtale });
      } else if (til.art === 'virksomhet' || til.art === 'ekstern') {
        const b = o.binding[til.navn];
        const naas = utenfra(b) || (til.art === 'virksomhet' && b?.virksomhetId);
        if (ut.has(til.navn)) continue;
        const avtale = o.ikkeGodtatt[til.navn];
        if (avtale) ut.set(til.navn, { kode: 'IKKE_GODTATT', ...sted, navn: til.navn, avtale });
        else if (!naas) ut.set(til.navn, { kode: 'UTEN_BINDING', ...sted, navn: til.navn });
      }
    }
  return [...ut.values()];
}

/** Receivers whose only channel this house does not have: such a step is passed. Each once in the rule, at the first step that has it. */
function kanalfunn(m: Responsmodell, r: Responsregel, regel: number, o: Omgivelse): Funn[] {
  const ut = new Map<string, Funn>();
  for (const [steg, x] of r.steg.entries())
    for (const til of x.til) {
      const sted = { regel, steg, alvor: 'feil' as const };
      if (til.art === 'paarorende') {
        if (!o.satt.sms && !ut.has('')) ut.set('', { kode: 'PAARORENDE_UTEN_SMS', ...sted });
        continue;
      }
      if (til.art === 'mottaksvakt') continue;
      const id = til.art === 'vaktlag' ? til.lag : til.navn;
      const kanal = mangler(o.binding[id], o.satt);
      const navn = til.art === 'vaktlag' ? (m.vaktlag.find((l) => l.id === id)?.navn ?? id) : id;
      if (kanal && !ut.has(id)) ut.set(id, { kode: 'KANAL_MANGLER', ...sted, navn, kanal });
    }
  return [...ut.values()];
}

/** Steps of a rule in force that would reach nobody now; no soner are named when it is so in all of them. */
function vaktfunn(m: Responsmodell, r: Responsregel, regel: number, o: Omgivelse): Funn[] {
  if (!iKraft(r, o.klokke)) return [];
  const soner: (string | null)[] = r.soner.length > 0 ? r.soner : o.soner.length > 0 ? [...o.soner] : [null];
  const ut = new Map<string, { stegene: number[]; soner: string[] }>();
  for (const [steg, x] of r.steg.entries()) {
    const tomme = soner.filter((sone) => !x.til.some((til) => naarNoen(m, til, sone, o)));
    if (tomme.length === 0) continue;
    const navngitt = tomme.length === soner.length ? [] : tomme.flatMap((s) => s ?? []);
    const foer = ut.get(navngitt.join());
    if (foer) foer.stegene.push(steg);
    else ut.set(navngitt.join(), { stegene: [steg], soner: navngitt });
  }
  return [...ut.values()].map((x) => ({ kode: 'INGEN_PAA_VAKT', alvor: 'advarsel', regel, steg: x.stegene[0], ...x }));
}

/** Whether the receiver reaches somebody now, as the engine looks for them. Next of kin are not known before there is a person. */
export function naarNoen(
  m: Responsmodell,
  x: Mottaker,
  sone: string | null,
  o: Pick<Omgivelse, 'binding' | 'vakter' | 'virksomhetId' | 'satt'>,
): boolean {
  const ute = (id: string) => utenfra(o.binding[id]) && !mangler(o.binding[id], o.satt);
  const vakt = (hos: string | undefined, lag: string, perSone: boolean) =>
    o.vakter.some((v) => v.virksomhetId === hos && v.lag === lag && (!perSone || v.soneId === null || v.soneId === sone));
  switch (x.art) {
    case 'vaktlag':
      return vakt(o.virksomhetId, x.lag, Boolean(sone && m.vaktlag.find((l) => l.id === x.lag)?.perSone)) || ute(x.lag);
    case 'virksomhet':
      return vakt(o.binding[x.navn]?.virksomhetId, MOTTAKSVAKT, false) || ute(x.navn);
    case 'ekstern':
      return ute(x.navn);
    case 'paarorende':
      return o.satt.sms;
    case 'mottaksvakt':
      return ute(MOTTAKSVAKT) || o.vakter.some((v) => v.virksomhetId === o.virksomhetId);
  }
}

/** How long a person waits for the next to be told, and for the first answer. */
function ventefunn(r: Responsregel, regel: number, o: Omgivelse): Funn[] {
  if (!tarPersonalarm(r)) return [];
  const ut: Funn[] = [];
  const [forst] = r.steg;
  const reserve = (forst?.ventSekunder ?? 0) * ((forst?.gjenta ?? 0) + 1);
  if (reserve > RESERVE_SEKUNDER) ut.push({ kode: 'SEN_RESERVE', alvor: 'advarsel', regel, steg: 0, sekunder: reserve });
  for (const [steg, s] of r.steg.entries())
    if (s.ventSekunder > o.svarmaalSekunder) ut.push({ kode: 'OVER_MAALET', alvor: 'merk', regel, steg, sekunder: s.ventSekunder });
  return ut;
}

/** Vaktlag that nobody has been set to man, and a last resort with nobody outside to call. */
function lagfunn(m: Responsmodell, o: Omgivelse): Funn[] {
  const brukt = new Set(m.regler.flatMap((r) => r.steg.flatMap((s) => s.til.flatMap((x) => (x.art === 'vaktlag' ? [x.lag] : [])))));
  const ut: Funn[] = [];
  for (const l of m.vaktlag.filter((x) => brukt.has(x.id))) {
    const b = o.binding[l.id];
    if (o.ikkeGodtatt[l.id] || utenfra(b) || b?.virksomhetId || (!l.ekstern && b?.enheter?.length)) continue;
    ut.push({ kode: 'LAG_UBEMANNET', alvor: l.ekstern ? 'feil' : 'advarsel', lag: l.id, navn: l.navn });
  }
  const kanal = mangler(o.binding[MOTTAKSVAKT], o.satt);
  if (kanal) ut.push({ kode: 'KANAL_MANGLER', alvor: 'feil', lag: MOTTAKSVAKT, navn: MOTTAKSVAKT, kanal });
  else if (!utenfra(o.binding[MOTTAKSVAKT])) ut.push({ kode: 'MOTTAKSVAKT_UTEN_KONTAKT', alvor: 'advarsel', lag: MOTTAKSVAKT });
  return ut;
}
