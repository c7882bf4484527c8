import type { Tone } from '@/components/felles/tone';
import type { TjenesteStatus } from '@/lib/platform/prisma/enums';

/** The tone of a tjeneste's state, the same wherever it is shown. */
export const TJENESTETONE: Record<TjenesteStatus, Tone> = {
  TILDELT: 'info',
  BESTILT: 'info',
  UNDER_INSTALLASJON: 'info',
  I_DRIFT: 'ok',
  UNDER_AVSLUTNING: 'advarsel',
  AVSLUTTET: 'noytral',
};
