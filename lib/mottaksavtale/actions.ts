'use server';
import { handling } from '@/lib/platform/action';
import { lagreBindingSchema } from '@/lib/respons/oppdrag/modell/schema';
import { avsluttMottak, bedOmMottakIgjen, godtaMottak, lagreBindingOgSpor } from './commands';
import { avtalevalgSchema, sporIgjenSchema } from './schema';

export const lagreBindingHandling = handling(lagreBindingSchema, lagreBindingOgSpor);
export const godtaMottakHandling = handling(avtalevalgSchema, godtaMottak);
export const avsluttMottakHandling = handling(avtalevalgSchema, avsluttMottak);
export const bedOmMottakIgjenHandling = handling(sporIgjenSchema, bedOmMottakIgjen);
