'use server';
import { handling } from '@/lib/platform/action';
import { taMalIBruk } from './commands-modell';
import { taMalIBrukSchema } from './schema';

export const taMalIBrukHandling = handling(taMalIBrukSchema, taMalIBruk);
