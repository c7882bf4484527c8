import type { Modellaktor, Modelloppgave, Modellpunkt } from '@/lib/platform/prisma/client';
import type { Mal } from '../mal/schema';
import { type Endring, nokkelTil, type Tekster } from './rules';
import { brukPunkter } from './rules-bruk-punkt';
import type { Kopi } from './rules-kopi';
import { like } from './rules-kopi';
import type { Utsatte } from './rules-sammenheng';
import { arkiver, avsluttAnsvar, Hylle, medVersjon } from './rules-verksted';

export const SVAR = ['TA_NY', 'BEHOLD_EGEN', 'FLETT', 'UTSETT'] as const;
export type Svar = (typeof SVAR)[number];
/** The answer to one change. `flettet` holds the words by the new item's code; `grunn` why a new item is not for us. */
export type Valg = { svar: Svar; flettet?: Record<string, Tekster> | null; grunn: string };

export type Bruk = {
  kopi: Kopi;
  fra: Mal | null;
  til: Mal;
  endringer: readonly Endring[];
  svar: ReadonlyMap<string, Valg>;
  utsatte?: Utsatte;
  naa: Date;
  nyId: () => string;
  /** Whether reworded items with answers are to be confirmed: not for a small change. */
  bekreft?: boolean;
};
/** What everything that applies a change works with. */
export type Arbeid = Bruk & {
  utsatte: Utsatte;
  aktorer: Hylle<Modellaktor>;
  oppgaver: Hylle<Modelloppgave>;
  punkter: Hylle<Modellpunkt>;
  valg: (e: { gjelder: string; kode: string }) => Valg;
};

const UTSATT: Valg = { svar: 'UTSETT', grunn: '' };

/** The copy as it is once the answers are taken into use. What nobody has answered stays as it was. Pure. */
export function taIBruk(b: Bruk): Kopi {
  const { kopi, til, naa } = b;
  const g = { naa, nyId: b.nyId };
  const a: Arbeid = {
    ...b,
    utsatte: b.utsatte ?? new Map(),
    aktorer: new Hylle(kopi.aktorer, g),
    oppgaver: new Hylle(kopi.oppgaver, g),
    punkter: new Hylle(kopi.punkter, g),
    valg: (e) => b.svar.get(nokkelTil(e)) ?? UTSATT,
  };
  for (const e of b.endringer) if (e.gjelder === 'AKTOR') brukAktor(a, e);
  for (const e of b.endringer) if (e.gjelder === 'OPPGAVE') brukOppgave(a, e);
  settNummer(a);
  brukPunkter(a);
  const malaktor = new Map(b.fra?.aktorer.map((x) => [x.id, x]));
  const aktorer = [
    ...medVersjon(kopi.aktorer, a.aktorer.rader.values()),
    ...arkiver('AKTOR', kopi.aktorer, a.aktorer.rader, g, (r) => malaktor.get(r.kode) ?? {}),
  ];
  const oppgaver = [...medVersjon(kopi.oppgaver, a.oppgaver.rader.values()), ...arkiver('OPPGAVE', kopi.oppgaver, a.oppgaver.rader, g)];
  const punkter = [...medVersjon(kopi.punkter, a.punkter.rader.values()), ...arkiver('PUNKT', kopi.punkter, a.punkter.rader, g)];
  const modell = { ...kopi.modell, malId: til.id, malVersjon: til.versjon, omraader: omraader(b, oppgaver) };
  return {
    modell: medVersjon([kopi.modell], [modell])[0] ?? modell,
    aktorer,
    oppgaver,
    punkter,
    ansvar: avsluttAnsvar(kopi, { aktorer, oppgaver }, naa),
  };
}

function brukAktor(a: Arbeid, e: Endring): void {
  const v = a.valg(e);
  const n = a.til.aktorer.find((x) => x.id === e.kode);
  const r = a.aktorer.finn(e.kode);
  if (v.svar === 'UTSETT') return;
  if (!n) {
    if (r) v.svar === 'BEHOLD_EGEN' ? a.aktorer.endre(r.id, { eget: true }) : a.aktorer.trekk(r.id);
    return;
  }
  const ord = { navn: n.navn, beskrivelse: n.beskrivelse, ...(v.svar === 'FLETT' ? v.flettet?.[n.id] : {}) };
  if (e.art !== 'NY') {
    if (r) a.aktorer.endre(r.id, { eget: false, ...(v.svar === 'BEHOLD_EGEN' ? {} : { ...ord, art: n.art }) });
    return;
  }
  const rekkefolge = 1 + Math.max(-1, ...[...a.aktorer.rader.values()].filter((x) => x.utgaatt === null).map((x) => x.rekkefolge));
  const tomt = { ansattId: null, enhetId: null, aktorVirksomhetId: null, kontaktNavn: null, kontaktTelefon: null, kontaktEpost: null };
  const { modell } = a.kopi;
  const ny = a.aktorer.lag(
    n.id,
    { virksomhetId: modell.virksomhetId, modellId: modell.id, ...ord, art: n.art, rekkefolge, ...tomt, opprettet: a.naa },
    { ...ord, art: n.art, rekkefolge, eget: false },
  );
  if (v.svar === 'BEHOLD_EGEN') a.aktorer.trekk(ny.id);
}

