import type { EvalueringBeslutning } from '@/lib/platform/prisma/enums';

/**
 * What follows from a done evaluation. Only the kommune decides about its own tjeneste: a TMS or sykehus recommends, and
 * hands over to the kommune also when its own plan has come to an end (kilde: 004 kap. 4).
 */
export type Folge = 'NESTE' | 'NY_SAK' | 'AVSLUTNING' | 'TIL_KOMMUNEN';
export function folgeAv(beslutning: EvalueringBeslutning, iEgenVirksomhet: boolean, harNeste: boolean): Folge {
  if (!iEgenVirksomhet) return beslutning === 'VIDEREFORES' && harNeste ? 'NESTE' : 'TIL_KOMMUNEN';
  return ({ VIDEREFORES: 'NESTE', ENDRES: 'NY_SAK', AVSLUTTES: 'AVSLUTNING' } as const)[beslutning];
}
