import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Forlop, Hjemmel, Tjenestetype } from './schema';

const les = (sti: string) => JSON.parse(readFileSync(join(process.cwd(), 'content', sti), 'utf8'));
const alle = (mappe: string) => readdirSync(join(process.cwd(), 'content', mappe)).map((f) => les(`${mappe}/${f}`));

export const tjenestetyper = (): Tjenestetype[] => alle('tjenester');
export const tjenestetype = (kode: string): Tjenestetype => tjenestetyper().find((t) => t.kode === kode) as Tjenestetype;
export const hjemler = (): Hjemmel[] => les('hjemler/hjemler.json').hjemler;
export const gjeldendeHjemler = (dato: Date, kode?: string): Hjemmel[] => {
  const d = dato.toISOString().slice(0, 10);
  const ids = kode ? tjenestetype(kode).hjemmelIds : undefined;
  return hjemler().filter((h) => h.gyldigFra <= d && (!h.gyldigTil || h.gyldigTil >= d) && (!ids || ids.includes(h.id)));
};
export const alleForlop = (): Forlop[] => alle('tjenestemodell/forlop');
export const forlop = (id: string): Forlop => alleForlop().find((f) => f.id === id) ?? (alleForlop()[0] as Forlop);
export const skjema = (id: string) => les(`skjema/${id}.json`);
export const roller = () => les('roller/roller.json').roller;
