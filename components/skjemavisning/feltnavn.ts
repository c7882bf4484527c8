/** linkIds as names and anchors in the form, and values with every field present. Pure. */
import { feltId } from '../felt/feltId';
import { alleItem, erSporsmaal, erTomVerdi, type Item, type Skjema, type Verdi, type Verdier } from './qr';

/** A question's name in react-hook-form, where a dot would mean nesting. */
export const feltnavn = (linkId: string): string => `q${linkId.replace(/[^a-zA-Z0-9-]/g, (c) => `_${c.charCodeAt(0).toString(16)}_`)}`;

/** The address of a question on the page, for Mangelliste: `#felt-q…`. */
export const sporsmaalAnker = (linkId: string): string => `#${feltId(feltnavn(linkId))}`;

const tom = (i: Item): Verdi | null => {
  if (i.type === 'open-choice') return { koder: [], fritekst: '' };
  if (i.type === 'choice') return i.repeats ? [] : '';
  return i.type === 'boolean' || i.type === 'integer' || i.type === 'decimal' ? null : '';
};

const sporsmaal = (skjema: Skjema): Item[] => alleItem(skjema.item).filter(erSporsmaal);

/** Values as react-hook-form keeps them. */
export const tilFelt = (skjema: Skjema, verdier: Verdier): Record<string, unknown> =>
  Object.fromEntries(sporsmaal(skjema).map((i) => [feltnavn(i.linkId), verdier[i.linkId] ?? tom(i)]));

/** And back; empty ones left out. */
export function fraFelt(skjema: Skjema, felt: Record<string, unknown>): Verdier {
  const verdier: Verdier = {};
  for (const i of sporsmaal(skjema)) {
    const v = felt[feltnavn(i.linkId)] as Verdi | null | undefined;
    if (!erTomVerdi(v)) verdier[i.linkId] = v as Verdi;
  }
  return verdier;
}

/** The linkIds whose answers differ. */
export function ulike(a: Verdier, b: Verdier): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((id) => JSON.stringify(a[id] ?? null) !== JSON.stringify(b[id] ?? null));
}
