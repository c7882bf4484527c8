'use server';
import { handling } from '@/lib/platform/action';
import { lagreBinding, lagreInnstillinger, lagreModell, velgModell } from '@/lib/respons/oppdrag/modell-commands';
import { simulerModell } from '@/lib/respons/oppdrag/modell-queries';
import {
  lagreBindingSchema,
  lagreInnstillingerSchema,
  lagreModellSchema,
  simulerSchema,
  velgModellSchema,
} from '@/lib/respons/oppdrag/modell-schema';

export const velgModellHandling = handling(velgModellSchema, velgModell);
export const lagreModellHandling = handling(lagreModellSchema, lagreModell);
export const lagreBindingHandling = handling(lagreBindingSchema, lagreBinding);
export const lagreInnstillingerHandling = handling(lagreInnstillingerSchema, lagreInnstillinger);
export const simulerHandling = handling(simulerSchema, simulerModell);
