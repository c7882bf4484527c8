import { gjelderMeg, type Paavakt } from '../vakt/rules';
import type { Varselstatus } from './rules';

/** What the queue's own rules look at. */
export type Kolinje = {
  id: string;
  status: Varselstatus;
  prioritet: number;
  type: string;
  mottatt: string;
  versjon: number;
  medlem: boolean;
  merker: readonly string[];
  tattAvId: string | null;
  overfort: boolean;
  fortalt: readonly string[];
  lagFortalt: readonly string[];
  lag: string | null;
  soneId: string | null;
  virksomhetId: string;
};

const foerst = (a: Kolinje, b: Kolinje): number => a.prioritet - b.prioritet || a.mottatt.localeCompare(b.mottatt) || a.id.localeCompare(b.id);

/** The queue with what is new: the closed are out, the older of two versions yields, the most pressing and oldest is first. */
export function flett<T extends Kolinje>(ko: readonly T[], nye: readonly T[]): T[] {
  const alle = new Map(ko.map((v) => [v.id, v]));
  for (const v of nye) {
    const kjent = alle.get(v.id);
    if (kjent && kjent.versjon > v.versjon) continue;
    if (v.status === 'LUKKET' || v.medlem) alle.delete(v.id);
    else alle.set(v.id, v);
  }
  return [...alle.values()].sort(foerst);
}

/** What was open and not on the screen when the queue was read (ms), and which of it have been told of since. */
export type Skjult = { antall: number; siden: number; kjente: readonly string[] };

/** What is left of it after these: each that comes is on the screen, or is closed, from then on. Pure. */
export function skjultEtter(s: Skjult, ko: readonly Kolinje[], nye: readonly Kolinje[]): Skjult {
  if (s.antall === 0) return s;
  const fram = nye.filter((v) => !v.medlem && Date.parse(v.mottatt) < s.siden && !s.kjente.includes(v.id) && !ko.some((x) => x.id === v.id));
  return fram.length === 0 ? s : { ...s, antall: Math.max(0, s.antall - fram.length), kjente: [...s.kjente, ...fram.map((v) => v.id)] };
}

/** What nobody has taken, or has been handed to somebody who has not answered; and what somebody has. Each as it was ordered. */
export function delKo<T extends Pick<Kolinje, 'status' | 'overfort'>>(ko: readonly T[]): { ingen: T[]; noen: T[] } {
  const ingen = (v: T) => v.status === 'VENTER' || v.status === 'MOTTATT' || v.overfort;
  return { ingen: ko.filter(ingen), noen: ko.filter((v) => !ingen(v)) };
}

export const FILTRE = ['alle', 'mine', 'personlige', 'tekniske'] as const;
export type Filter = (typeof FILTRE)[number];
export const erTeknisk = (v: { type: string }): boolean => v.type === 'teknisk' || v.type === 'test';

/** Whether a colleague on duty may be handed it: a person's varsel is not for who is there for the technical alone. */
export const kanFaa = (v: Pick<Kolinje, 'type'>, k: { bareTeknisk: boolean }): boolean => erTeknisk(v) || !k.bareTeknisk;

export const passerFilter = (v: Kolinje, filter: Filter, meg: string, vakter: readonly (Paavakt & { virksomhetId: string })[]): boolean =>
  filter === 'alle' || (filter === 'mine' ? gjelderMeg(v, meg, vakter) : erTeknisk(v) === (filter === 'tekniske'));

/** How it sounds while nobody has taken it: at once and again, or as one tone when it comes. */
export type Lyd = 'haster' | 'vanlig' | 'tone';

type Vakter = readonly (Paavakt & { virksomhetId: string })[];

/** Whether it waits for somebody: nobody has taken it, or it has been handed to this person, who has not answered. */
export const venter = (v: Pick<Kolinje, 'status' | 'overfort' | 'tattAvId'>, meg: string): boolean =>
  v.status === 'VENTER' || (v.overfort && v.tattAvId === meg);

/** What waits for this person. Every place that says so asks here. */
export const venterPaaMeg = (v: Kolinje, meg: string, vakter: Vakter): boolean => venter(v, meg) && gjelderMeg(v, meg, vakter);

/** What a varsel asks of the ears of this person; null when it does not wait for them. */
export function lydFor(v: Kolinje, meg: string, vakter: Vakter): Lyd | null {
  if (!venterPaaMeg(v, meg, vakter)) return null;
  if (erTeknisk(v)) return 'tone';
  return v.prioritet === 1 ? 'haster' : 'vanlig';
}

/** The targets of those who look at the queue; seconds. */
export type Svarmaal = { sekunder: number; to: number };

/** How a wait stands against the targets: within the first, past it, or past the second too. */
export const ventetid = (sekunder: number, maal: Svarmaal): 'innen' | 'over' | 'langtOver' =>
  sekunder <= maal.sekunder ? 'innen' : sekunder <= Math.max(maal.to, maal.sekunder) ? 'over' : 'langtOver';

/** «0:42», «12:05», «2 t 05 min». */
export function visVarighet(sekunder: number): string {
  const s = Math.max(0, Math.floor(sekunder));
  if (s < 3600) return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`;
  return `${Math.floor(s / 3600)} t ${String(Math.floor((s % 3600) / 60)).padStart(2, '0')} min`;
}
