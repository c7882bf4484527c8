'use server';
import { handling } from '@/lib/platform/action';
import { beslutt, fordel, gjenaapne, still, svar } from './commands';
import { besluttSchema, fordelSchema, innleggSchema, paaAvklaringSchema, stillSchema } from './schema';

export const stillHandling = handling(stillSchema, still);
export const fordelHandling = handling(fordelSchema, fordel);
export const svarHandling = handling(innleggSchema, svar);
export const besluttHandling = handling(besluttSchema, beslutt);
export const gjenaapneHandling = handling(paaAvklaringSchema, gjenaapne);
