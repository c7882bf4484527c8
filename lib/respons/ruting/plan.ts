import type { Mottaker, Responsmodell, Responsregel } from '../schema';
import { osloklokke } from './tid';
import { type Rutbart, regelVed } from './valg';

/** One beat of a frozen plan: tell these, wait so long, then the next beat. */
export type Slag = {
  steg: number;
  runde: number;
  til: Mottaker[];
  ventSekunder: number;
  merknad?: string;
  /** Not these, whoever else: they have said that they need help themselves. */
  uten?: string[];
};

export type Plan = { regel: string | null; merke: 'UTEN_REGEL' | null; slag: Slag[] };

/** A varsel that no rule is for, or whose device is not known, goes to those who can find out. */
const UTEN_PERSON = ['UKJENT_ENHET', 'IKKE_INSTALLERT', 'TJENESTE_AVSLUTTET'];
/** The last beat is never silent: it is repeated until somebody takes the varsel. */
export const SISTE: Slag = { steg: 99, runde: 0, til: [{ art: 'mottaksvakt' }], ventSekunder: 60 };

/** The steps of a rule with their repeats written out. */
const skrivUt = (regel: Responsregel): Slag[] =>
  regel.steg.flatMap((s, nr) =>
    Array.from({ length: s.gjenta + 1 }, (_, runde) => ({
      steg: nr,
      runde,
      til: s.til,
      ventSekunder: s.ventSekunder,
      ...(s.merknad ? { merknad: s.merknad } : {}),
    })),
  );

/**
 * The plan of one varsel at one instant: the first rule that fits, its steps written out with their repeats, and always
 * a last beat that reaches the virksomhet's mottaksvakt. Pure; the plan is frozen on the varsel and never made again.
 */
export function lagPlan(modell: Responsmodell | null, v: Rutbart, tid: Date): Plan {
  if (v.type !== 'teknisk' && v.type !== 'test' && v.merker.some((m) => UTEN_PERSON.includes(m))) return { regel: null, merke: null, slag: [SISTE] };
  const regel = modell ? regelVed(modell, v, osloklokke(tid)) : undefined;
  if (!regel) return { regel: null, merke: 'UTEN_REGEL', slag: [SISTE] };
  return { regel: regel.id, merke: null, slag: [...skrivUt(regel), SISTE] };
}
