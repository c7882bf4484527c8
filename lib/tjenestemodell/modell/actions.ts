'use server';
import { handling } from '@/lib/platform/action';
import { taMalIBruk } from './commands';
import { taMalIBrukSchema } from './schema';

export const taMalIBrukHandling = handling(taMalIBrukSchema, taMalIBruk);
