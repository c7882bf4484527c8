'use server';
import { handling } from '@/lib/platform/action';
import { giSchema, gjoremaalSchema } from './schema';
import { ferdigGjoremaal, giGjoremaal, taGjoremaal } from './ta';

export const taGjoremaalHandling = handling(gjoremaalSchema, taGjoremaal);
export const ferdigGjoremaalHandling = handling(gjoremaalSchema, ferdigGjoremaal);
export const giGjoremaalHandling = handling(giSchema, giGjoremaal);
