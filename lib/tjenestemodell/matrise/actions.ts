'use server';
import { handling } from '@/lib/platform/action';
import { settCeller } from './commands';
import { endreAktor, leggTilAktor, settAktorUtgaatt, sorterAktorer } from './commands-aktor';
import { overta } from './commands-overta';
import { finnAnsatte, hentCelle } from './queries-celle';
import {
  aktorUtgaattSchema,
  endreAktorSchema,
  finnAnsatteSchema,
  nyAktorSchema,
  overtaSchema,
  settCellerSchema,
  sorterAktorerSchema,
  visCelleSchema,
} from './schema';

export const settCellerHandling = handling(settCellerSchema, settCeller);
export const hentCelleHandling = handling(visCelleSchema, hentCelle);
export const finnAnsatteHandling = handling(finnAnsatteSchema, finnAnsatte);
export const leggTilAktorHandling = handling(nyAktorSchema, leggTilAktor);
export const endreAktorHandling = handling(endreAktorSchema, endreAktor);
export const settAktorUtgaattHandling = handling(aktorUtgaattSchema, settAktorUtgaatt);
export const sorterAktorerHandling = handling(sorterAktorerSchema, sorterAktorer);
export const overtaHandling = handling(overtaSchema, overta);
