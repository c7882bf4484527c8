import type { UtstyrStatus } from '@/lib/platform/prisma/enums';
import { normalform } from '@/lib/platform/verdi/serie';

/** Every status, in the order the stock page shows them. */
export const UTSTYRSTATUSER: readonly UtstyrStatus[] = ['PAA_LAGER', 'I_BRUK', 'HENTET', 'NULLSTILT', 'TAPT', 'KASSERT'];

/** Fewer devices of a technology on the shelf than this, and it is time to order. */
export const LAVT_LAGER = 2;

/** As it is kept: without spaces, in capitals. */
export const ryddSerienummer = (s: string): string => s.replace(/\s+/g, '').toUpperCase();
/** As it is compared: hyphens are read off in as many ways as there are people. */
export const sammenlignbart = normalform;

const GYLDIG = /^[A-Z0-9][A-Z0-9./-]{2,39}$/;

export type Linje = { linje: number; serienummer: string; feil?: 'UGYLDIG' | 'FLERE_GANGER' };

/** Pasted serial numbers, one per line; empty lines are skipped, a repeated one is marked. */
export function lesLinjer(tekst: string): Linje[] {
  const sett = new Set<string>();
  return tekst.split(/\r?\n/).flatMap((raa, i) => {
    const serienummer = ryddSerienummer(raa);
    if (!serienummer) return [];
    const nokkel = sammenlignbart(serienummer);
    const feil = !GYLDIG.test(serienummer) ? ('UGYLDIG' as const) : sett.has(nokkel) ? ('FLERE_GANGER' as const) : undefined;
    sett.add(nokkel);
    return [{ linje: i + 1, serienummer, ...(feil ? { feil } : {}) }];
  });
}

type Sted = { status: UtstyrStatus; tjenesteId: string | null };

/** Only a device that is in the house and belongs to no tjeneste is thrown away. */
export const kanKasseres = (u: Sted): boolean => (u.status === 'PAA_LAGER' || u.status === 'NULLSTILT') && u.tjenesteId === null;
/** A reset device that a tjeneste has let go of can go back on the shelf; one that a tjeneste still has goes there by its closing. */
export const kanLeggesPaaLager = (u: Sted): boolean => u.status === 'NULLSTILT' && u.tjenesteId === null;

/**
 * Where a device goes that is swapped before the installation is done: back on the shelf when it was never connected,
 * else out for a check — and then it must have been reset on the spot, for it may hold what it was told about the user.
 */
export const etterBytte = (brukt: boolean): UtstyrStatus => (brukt ? 'NULLSTILT' : 'PAA_LAGER');

/** Technologies that are running out. */
export const lavtLager = (lager: Readonly<Record<string, number>>, koder: readonly string[]): string[] =>
  koder.filter((k) => (lager[k] ?? 0) < LAVT_LAGER);
