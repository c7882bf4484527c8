'use server';
import { handling } from '@/lib/platform/action';
import { endrePlantekst, lagPlan, oppdaterPlan } from './commands';
import { avsluttPlan, sendTilBeslutning, trekkPlan, vedtaPlan } from './commands-status';
import { endreTiltak, flyttTiltak, folgOppTiltak, fordelTiltak, nyttTiltak } from './commands-tiltak';
import {
  endreTiltakSchema,
  flyttTiltakSchema,
  folgOppSchema,
  fordelTiltakSchema,
  lagPlanSchema,
  nyttTiltakSchema,
  oppdaterPlanSchema,
  planSchema,
  plantekstSchema,
  vedtaSchema,
} from './schema';

export const lagPlanHandling = handling(lagPlanSchema, lagPlan);
export const oppdaterPlanHandling = handling(oppdaterPlanSchema, oppdaterPlan);
export const endrePlantekstHandling = handling(plantekstSchema, endrePlantekst);
export const sendTilBeslutningHandling = handling(planSchema, sendTilBeslutning);
export const trekkPlanHandling = handling(planSchema, trekkPlan);
export const vedtaPlanHandling = handling(vedtaSchema, vedtaPlan);
export const avsluttPlanHandling = handling(planSchema, avsluttPlan);
export const nyttTiltakHandling = handling(nyttTiltakSchema, nyttTiltak);
export const endreTiltakHandling = handling(endreTiltakSchema, endreTiltak);
export const folgOppTiltakHandling = handling(folgOppSchema, folgOppTiltak);
export const flyttTiltakHandling = handling(flyttTiltakSchema, flyttTiltak);
export const fordelTiltakHandling = handling(fordelTiltakSchema, fordelTiltak);
