import type { Kladdom } from '@/components/skjema/kladd';
import type { Svar } from '@/components/skjema/svar';
import { USENDT_MAKS } from '@/lib/respons/oppdrag/varsel/schema';
import type { Varselrad } from '@/lib/varsel/queries-navn';
import type { Usendtvarsel } from '@/lib/varsel/queries-usendt';

/** What the last question gave. `v` is the varsel as it was last answered; null when it was not in the answer. */
export type Usendtsvar = { fase: 'svart' | 'feilet'; v: Varselrad | Usendtvarsel | null };
type Alle = ReadonlyMap<string, Usendtsvar>;
export const INGEN_SVAR: Alle = new Map();

/** No more at a time than can be asked for. Pure. */
export const iDeler = (ider: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ider.length / USENDT_MAKS) }, (_, i) => ider.slice(i * USENDT_MAKS, (i + 1) * USENDT_MAKS));

/** What is known when these have been asked for. Pure. */
export function medSvar(foer: Alle, ider: readonly string[], r: Svar<Usendtvarsel[]>): Alle {
  const ny = new Map(foer);
  for (const id of ider)
    ny.set(id, r.ok ? { fase: 'svart', v: r.verdi.find((v) => v.id === id) ?? null } : { fase: 'feilet', v: foer.get(id)?.v ?? null });
  return ny;
}

/** Where it is, as far as anybody has said: `annen` is at another virksomhet, `borte` not on the list, `spor` and `feilet` not known. */
type Hvor = { fase: 'spor' | 'feilet' | 'borte' | 'ditt' | 'iKoen'; navn?: undefined } | { fase: 'annen' | 'hos' | 'lukket'; navn: string };

/** Where what a draft is about is now, for whoever is `meg` in the virksomhet `her`. Pure. */
export function hvorErDet({ hos }: Pick<Kladdom, 'hos'>, svar: Usendtsvar | undefined, her: string | undefined, meg: string): Hvor {
  const v = svar?.v;
  if (hos && hos.id !== her && !v) return { fase: 'annen', navn: hos.navn };
  if (!svar) return { fase: 'spor' };
  if (svar.fase === 'feilet') return { fase: 'feilet' };
  if (!v) return { fase: 'borte' };
  if ('lukketAv' in v && v.lukketAv) return { fase: 'lukket', navn: v.lukketAv };
  if (v.tattAvId === meg) return { fase: 'ditt' };
  return v.tattAvNavn ? { fase: 'hos', navn: v.tattAvNavn } : { fase: 'iKoen' };
}
