'use server';
import { handling } from '@/lib/platform/action';
import { lagreInnstillinger, lagreModell, velgModell } from '@/lib/respons/oppdrag/modell/commands';
import { simulerModell } from '@/lib/respons/oppdrag/modell/queries';
import { lagreInnstillingerSchema, lagreModellSchema, simulerSchema, velgModellSchema } from '@/lib/respons/oppdrag/modell/schema';

export const velgModellHandling = handling(velgModellSchema, velgModell);
export const lagreModellHandling = handling(lagreModellSchema, lagreModell);
export const lagreInnstillingerHandling = handling(lagreInnstillingerSchema, lagreInnstillinger);
export const simulerHandling = handling(simulerSchema, simulerModell);
