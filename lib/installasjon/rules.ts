import type { Steg } from '@/lib/innhold/rules';
import type { Sjekkpunkt, Tjenestetype } from '@/lib/innhold/schema';
import { type Avvik, gjeldendeInnstillinger, type Innstillinger, manglendeInnstillinger } from '@/lib/tjeneste/rules-innstillinger';
import type { Hindring, Kryss, Runde } from '@/lib/tjeneste/schema-installasjon';

/** The three steps in the home, in order. */
export const INSTALLASJONSSTEG = ['INSTALLERE', 'OPPLAERE', 'STARTE'] as const satisfies readonly Steg[];
export type Installasjonssteg = (typeof INSTALLASJONSSTEG)[number];

/** The user, among those who can be trained. */
export const BRUKER = 'BRUKER';

/** Points of the checklists that can only be ticked later than the installation itself. */
const SENERE: Readonly<Record<string, Installasjonssteg>> = {
  'informasjonsskriv-gjennomgaatt': 'OPPLAERE',
  'epj-meldt': 'STARTE',
  'fastlege-varslet': 'STARTE',
};
/** The step a point of the checklist is ticked in. */
export const stegForSjekkpunkt = (id: string): Installasjonssteg => SENERE[id] ?? 'INSTALLERE';

/** Points that a card answers by itself, so that nobody ticks the same thing twice. */
export const KRYSSES_AV = { avtalTid: 'avtalt-tid', velgUtstyr: 'serienummer', giSkriv: 'informasjonsskriv-gjennomgaatt' } as const;

export type Tilstand = {
  utstyr: readonly { teknologiKode: string }[];
  bestiltTeknologi: string;
  plan: Innstillinger;
  avvik: readonly Avvik[];
  sjekkliste: Kryss;
  registrertHosLeverandor: Date | null;
  forbindelseTestet: Date | null;
  opplaering: readonly Runde[];
  informasjonsskrivGitt: Date | null;
  hindringer: readonly Hindring[];
};
type Innhold = Pick<Tjenestetype, 'kreverUtstyr' | 'innstillinger' | 'installasjon'>;

export const MANGLER = [
  'UTSTYR',
  'REGISTRERING',
  'INNSTILLINGER',
  'SJEKKLISTE',
  'FORBINDELSE',
  'OPPLAERING_BRUKER',
  'INFORMASJONSSKRIV',
  'SJEKK_START',
  'HINDRING',
] as const;
export type Mangelkode = (typeof MANGLER)[number];

const ukrysset = (i: Innhold, t: Tilstand, steg: Installasjonssteg): Sjekkpunkt[] =>
  i.installasjon.filter((p) => p.obligatorisk && stegForSjekkpunkt(p.id) === steg && !t.sjekkliste[p.id]);

/** What is missing before the device counts as installed (kilde: 001 Gjøre tilpasninger og installere). */
export function manglerForInstallasjon(i: Innhold, t: Tilstand): Mangelkode[] {
  const ut: Mangelkode[] = [];
  if (i.kreverUtstyr && !t.utstyr.some((u) => u.teknologiKode === t.bestiltTeknologi)) ut.push('UTSTYR');
  if (!t.registrertHosLeverandor) ut.push('REGISTRERING');
  if (manglendeInnstillinger(i.innstillinger, gjeldendeInnstillinger(t.plan, t.avvik)).length) ut.push('INNSTILLINGER');
  if (ukrysset(i, t, 'INSTALLERE').length) ut.push('SJEKKLISTE');
  if (!t.forbindelseTestet) ut.push('FORBINDELSE');
  return ut;
}

/** What is missing before the training is done: a round with the user, and the information sheet left behind. */
export function manglerForOpplaering(t: Tilstand): Mangelkode[] {
  const ut: Mangelkode[] = [];
  if (!t.opplaering.some((r) => r.hvem.some((h) => h.id === BRUKER))) ut.push('OPPLAERING_BRUKER');
  if (!t.informasjonsskrivGitt) ut.push('INFORMASJONSSKRIV');
  return ut;
}

/** Everything that is missing before the tjeneste can start. */
export function manglerForStart(i: Innhold, t: Tilstand): Mangelkode[] {
  const ut = [...manglerForInstallasjon(i, t), ...manglerForOpplaering(t)];
  if (ukrysset(i, t, 'STARTE').length) ut.push('SJEKK_START');
  if (t.hindringer.some((h) => !h.lost)) ut.push('HINDRING');
  return ut;
}

/** Technologies that may be picked: first the ordered one, then any other that belongs to the service. */
export const teknologierSomPasser = (t: Pick<Tilstand, 'utstyr' | 'bestiltTeknologi'>, alle: readonly string[]): readonly string[] =>
  t.utstyr.some((u) => u.teknologiKode === t.bestiltTeknologi) ? alle : [t.bestiltTeknologi];

/** Whether a device has been connected here, and so may hold something about the user. */
export const erBrukt = (t: Pick<Tilstand, 'registrertHosLeverandor' | 'forbindelseTestet'>, sagtTilkoblet: boolean): boolean =>
  sagtTilkoblet || t.registrertHosLeverandor !== null || t.forbindelseTestet !== null;
