import { kutt } from '@/lib/platform/verdi/tegn';
import type { Mottaker, Responsmodell, Responsregel, Tidsvindu } from '../schema';

export type Responssteg = Responsregel['steg'][number];

/** The list with one thing moved; as it was when there is nowhere to move it. */
export function flytt<T>(liste: readonly T[], fra: number, til: number): T[] {
  const ut = [...liste];
  if (til < 0 || til >= ut.length || fra < 0 || fra >= ut.length) return ut;
  ut.splice(til, 0, ...ut.splice(fra, 1));
  return ut;
}

export const bytt = <T>(liste: readonly T[], nr: number, ny: T): T[] => liste.map((x, i) => (i === nr ? ny : x));
export const uten = <T>(liste: readonly T[], nr: number): T[] => liste.filter((_, i) => i !== nr);

/** The first of prefix-1, prefix-2 … that is not taken. */
export function nyId(prefiks: string, brukte: readonly { id: string }[]): string {
  for (let i = 1; ; i++) if (!brukte.some((x) => x.id === `${prefiks}-${i}`)) return `${prefiks}-${i}`;
}

export const NY_TID: Tidsvindu = { dager: [1, 2, 3, 4, 5], fra: '08:00', til: '16:00' };

/** The first vaktlag there is; without any, the mottaksvakt. */
export const nyMottaker = (m: Pick<Responsmodell, 'vaktlag'>): Mottaker => {
  const [forst] = m.vaktlag;
  return forst ? { art: 'vaktlag', lag: forst.id } : { art: 'mottaksvakt' };
};
export const nyttSteg = (m: Pick<Responsmodell, 'vaktlag'>): Responssteg => ({ til: [nyMottaker(m)], ventSekunder: 60, gjenta: 1 });

/** A new rule stands first: a rule at the end would hardly ever decide. */
export function medNyRegel(m: Responsmodell, navn: string): Responsmodell {
  const ny: Responsregel = { id: nyId('regel', m.regler), navn, tjenester: [], typer: ['trygghetsalarm'], soner: [], tider: [], steg: [nyttSteg(m)] };
  return { ...m, regler: [ny, ...m.regler] };
}

/** With a copy of rule `nr` before it. */
export function medKopi(m: Responsmodell, nr: number, navn: string): Responsmodell {
  const r = m.regler[nr];
  if (!r) return m;
  return {
    ...m,
    regler: [...m.regler.slice(0, nr), { ...structuredClone(r), id: nyId('regel', m.regler), navn: kutt(navn, 80) }, ...m.regler.slice(nr)],
  };
}

/** «815», «8.15» and «24» as HH:mm; what cannot be read is given back as it is, for the check to find. */
export function somKlokkeslett(tekst: string): string {
  const t = tekst.trim();
  const m = /^(\d{1,2})(?:[.:, ]?(\d{2}))?$/.exec(t);
  if (!m) return t;
  const [time, minutt] = [Number(m[1]), Number(m[2] ?? 0)];
  if (minutt > 59 || time > 24 || (time === 24 && minutt > 0)) return t;
  return `${String(time).padStart(2, '0')}:${String(minutt).padStart(2, '0')}`;
}
