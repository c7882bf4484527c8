import type { Avklaringstatus } from '@/lib/platform/prisma/enums';

export const AVKLARINGSTATUSER: readonly Avklaringstatus[] = ['AAPEN', 'BESLUTTET'];

type Sak = { status: Avklaringstatus; virksomhetId: string; tilVirksomhetId: string | null; ansvarligId: string | null };

export type Side = 'EIER' | 'SPURT';
/** Whose question it is to this virksomhet: its own, or one that is put to it. */
export const side = (a: Pick<Sak, 'virksomhetId'>, virksomhetId: string): Side => (a.virksomhetId === virksomhetId ? 'EIER' : 'SPURT');

export type Handlinger = { svare: boolean; fordele: boolean; beslutte: boolean; gjenaapne: boolean };

/** Who may do what: only the owner assigns, decides and opens again; the one asked, and the one responsible, answer. */
export function handlinger(a: Sak, hvem: { virksomhetId: string; ansattId: string; sporsmaal: boolean }): Handlinger {
  const eier = side(a, hvem.virksomhetId) === 'EIER';
  const aapen = a.status === 'AAPEN';
  return {
    svare: aapen && (hvem.sporsmaal || (eier && a.ansvarligId === hvem.ansattId)),
    fordele: aapen && eier && hvem.sporsmaal,
    beslutte: aapen && eier && hvem.sporsmaal,
    gjenaapne: !aapen && eier && hvem.sporsmaal,
  };
}

export type Neste = 'BESLUTT' | 'VENT_PAA_SVAR' | 'SVAR' | 'FORDEL' | 'FERDIG';

/** What the owner does next with a question. */
export function neste(a: { status: Avklaringstatus; fordelt: boolean; besvart: boolean; hosMeg: boolean }): Neste {
  if (a.status === 'BESLUTTET') return 'FERDIG';
  if (a.besvart) return 'BESLUTT';
  if (!a.fordelt) return 'FORDEL';
  return a.hosMeg ? 'SVAR' : 'VENT_PAA_SVAR';
}

/** Open past its day. */
export const erForfalt = (a: { status: Avklaringstatus; frist: Date | null }, iDag: Date): boolean =>
  a.status === 'AAPEN' && a.frist !== null && a.frist < iDag;
