'use server';
import { handling } from '@/lib/platform/action';
import { endreSteg, velgForlop } from './commands';
import { endreStegSchema, velgForlopSchema } from './schema';

export const velgForlopHandling = handling(velgForlopSchema, velgForlop);
export const endreStegHandling = handling(endreStegSchema, endreSteg);
