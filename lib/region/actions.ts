'use server';
import { handling } from '@/lib/platform/action';
import { avsluttSamarbeid, endreSamarbeid, opprettSamarbeid } from './commands';
import { bekreftKontakt, endreKontakt, fjernKontakt, leggTilKontakt } from './commands-kontakt';
import { avsluttSamarbeidSchema, endreKontaktSchema, endreSamarbeidSchema, kontaktSchema, nyKontaktSchema, nyttSamarbeidSchema } from './schema';

export const opprettSamarbeidHandling = handling(nyttSamarbeidSchema, opprettSamarbeid);
export const endreSamarbeidHandling = handling(endreSamarbeidSchema, endreSamarbeid);
export const avsluttSamarbeidHandling = handling(avsluttSamarbeidSchema, avsluttSamarbeid);
export const leggTilKontaktHandling = handling(nyKontaktSchema, leggTilKontakt);
export const endreKontaktHandling = handling(endreKontaktSchema, endreKontakt);
export const bekreftKontaktHandling = handling(kontaktSchema, bekreftKontakt);
export const fjernKontaktHandling = handling(kontaktSchema, fjernKontakt);
