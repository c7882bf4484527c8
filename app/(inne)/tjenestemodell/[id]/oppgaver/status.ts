import type { Tone } from '@/components/felles/tone';
import type { Sjekkstatus } from '@/lib/platform/prisma/enums';

/** The tone of each status of a sjekkpunkt. */
export const SJEKKTONE: Record<Sjekkstatus, Tone> = { IKKE_STARTET: 'noytral', UNDER_ARBEID: 'advarsel', PAA_PLASS: 'ok', IKKE_RELEVANT: 'noytral' };
