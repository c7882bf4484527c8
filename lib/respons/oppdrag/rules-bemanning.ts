import type { Binding } from './modell-queries';
import type { Bindingsrad } from './modell-schema';

/** Who mans one receiver, as the form has it. Pure. */
export const somRad = (navn: string, b: Binding[string] = {}): Bindingsrad => ({
  navn,
  enheter: b.enheter ?? [],
  virksomhetId: b.virksomhetId ?? '',
  kanal: b.kanal ?? '',
  adresse: b.adresse ?? '',
  reserveKanal: b.reserve?.kanal ?? '',
  reserveAdresse: b.reserve?.adresse ?? '',
});

/** The same as it is kept. Pure. */
export const somBinding = (r: Bindingsrad): Binding[string] => ({
  ...(r.enheter.length > 0 ? { enheter: r.enheter } : {}),
  ...(r.virksomhetId ? { virksomhetId: r.virksomhetId } : {}),
  ...(r.kanal ? { kanal: r.kanal, adresse: r.adresse } : {}),
  ...(r.reserveKanal ? { reserve: { kanal: r.reserveKanal, adresse: r.reserveAdresse } } : {}),
});

/** Whether the form says what is kept already, in whatever order. Pure. */
export function uendret(binding: Binding, rader: readonly Bindingsrad[]): boolean {
  const lik = (r: Bindingsrad) => JSON.stringify(somBinding({ ...r, enheter: [...r.enheter].sort() }));
  return rader.every((r) => lik(r) === lik(somRad(r.navn, binding[r.navn])));
}
