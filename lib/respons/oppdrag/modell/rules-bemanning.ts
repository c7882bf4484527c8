import type { Responsmodell } from '../../schema';
import type { Binding } from './queries';
import type { Bindingsrad } from './schema';

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

/** The receivers that get an address outside which they did not have: a person's name and address go there. Pure. */
export function nyeUtenfor(foer: Binding, etter: Binding): string[] {
  const adresser = (b: Binding[string] = {}) => [b.adresse, b.reserve?.adresse].filter((a): a is string => Boolean(a));
  return Object.entries(etter).flatMap(([navn, b]) => (adresser(b).some((a) => !adresser(foer[navn]).includes(a)) ? [navn] : []));
}

/** Whether the form says what is kept already, in whatever order. Pure. */
export function uendret(binding: Binding, rader: readonly Bindingsrad[]): boolean {
  const lik = (r: Bindingsrad) => JSON.stringify(somBinding({ ...r, enheter: [...r.enheter].sort() }));
  return rader.every((r) => lik(r) === lik(somRad(r.navn, binding[r.navn])));
}

export type Avtalestatus = 'gjelder' | 'spurt' | 'spurtOss' | 'avsluttet' | 'nei';

/** How it stands with the last mottaksavtale between the two, as the owner of the varsler sees it. Pure. */
export function avtalestatus(a: { godtatt: boolean; avsluttet: boolean; bedtAvMottaker: boolean }): Avtalestatus {
  if (a.avsluttet) return a.godtatt ? 'avsluttet' : 'nei';
  if (a.godtatt) return 'gjelder';
  return a.bedtAvMottaker ? 'spurtOss' : 'spurt';
}

/** The vaktlag and receivers of the model that have nobody when this virksomhet takes nothing any more. Pure. */
export function utenNoenEtter(m: Pick<Responsmodell, 'vaktlag' | 'regler'>, binding: Binding, virksomhetId: string): string[] {
  const navngitte = m.regler.flatMap((r) => r.steg.flatMap((s) => s.til.flatMap((t) => (t.art === 'virksomhet' ? [t.navn] : []))));
  const alle = [
    ...m.vaktlag.map((l) => ({ id: l.id, navn: l.navn, egne: !l.ekstern && Boolean(binding[l.id]?.enheter?.length) })),
    ...[...new Set(navngitte)].map((navn) => ({ id: navn, navn, egne: false })),
  ];
  return alle.filter(({ id, egne }) => binding[id]?.virksomhetId === virksomhetId && !egne && !binding[id]?.adresse).map((x) => x.navn);
}
