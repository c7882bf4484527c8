'use server';
import { handling } from '@/lib/platform/action';
import { endreBesok, fullfor, lagreAnbefalinger, lagreBeslutning, lagreSammenfatning, lagreSvar, planlegg } from './commands';
import { endreBesokSchema, fullforSchema, lagreAnbefalingerSchema, lagreSammenfatningSchema, lagreSvarSchema, planleggSchema } from './schema';

export const planleggHandling = handling(planleggSchema, planlegg);
export const endreBesokHandling = handling(endreBesokSchema, endreBesok);
export const lagreSvarHandling = handling(lagreSvarSchema, lagreSvar);
export const lagreBeslutningHandling = handling(lagreSvarSchema, lagreBeslutning);
export const lagreSammenfatningHandling = handling(lagreSammenfatningSchema, lagreSammenfatning);
export const lagreAnbefalingerHandling = handling(lagreAnbefalingerSchema, lagreAnbefalinger);
export const fullforHandling = handling(fullforSchema, fullfor);
