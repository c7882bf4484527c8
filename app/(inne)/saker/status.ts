import type { Tone } from '@/components/felles/tone';
import type { SakStatus } from '@/lib/platform/prisma/enums';

/** The tone of a sak's state, the same wherever it is shown. */
export const SAKTONE: Record<SakStatus, Tone> = {
  MOTTATT: 'info',
  UNDER_KARTLEGGING: 'info',
  TIL_VURDERING: 'info',
  TIL_KONTROLL: 'info',
  VEDTATT: 'ok',
  PAA_VENT: 'advarsel',
  HENLAGT: 'noytral',
  TRUKKET: 'noytral',
};
