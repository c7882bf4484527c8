'use server';
import { handling } from '@/lib/platform/action';
import { registrerTestresultat, startSystemtest } from '@/lib/respons/oppdrag/runde/commands';
import { avsluttVedlikehold, planleggVedlikehold } from '@/lib/respons/oppdrag/runde/commands-vedlikehold';
import { avlysSchema, startTestSchema, testresultatSchema, vedlikeholdSchema } from '@/lib/respons/oppdrag/runde/schema';

export const planleggVedlikeholdHandling = handling(vedlikeholdSchema, planleggVedlikehold);
export const avsluttVedlikeholdHandling = handling(avlysSchema, avsluttVedlikehold);
export const startSystemtestHandling = handling(startTestSchema, startSystemtest);
export const testresultatHandling = handling(testresultatSchema, registrerTestresultat);
