'use server';
import { handling } from '@/lib/platform/action';
import { endrePerson, registrerPerson } from './commands';
import { endrePaarorende, fjernPaarorende, leggTilPaarorende, sorterPaarorende } from './paarorende';
import {
  endrePaarorendeSchema,
  endrePersonSchema,
  fjernPaarorendeSchema,
  leggTilPaarorendeSchema,
  registrerPersonSchema,
  sorterPaarorendeSchema,
} from './schema';

export const registrerPersonHandling = handling(registrerPersonSchema, registrerPerson);
export const endrePersonHandling = handling(endrePersonSchema, endrePerson);
export const leggTilPaarorendeHandling = handling(leggTilPaarorendeSchema, leggTilPaarorende);
export const endrePaarorendeHandling = handling(endrePaarorendeSchema, endrePaarorende);
export const fjernPaarorendeHandling = handling(fjernPaarorendeSchema, fjernPaarorende);
export const sorterPaarorendeHandling = handling(sorterPaarorendeSchema, sorterPaarorende);