function brukOppgave(a: Arbeid, e: Endring): void {
  const v = a.valg(e);
  const n = a.til.oppgaver.find((x) => x.id === e.kode);
  const r = a.oppgaver.finn(e.kode);
  if (v.svar === 'UTSETT') return;
  if (!n) {
    if (!r) return;
    if (v.svar !== 'BEHOLD_EGEN') a.oppgaver.trekk(r.id);
    else
      a.oppgaver.endre(r.id, {
        ...{ eget: true, malTittel: null, malIngress: null },
        ...{ egenTittel: r.egenTittel ?? r.malTittel, egenIngress: r.egenIngress ?? r.malIngress },
      });
    return;
  }
  const mal = { malTittel: n.tittel, malIngress: n.ingress, eget: false };
  const flettet = v.svar === 'FLETT' ? v.flettet?.[n.id] : undefined;
  const eller = (ord: string | null | undefined, malens: string) => (ord && ord !== malens ? ord : null);
  const egne = { egenTittel: eller(flettet?.tittel, n.tittel), egenIngress: eller(flettet?.ingress, n.ingress) };
  const felles = { omraade: n.omraade, nr: n.nr, ...mal, ...egne };
  if (e.art === 'NY') {
    const { modell } = a.kopi;
    const ikkeRelevantGrunn = v.svar === 'BEHOLD_EGEN' ? v.grunn : null;
    const tomt = { notat: null, maaBekreftes: false, opprettet: a.naa };
    a.oppgaver.lag(
      n.id,
      { virksomhetId: modell.virksomhetId, modellId: modell.id, ...felles, ikkeRelevantGrunn, ...tomt },
      { ...felles, maaBekreftes: true },
    );
    return;
  }
  if (!r) return;
  const ordlyd = r.malTittel !== n.tittel || r.malIngress !== n.ingress;
  if (v.svar === 'BEHOLD_EGEN') {
    const behold = ordlyd
      ? { egenTittel: eller(r.egenTittel ?? r.malTittel, n.tittel), egenIngress: eller(r.egenIngress ?? r.malIngress, n.ingress) }
      : {};
    a.oppgaver.endre(r.id, { ...mal, ...behold });
    return;
  }
  // A move alone leaves our own words alone.
  const maaBekreftes = r.maaBekreftes || (ordlyd && a.bekreft !== false && (r.ikkeRelevantGrunn !== null || r.notat !== null || harCeller(a, r.id)));
  a.oppgaver.endre(r.id, { ...mal, omraade: n.omraade, nr: n.nr, ...(ordlyd || v.svar === 'FLETT' ? egne : {}), maaBekreftes });
}

const harCeller = (a: Arbeid, oppgaveId: string) => a.kopi.ansvar.some((x) => x.oppgaveId === oppgaveId);

/** The template's numbers where the number was the template's; own tasks make way for them. */
function settNummer(a: Arbeid): void {
  const foer = new Map(a.fra?.oppgaver.map((o) => [o.id, o]));
  const nyttNr = new Set<string>();
  for (const n of a.til.oppgaver) {
    const r = a.oppgaver.aktiv(n.id);
    if (!r || r.omraade !== n.omraade) continue;
    const malens = foer.get(n.id);
    if (r.nr !== n.nr && malens?.nr !== n.nr) a.oppgaver.endre(r.id, { nr: n.nr });
    if (!malens || malens.nr !== n.nr || malens.omraade !== n.omraade) nyttNr.add(`${n.omraade}/${n.nr}`);
  }
  const alle = () => [...a.oppgaver.rader.values()].filter((o) => o.utgaatt === null);
  for (const o of alle().filter((x) => x.eget && nyttNr.has(`${x.omraade}/${x.nr}`)))
    a.oppgaver.endre(o.id, { nr: 1 + Math.max(...alle().flatMap((x) => (x.omraade === o.omraade ? [x.nr] : []))) });
}

type Omraade = Mal['omraader'][number];
/** The new template's areas; own words on them stay, and so do areas of our own or still in use. */
function omraader(b: Bruk, oppgaver: Modelloppgave[]): Omraade[] {
  const egne = b.kopi.modell.omraader as Omraade[];
  const foer = new Map(b.fra?.omraader.map((o) => [o.id, o]));
  const iBruk = new Set(oppgaver.filter((o) => o.utgaatt === null).map((o) => o.omraade));
  const nye = b.til.omraader.map((n) => {
    const e = egne.find((o) => o.id === n.id);
    return e && foer.has(n.id) && !like(e, foer.get(n.id)) ? e : n;
  });
  const rester = egne.filter((e) => !nye.some((n) => n.id === e.id) && (iBruk.has(e.id) || (b.fra !== null && !foer.has(e.id))));
  return [...nye, ...rester];
}

/** How many items the answers bring, change, retire and put off: told before it is taken into use. */
export function virkning(foer: Kopi, etter: Kopi): { nye: number; endret: number; utgaar: number; celler: number; maaBekreftes: number } {
  const rader = (k: Kopi) => [...k.aktorer, ...k.oppgaver, ...k.punkter];
  const gamle = new Map(rader(foer).map((r) => [r.id, r]));
  const alle = rader(etter);
  const aktivFoer = (id: string) => gamle.get(id)?.utgaatt === null;
  const bekreft = (k: Kopi) => [...k.oppgaver, ...k.punkter].filter((r) => r.maaBekreftes && r.utgaatt === null).length;
  return {
    nye: alle.filter((r) => r.utgaatt === null && !aktivFoer(r.id)).length,
    endret: alle.filter((r) => r.utgaatt === null && aktivFoer(r.id) && gamle.get(r.id) !== r).length,
    utgaar: alle.filter((r) => r.utgaatt !== null && aktivFoer(r.id)).length,
    celler: etter.ansvar.filter((x) => x.gyldigTil !== null).length,
    maaBekreftes: bekreft(etter) - bekreft(foer),
  };
}
