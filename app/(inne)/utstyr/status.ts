import type { Tone } from '@/components/felles/tone';
import type { UtstyrStatus } from '@/lib/platform/prisma/enums';

/** The tone of a device's state, the same wherever it is shown. */
export const UTSTYRTONE: Record<UtstyrStatus, Tone> = {
  PAA_LAGER: 'ok',
  I_BRUK: 'info',
  HENTET: 'advarsel',
  NULLSTILT: 'advarsel',
  TAPT: 'fare',
  KASSERT: 'noytral',
};
