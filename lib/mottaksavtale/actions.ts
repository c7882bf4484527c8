'use server';
import { handling } from '@/lib/platform/action';
import { lagreBindingSchema } from '@/lib/respons/oppdrag/modell-schema';
import { avsluttMottak, godtaMottak, lagreBindingOgSpor } from './commands';
import { avtalevalgSchema } from './schema';

export const lagreBindingHandling = handling(lagreBindingSchema, lagreBindingOgSpor);
export const godtaMottakHandling = handling(avtalevalgSchema, godtaMottak);
export const avsluttMottakHandling = handling(avtalevalgSchema, avsluttMottak);
