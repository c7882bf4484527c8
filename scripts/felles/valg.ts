/*
 * What a run is asked for on its command line: what would make it do nothing is refused before anything starts.
 */

/** `--bare a,b`: which parts are to run; without it, all. */
export function velgDeler(bare: string | undefined, deler: readonly string[]): (...noen: string[]) => boolean {
  if (bare === undefined) return () => true;
  const valgt = bare.split(',');
  const ukjent = valgt.filter((d) => !deler.includes(d));
  if (ukjent.length > 0) throw new Error(`--bare ${bare}: ukjent «${ukjent.join(', ')}». Velg blant ${deler.join(', ')}`);
  return (...noen) => noen.some((d) => valgt.includes(d));
}

/** A number of at least one: of rounds, seconds or rows. */
export function antallValg(navn: string, verdi: string | number): number {
  const n = Number(verdi);
  if (!Number.isInteger(n) || n < 1) throw new Error(`--${navn} ${verdi}: må være et helt tall fra 1`);
  return n;
}

/** `--tilfelle x`: those of the cases whose name has it in it. */
export function velgTilfeller<T extends readonly [string, ...unknown[]]>(navn: string, alle: readonly T[]): T[] {
  const valgt = alle.filter(([hva]) => hva.includes(navn));
  if (valgt.length === 0) throw new Error(`--tilfelle ${navn}: finnes ikke`);
  return valgt;
}
