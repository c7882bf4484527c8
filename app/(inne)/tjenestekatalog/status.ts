import type { Tone } from '@/components/felles/tone';
import type { Beskrivelsestatus } from '@/lib/platform/prisma/enums';
import { erForkastet } from '@/lib/tjenestekatalog/rules';

export const KATALOGTONE: Record<Beskrivelsestatus | 'FORKASTET', Tone> = {
  UTKAST: 'info',
  PUBLISERT: 'ok',
  TRUKKET: 'noytral',
  FORKASTET: 'noytral',
};

/** The status as it is told: a draft that was put away is not «withdrawn». */
export const vistStatus = (r: { status: Beskrivelsestatus; publisert: Date | null }): Beskrivelsestatus | 'FORKASTET' =>
  erForkastet(r) ? 'FORKASTET' : r.status;
