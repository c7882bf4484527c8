import type { Responsmodell, Responsregel, Varseltype } from '../schema';
import { aapent, type Klokke } from './vindu';

/** What the routing looks at. */
export type Rutbart = { type: Varseltype; tjenesteKode: string | null; sone: string | null; merker: readonly string[] };

/** An empty list is for everything. */
const med = <T>(liste: readonly T[], verdi: T | null): boolean => liste.length === 0 || (verdi !== null && liste.includes(verdi));

/** Whether a rule is for this varsel, at some time. */
export const gjelder = (r: Responsregel, v: Omit<Rutbart, 'merker'>): boolean =>
  med(r.typer, v.type) && med(r.tjenester, v.tjenesteKode) && med(r.soner, v.sone);

/** Whether a rule is in force when the clock shows this. */
export const iKraft = (r: Responsregel, k: Klokke): boolean => r.tider.length === 0 || r.tider.some((t) => aapent(t, k));

/** The rule that decides: the first that fits. */
export const regelVed = (modell: Responsmodell, v: Omit<Rutbart, 'merker'>, k: Klokke): Responsregel | undefined =>
  modell.regler.find((r) => gjelder(r, v) && iKraft(r, k));
