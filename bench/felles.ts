import { performance } from 'node:perf_hooks';

/** One printed row. `forhold` is to something measured in the same run; `maal` the highest ratio or value that holds, `minst` the lowest. `viste`: how many things what was measured held; none is a failure. */
export type Rad = { navn: string; verdi: number; enhet: string; forhold?: number; maal?: number; minst?: number; holder?: boolean; viste?: number };

export const median = (t: number[]): number => prosentil(t, 50);

/** The p-th percentile (nearest rank). */
export function prosentil(t: number[], p: number): number {
  const s = [...t].sort((a, b) => a - b);
  return s[Math.min(s.length - 1, Math.ceil((p / 100) * s.length) - 1)] ?? Number.NaN;
}

/** Milliseconds that `fn` takes. */
export async function tid(fn: () => Promise<unknown>): Promise<number> {
  const t0 = performance.now();
  await fn();
  return performance.now() - t0;
}

/** Prints the rows, as a table or as one JSON line each; sets exit code 1 when a goal does not hold. */
export function skriv(rader: Rad[], json: boolean): void {
  for (const r of rader) {
    // NaN is what comes of measuring nothing.
    if (r.holder === false || r.viste === 0 || !Number.isFinite(r.verdi)) process.exitCode = 1;
    if (json) {
      console.log(JSON.stringify(r));
      continue;
    }
    const forhold = r.forhold === undefined ? '' : `  ${r.forhold.toFixed(2)} ×`;
    const grense = r.maal === undefined ? (r.minst === undefined ? '' : `≥ ${r.minst}`) : `≤ ${r.maal}`;
    const maal = grense ? `  (mål ${grense}) ${r.holder ? '✓' : '✗'}` : '';
    console.log(
      `${r.navn.padEnd(44)} ${r.verdi.toFixed(1).padStart(8)} ${r.enhet}${forhold}${maal}${r.viste === undefined ? '' : `  viste ${r.viste}${r.viste === 0 ? ' ✗' : ''}`}`,
    );
  }
}
