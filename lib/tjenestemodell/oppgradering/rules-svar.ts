import type { Mal } from '../mal/schema';
import type { Endring } from './rules';
import type { Svar } from './rules-bruk';
import type { Kopi } from './rules-kopi';

/** The columns of the matrix are of no area: they are gone through by themselves. */
export const AKTOROMRAADE = 'aktorer';

/** What may be answered: there is nothing to merge where something is gone, or where only the place is another. */
export function tillatteSvar(e: Pick<Endring, 'art' | 'gammel' | 'ny' | 'egen'>): Svar[] {
  const ord = e.ny.length === 1 && e.gammel.length === 1 && JSON.stringify(e.ny[0]?.tekster) === JSON.stringify(e.gammel[0]?.tekster);
  return e.art === 'FJERNET' || ord ? ['TA_NY', 'BEHOLD_EGEN', 'UTSETT'] : ['TA_NY', 'BEHOLD_EGEN', 'FLETT', 'UTSETT'];
}

/** The area a change is gone through in: the new template's, else the one the task stands in here. */
export function omraadeFor(e: Pick<Endring, 'gjelder' | 'oppgaveKode'>, kopi: Pick<Kopi, 'oppgaver'>, til: Mal): string {
  if (e.gjelder === 'AKTOR') return AKTOROMRAADE;
  return til.oppgaver.find((o) => o.id === e.oppgaveKode)?.omraade ?? kopi.oppgaver.find((o) => o.kode === e.oppgaveKode)?.omraade ?? '';
}
