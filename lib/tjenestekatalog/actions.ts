'use server';
import { handling } from '@/lib/platform/action';
import { forkast, lagFraForslag, lagre, nyVersjon, publiser, settForInnbyggere, trekk } from './commands';
import { forkastSchema, lagFraForslagSchema, lagreSchema, nyVersjonSchema, publiserSchema, trekkSchema } from './schema';

export const lagFraForslagHandling = handling(lagFraForslagSchema, lagFraForslag);
export const lagreHandling = handling(lagreSchema, lagre);
export const nyVersjonHandling = handling(nyVersjonSchema, nyVersjon);
export const publiserHandling = handling(publiserSchema, publiser);
export const settForInnbyggereHandling = handling(publiserSchema, settForInnbyggere);
export const trekkHandling = handling(trekkSchema, trekk);
export const forkastHandling = handling(forkastSchema, forkast);
