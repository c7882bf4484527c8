'use server';
import { handling } from '@/lib/platform/action';
import { fullforEvaluering, lagreEvalueringSvar, utlosEvaluering } from './commands';
import { fullforSchema, lagreSvarSchema, utlosSchema } from './schema';

export const lagreEvalueringSvarHandling = handling(lagreSvarSchema, lagreEvalueringSvar);
export const fullforEvalueringHandling = handling(fullforSchema, fullforEvaluering);
export const utlosEvalueringHandling = handling(utlosSchema, utlosEvaluering);
