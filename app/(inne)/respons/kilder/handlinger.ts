'use server';
import { handling } from '@/lib/platform/action';
import { byttKildetoken, lagreKameralenker, registrerNyKilde, stansKilde, startKilde } from '@/lib/respons/oppdrag/kilde-commands';
import { kameraSchema, kildeSchema, nyKildeSchema } from '@/lib/respons/oppdrag/schema-teknisk';

export const registrerKildeHandling = handling(nyKildeSchema, registrerNyKilde);
export const byttTokenHandling = handling(kildeSchema, byttKildetoken);
export const stansKildeHandling = handling(kildeSchema, stansKilde);
export const startKildeHandling = handling(kildeSchema, startKilde);
export const lagreKameralenkerHandling = handling(kameraSchema, lagreKameralenker);
