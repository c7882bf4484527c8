import type { Steg } from '@/lib/innhold/rules';
import type { Rolle, SakStatus } from '@/lib/platform/prisma/enums';

/** Everything that can happen to a sak. */
export const SAKHENDELSER = [
  'planleggKartlegging',
  'fullforKartlegging',
  'tilbakeTilKartlegging',
  'sendTilKontroll',
  'returner',
  'godkjenn',
  'henvisAnnenTjeneste',
  'settPaaVent',
  'gjenoppta',
  'henlegg',
  'trekk',
] as const;
export type Sakhendelse = (typeof SAKHENDELSER)[number];

/** Who may: the role that has the step's oppgave, or the roles with `sak.styr`. */
type Hvem = { steg: Steg } | { evne: 'sak.styr' };
export type Overgang = { fra: readonly SakStatus[]; til: SakStatus | 'FORRIGE'; hvem: Hvem };

const AAPEN_FOR_KONTROLL: readonly SakStatus[] = ['MOTTATT', 'UNDER_KARTLEGGING', 'TIL_VURDERING'];

/** The whole machine of a sak: a transition that is not here does not exist. */
export const OVERGANGER: Record<Sakhendelse, Overgang> = {
  planleggKartlegging: { fra: ['MOTTATT', 'UNDER_KARTLEGGING'], til: 'UNDER_KARTLEGGING', hvem: { steg: 'PLANLEGGE_KARTLEGGING' } },
  fullforKartlegging: { fra: ['UNDER_KARTLEGGING'], til: 'TIL_VURDERING', hvem: { steg: 'KARTLEGGE' } },
  tilbakeTilKartlegging: { fra: ['TIL_VURDERING'], til: 'UNDER_KARTLEGGING', hvem: { steg: 'VURDERE' } },
  sendTilKontroll: { fra: ['TIL_VURDERING'], til: 'TIL_KONTROLL', hvem: { steg: 'VURDERE' } },
  returner: { fra: ['TIL_KONTROLL'], til: 'TIL_VURDERING', hvem: { steg: 'KONTROLLERE' } },
  godkjenn: { fra: ['TIL_KONTROLL'], til: 'VEDTATT', hvem: { steg: 'KONTROLLERE' } },
  henvisAnnenTjeneste: { fra: ['TIL_VURDERING'], til: 'HENLAGT', hvem: { steg: 'VURDERE' } },
  settPaaVent: { fra: AAPEN_FOR_KONTROLL, til: 'PAA_VENT', hvem: { evne: 'sak.styr' } },
  gjenoppta: { fra: ['PAA_VENT'], til: 'FORRIGE', hvem: { evne: 'sak.styr' } },
  henlegg: { fra: [...AAPEN_FOR_KONTROLL, 'PAA_VENT'], til: 'HENLAGT', hvem: { evne: 'sak.styr' } },
  trekk: { fra: [...AAPEN_FOR_KONTROLL, 'PAA_VENT'], til: 'TRUKKET', hvem: { evne: 'sak.styr' } },
};

export const AAPNE_SAKER: readonly SakStatus[] = ['MOTTATT', 'UNDER_KARTLEGGING', 'TIL_VURDERING', 'TIL_KONTROLL', 'PAA_VENT'];

/** The state on this day: a pause whose date has come is over, and the sak is where it was. */
export const statusNaa = (sak: { status: SakStatus; forrigeStatus: SakStatus | null; paaVentTil: Date | null }, dag: Date): SakStatus =>
  sak.status === 'PAA_VENT' && sak.paaVentTil !== null && sak.paaVentTil <= dag ? (sak.forrigeStatus ?? 'MOTTATT') : sak.status;

/** Whether the event may happen in this state; who may do it is asked separately. */
export const lovligOvergang = (status: SakStatus, h: Sakhendelse): boolean => OVERGANGER[h].fra.includes(status);

/** The state after the event. Throws on an event that is not lawful here. */
export function etter(status: SakStatus, h: Sakhendelse, forrige: SakStatus | null): SakStatus {
  if (!lovligOvergang(status, h)) throw new Error(`${h} er ikke lovlig i ${status}`);
  const til = OVERGANGER[h].til;
  return til === 'FORRIGE' ? (forrige ?? 'MOTTATT') : til;
}

/** Whether this role may do the event, given who has the step in this kommune and who has `sak.styr`. */
export const rolleKan = (rolle: Rolle, h: Sakhendelse, stegrolle: (s: Steg) => Rolle, styrere: readonly Rolle[]): boolean => {
  const { hvem } = OVERGANGER[h];
  return 'steg' in hvem ? stegrolle(hvem.steg) === rolle : styrere.includes(rolle);
};
