import type { Steg } from '@/lib/innhold/rules';
import type { Rolle, TjenesteStatus, UtstyrStatus, Virksomhetstype } from '@/lib/platform/prisma/enums';

/** Everything that moves a tjeneste. */
export const TJENESTEHENDELSER = [
  'ferdigstillTiltaksplan',
  'ferdigstillNullpunkt',
  'bestill',
  'startInstallasjon',
  'fullforInstallasjon',
  'fullforOpplaering',
  'startTjeneste',
  'startAvslutning',
  'hentUtstyr',
  'nullstillUtstyr',
  'slettHosLeverandor',
  'avsluttVedtak',
  'lagerfor',
] as const;
export type Tjenestehendelse = (typeof TJENESTEHENDELSER)[number];

type Hvem = { steg: Steg } | { evne: 'tjeneste.avslutt' };
export type Overgang = { fra: readonly TjenesteStatus[]; til: TjenesteStatus | 'SAMME'; hvem: Hvem };

/** The whole machine of a tjeneste. */
export const OVERGANGER: Record<Tjenestehendelse, Overgang> = {
  ferdigstillTiltaksplan: { fra: ['TILDELT'], til: 'SAMME', hvem: { steg: 'TILTAKSPLAN' } },
  ferdigstillNullpunkt: { fra: ['TILDELT'], til: 'SAMME', hvem: { steg: 'NULLPUNKT' } },
  bestill: { fra: ['TILDELT'], til: 'BESTILT', hvem: { steg: 'BESTILLE' } },
  startInstallasjon: { fra: ['BESTILT'], til: 'UNDER_INSTALLASJON', hvem: { steg: 'INSTALLERE' } },
  fullforInstallasjon: { fra: ['UNDER_INSTALLASJON'], til: 'SAMME', hvem: { steg: 'INSTALLERE' } },
  fullforOpplaering: { fra: ['UNDER_INSTALLASJON'], til: 'SAMME', hvem: { steg: 'OPPLAERE' } },
  startTjeneste: { fra: ['UNDER_INSTALLASJON'], til: 'I_DRIFT', hvem: { steg: 'STARTE' } },
  startAvslutning: { fra: ['TILDELT', 'BESTILT', 'UNDER_INSTALLASJON', 'I_DRIFT'], til: 'UNDER_AVSLUTNING', hvem: { evne: 'tjeneste.avslutt' } },
  hentUtstyr: { fra: ['UNDER_AVSLUTNING'], til: 'SAMME', hvem: { steg: 'HENTE_UTSTYR' } },
  nullstillUtstyr: { fra: ['UNDER_AVSLUTNING'], til: 'SAMME', hvem: { steg: 'NULLSTILLE' } },
  slettHosLeverandor: { fra: ['UNDER_AVSLUTNING'], til: 'SAMME', hvem: { steg: 'SLETTE_HOS_LEVERANDOR' } },
  avsluttVedtak: { fra: ['UNDER_AVSLUTNING'], til: 'AVSLUTTET', hvem: { steg: 'AVSLUTTE_VEDTAK' } },
  lagerfor: { fra: ['AVSLUTTET'], til: 'SAMME', hvem: { steg: 'LAGERFORE' } },
};

/** Every status, in the order of a life. */
export const TJENESTESTATUSER: readonly TjenesteStatus[] = ['TILDELT', 'BESTILT', 'UNDER_INSTALLASJON', 'I_DRIFT', 'UNDER_AVSLUTNING', 'AVSLUTTET'];
/** Those that are not over. */
export const LEVENDE: readonly TjenesteStatus[] = ['TILDELT', 'BESTILT', 'UNDER_INSTALLASJON', 'I_DRIFT', 'UNDER_AVSLUTNING'];

/** Whether it may happen in this status. */
export const lovligOvergang = (status: TjenesteStatus, h: Tjenestehendelse): boolean => OVERGANGER[h].fra.includes(status);

/** The state after the event. Throws on an event that is not lawful here. */
export function etter(status: TjenesteStatus, h: Tjenestehendelse): TjenesteStatus {
  if (!lovligOvergang(status, h)) throw new Error(`${h} er ikke lovlig i ${status}`);
  const til = OVERGANGER[h].til;
  return til === 'SAMME' ? status : til;
}

/** Whether this role may do the event, given who has the step in this kommune. */
export const rolleKan = (rolle: Rolle, h: Tjenestehendelse, stegrolle: (s: Steg) => Rolle, avsluttere: readonly Rolle[]): boolean => {
  const { hvem } = OVERGANGER[h];
  return 'steg' in hvem ? stegrolle(hvem.steg) === rolle : avsluttere.includes(rolle);
};

/** The closing, in the only order there is (kilde: 001 Evaluere og avslutte; 004 section 4). */
export const AVSLUTNINGSSTEG = ['HENTE_UTSTYR', 'NULLSTILLE', 'SLETTE_HOS_LEVERANDOR', 'AVSLUTTE_VEDTAK', 'LAGERFORE'] as const;
export type AvslutningsstegKode = (typeof AVSLUTNINGSSTEG)[number];

/** A device in one of these states is still out: the vedtak cannot be closed. */
export const UTE: readonly UtstyrStatus[] = ['I_BRUK', 'HENTET'];

/** The next step of the closing, from what is done and where the devices are; null when all is done. */
export function nesteAvslutningssteg(gjort: readonly string[], utstyr: readonly UtstyrStatus[]): AvslutningsstegKode | null {
  if (utstyr.includes('I_BRUK')) return 'HENTE_UTSTYR';
  if (utstyr.includes('HENTET')) return 'NULLSTILLE';
  if (!gjort.includes('SLETTE_HOS_LEVERANDOR')) return 'SLETTE_HOS_LEVERANDOR';
  if (!gjort.includes('AVSLUTTE_VEDTAK')) return 'AVSLUTTE_VEDTAK';
  if (utstyr.includes('NULLSTILT')) return 'LAGERFORE';
  return null;
}

/** Who may follow up a tjeneste for a kommune, and in which role (kilde: 004 kap. 4: TMS, eller oppfølging fra sykehus). */
export const OPPFOLGERROLLE: Partial<Record<Virksomhetstype, Rolle>> = { TMS: 'oppfolger', SYKEHUS: 'oppfolgingsansvarlig' };
