import type { UtstyrStatus } from '@/lib/platform/prisma/enums';
import { AVSLUTNINGSSTEG, type AvslutningsstegKode, nesteAvslutningssteg, type Tjenestehendelse } from '@/lib/tjeneste/rules';

/** The event of the tjeneste's machine that each step is. */
export const HENDELSE_FOR_STEG = {
  HENTE_UTSTYR: 'hentUtstyr',
  NULLSTILLE: 'nullstillUtstyr',
  SLETTE_HOS_LEVERANDOR: 'slettHosLeverandor',
  AVSLUTTE_VEDTAK: 'avsluttVedtak',
  LAGERFORE: 'lagerfor',
} as const satisfies Record<AvslutningsstegKode, Tjenestehendelse>;

/** Where a device must be for a step to be done on it. */
export const UTSTYR_FOR_STEG: Partial<Record<AvslutningsstegKode, UtstyrStatus>> = {
  HENTE_UTSTYR: 'I_BRUK',
  NULLSTILLE: 'HENTET',
  LAGERFORE: 'NULLSTILT',
};

export type Stegstatus = 'ferdig' | 'aktiv' | 'venter' | 'hoppet';

const kommerInn = (u: UtstyrStatus): boolean => u === 'I_BRUK' || u === 'HENTET' || u === 'NULLSTILT';

/** How each of the five steps stands. A step that is passed with nothing done, as when there was no device, is skipped. */
export function stegstatus(gjort: readonly string[], utstyr: readonly UtstyrStatus[]): Record<AvslutningsstegKode, Stegstatus> {
  const neste = nesteAvslutningssteg(gjort, utstyr);
  const naa = neste ? AVSLUTNINGSSTEG.indexOf(neste) : AVSLUTNINGSSTEG.length;
  const status = (s: AvslutningsstegKode, i: number): Stegstatus => {
    if (s === neste) return 'aktiv';
    if (i > naa) return s === 'LAGERFORE' && !utstyr.some(kommerInn) ? 'hoppet' : 'venter';
    return gjort.includes(s) ? 'ferdig' : 'hoppet';
  };
  return Object.fromEntries(AVSLUTNINGSSTEG.map((s, i) => [s, status(s, i)])) as Record<AvslutningsstegKode, Stegstatus>;
}
