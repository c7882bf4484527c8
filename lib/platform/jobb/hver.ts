import { logg } from '../log';

/** The same in each of these virksomheter: one that fails is logged, and stops no other. Gives what came of the others. */
export async function hverVirksomhet<T>(navn: string, virksomheter: readonly string[], fn: (virksomhetId: string) => Promise<T>): Promise<T[]> {
  const ut: T[] = [];
  for (const id of virksomheter)
    try {
      ut.push(await fn(id));
    } catch (e) {
      logg('feil', navn, { virksomhet: id, feil: (e as Error).name, kode: (e as { code?: string }).code ?? '' });
    }
  return ut;
}

export const sum = (tall: readonly number[]): number => tall.reduce((a, b) => a + b, 0);
