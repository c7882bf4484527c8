'use server';
import { handling } from '@/lib/platform/action';
import { avsluttDeling, delTjeneste } from './commands';
import { avsluttDelingSchema, delSchema } from './schema';

export const delHandling = handling(delSchema, delTjeneste);
export const avsluttDelingHandling = handling(avsluttDelingSchema, avsluttDeling);
