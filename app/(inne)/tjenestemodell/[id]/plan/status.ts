import type { Planstatus, Tiltakstatus } from '@/lib/platform/prisma/enums';

export const PLANTONE = { UTKAST: 'noytral', TIL_BESLUTNING: 'advarsel', VEDTATT: 'ok', AVSLUTTET: 'noytral' } as const satisfies Record<
  Planstatus,
  string
>;
export const TILTAKTONE = { PLANLAGT: 'noytral', I_GANG: 'info', FERDIG: 'ok', UTGAAR: 'noytral' } as const satisfies Record<Tiltakstatus, string>;
