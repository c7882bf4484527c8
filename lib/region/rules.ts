import { plussMaaneder } from '@/lib/platform/clock';
import type { Virksomhetstype } from '@/lib/platform/prisma/enums';

/** Who may be the other side of an agreement. */
export const MOTPARTTYPER = ['TMS', 'SEKRETARIAT', 'SYKEHUS'] as const satisfies readonly Virksomhetstype[];
export const OPPFOLGERE = ['OSS', 'MOTPART', 'BEGGE'] as const;

/** A contact must be confirmed this often. */
export const BEKREFTES_HVER = 6;

/** Whether it is so long since somebody confirmed the contact that it must be done again. */
export const maaBekreftes = (bekreftet: Date, dag: Date): boolean => plussMaaneder(bekreftet, BEKREFTES_HVER) < dag;

type Periode = { gyldigFra: Date; gyldigTil: Date | null };
export type Avtaletid = 'KOMMER' | 'GJELDER' | 'OVER';

/** Where an agreement is in its period; only one that is in force opens the overview to the other side. */
export const avtaletid = (a: Periode, dag: Date): Avtaletid => (a.gyldigTil && a.gyldigTil < dag ? 'OVER' : a.gyldigFra > dag ? 'KOMMER' : 'GJELDER');

/** Whole per cent; null when there is nothing to count. A share that is not whole is never shown as 100 or 0. */
export function andel(del: number, av: number): number | null {
  if (av === 0) return null;
  const p = Math.round((100 * del) / av);
  if (p === 100 && del < av) return 99;
  return p === 0 && del > 0 ? 1 : p;
}
