'use server';
import { handling } from '@/lib/platform/action';
import { gjenopptaSak, henlegg, motta, settSakPaaVent, trekk } from './commands';
import { sendForelopigSvar } from './forelopig';
import { forelopigSvarSchema, henleggSchema, sakPaaVentSchema, sakSchema, tildelSchema, trekkSchema } from './schema';
import { tildelSak } from './tildel';

export const mottaHandling = handling(sakSchema, motta);
export const tildelHandling = handling(tildelSchema, tildelSak);
export const sakPaaVentHandling = handling(sakPaaVentSchema, settSakPaaVent);
export const gjenopptaSakHandling = handling(sakSchema, gjenopptaSak);
export const henleggHandling = handling(henleggSchema, henlegg);
export const trekkHandling = handling(trekkSchema, trekk);
export const forelopigSvarHandling = handling(forelopigSvarSchema, sendForelopigSvar);
