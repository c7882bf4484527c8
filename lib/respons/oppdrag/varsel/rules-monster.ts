import { DOGN_MS, fraDato, iDag, plussDager } from '@/lib/platform/clock';

/** One varsel of the past, as the pattern looks at it; ISO. */
export type Tidligere = { type: string; mottatt: string };
export type Monster = { type: string; antall: number; dager: number };

/** The pattern that says that the need has changed: `antall` varsler of the type within `dager`. Null when there is none. */
export function finnMonster(varsler: readonly Tidligere[], type: string, grense: { antall: number; dager: number }, naa: Date): Monster | null {
  const antall = varsler.filter((v) => v.type === type && naa.getTime() - Date.parse(v.mottatt) < grense.dager * DOGN_MS).length;
  return antall >= grense.antall ? { type, antall, dager: grense.dager } : null;
}

/** How many of each day (yyyy-MM-dd, oldest first), with the days without any. */
export function perDag(varsler: readonly { dag: string }[], dager: readonly string[]): { dag: string; antall: number }[] {
  const antall = new Map<string, number>();
  for (const v of varsler) antall.set(v.dag, (antall.get(v.dag) ?? 0) + 1);
  return dager.map((dag) => ({ dag, antall: antall.get(dag) ?? 0 }));
}

/** The last days in Oslo, today last, as yyyy-MM-dd. */
export const sisteDager = (naa: Date, antall: number): string[] =>
  Array.from({ length: antall }, (_, n) => fraDato(plussDager(iDag(naa), n + 1 - antall)));
