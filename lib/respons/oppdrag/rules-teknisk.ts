export const KRITIKALITET = ['hoy', 'middels', 'lav'] as const;
export type Kritikalitet = (typeof KRITIKALITET)[number];

/** Without these a person may be without help. Own professional judgement, to be approved by tjenesteeier. */
const LIVSVIKTIG = ['alarmknapp', 'roykvarsler', 'gps-enhet', 'roommate', 'sengesensor'];

/** How soon it must be looked at: what leaves a person without help first, batteries last. Pure. */
export function kritikalitet(verdi: string | null, teknologiKode: string | null): Kritikalitet {
  if (verdi === 'kanal_svikter' || verdi === 'sabotasje') return 'hoy';
  if (verdi === 'batteri') return 'lav';
  if (verdi === 'livstegn_mangler' || verdi === 'nett' || verdi === 'systemtest_feil' || verdi === 'stromm')
    return teknologiKode === null || LIVSVIKTIG.includes(teknologiKode) ? 'hoy' : 'middels';
  return 'middels';
}
