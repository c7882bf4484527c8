export const KRITIKALITET = ['hoy', 'middels', 'lav'] as const;
export type Kritikalitet = (typeof KRITIKALITET)[number];

/** Without these a person may be without help. Own professional judgement, to be approved by tjenesteeier. */
const LIVSVIKTIG = ['alarmknapp', 'roykvarsler', 'gps-enhet', 'roommate', 'sengesensor'];

/** Whatever the device: many may be without help, or somebody else's alarm may be. */
const ALLTID = [
  'kanal_svikter',
  'sabotasje',
  'kilde_avvist',
  'kilde_taus',
  'kilde_slutt',
  'kilde_stanset',
  'samme_serie',
  'oppsett_uleselig',
  'varsel_feilet',
];
const ETTER_ENHET = ['livstegn_mangler', 'aldri_hoert', 'nett', 'systemtest_feil', 'stromm'];

/** How soon it must be looked at: what leaves a person without help first, batteries last. Pure. */
export function kritikalitet(verdi: string | null, teknologiKode: string | null): Kritikalitet {
  if (verdi !== null && ALLTID.includes(verdi)) return 'hoy';
  if (verdi === 'batteri') return 'lav';
  if (verdi !== null && ETTER_ENHET.includes(verdi)) return teknologiKode === null || LIVSVIKTIG.includes(teknologiKode) ? 'hoy' : 'middels';
  return 'middels';
}
