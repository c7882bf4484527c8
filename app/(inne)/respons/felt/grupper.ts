import { gjelderMeg, type Paavakt } from '@/lib/respons/oppdrag/vakt/rules';
import type { Utrykning } from '@/lib/respons/oppdrag/varsel/queries-kovarsel';
import { flett, type Kolinje } from '@/lib/respons/oppdrag/varsel/rules-ko';

export type Feltrad = Kolinje & { tattAvNavn: string | null; utrykning: Utrykning | null };
type Jeg = { meg: string; vakter: readonly (Paavakt & { virksomhetId: string })[] };
/** `borte`: it is on the list no more, and is shown as it was last seen. */
export type Plassert<T> = T & { borte?: true };

export const erMitt = (v: Feltrad, meg: string): boolean => v.tattAvId === meg || v.utrykning?.ansattId === meg;
/** Called out, and nobody of the vaktlag has answered. */
export const erMittLag = (v: Feltrad, { vakter }: Pick<Jeg, 'vakter'>): boolean =>
  v.status === 'UTRYKNING' && !v.utrykning?.ansattId && vakter.some((x) => x.lag === v.lag);

/** Mine first, then what nobody has taken, then what others have. What I write on (`skrives`, as last seen) stays where it was, whoever has it. Pure. */
export function grupper<T extends Feltrad>(varsler: readonly T[], skrives: readonly T[], jeg: Jeg): Record<'dine' | 'nye' | 'andre', Plassert<T>[]> {
  const skrivesPaa = (v: T) => skrives.some((x) => x.id === v.id);
  const borte = skrives.filter((x) => !varsler.some((v) => v.id === x.id)).map((v) => ({ ...v, borte: true as const }));
  const alle = flett<Plassert<T>>(varsler, borte).filter((v) => skrivesPaa(v) || erMitt(v, jeg.meg) || gjelderMeg(v, jeg.meg, jeg.vakter));
  const dine = alle.filter((v) => skrivesPaa(v) || erMitt(v, jeg.meg));
  const resten = alle.filter((v) => !dine.includes(v));
  const nye = resten.filter((v) => v.status === 'VENTER' || erMittLag(v, jeg));
  return { dine, nye, andre: resten.filter((v) => !nye.includes(v)) };
}

/** Why what one writes on is not one's own any more, and by whom. Pure. */
export function bortfall(v: Plassert<Feltrad>, lukketAv: string | undefined): { hva: 'overtatt' | 'lukket' | 'iKoen' | 'borte'; navn: string } {
  if (v.borte) return lukketAv ? { hva: 'lukket', navn: lukketAv } : { hva: 'borte', navn: '' };
  return v.tattAvNavn ? { hva: 'overtatt', navn: v.tattAvNavn } : { hva: 'iKoen', navn: '' };
}
