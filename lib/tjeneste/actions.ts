'use server';
import { handling } from '@/lib/platform/action';
import { bestill, ferdigstillNullpunkt, lagreNullpunktSvar, lagreTiltaksplan } from './commands';
import { bestillSchema, ferdigstillNullpunktSchema, nullpunktSchema, tiltaksplanSchema } from './schema';

export const lagreTiltaksplanHandling = handling(tiltaksplanSchema, lagreTiltaksplan);
export const lagreNullpunktHandling = handling(nullpunktSchema, lagreNullpunktSvar);
export const ferdigstillNullpunktHandling = handling(ferdigstillNullpunktSchema, ferdigstillNullpunkt);
export const bestillHandling = handling(bestillSchema, bestill);
