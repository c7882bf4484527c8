import { visDato } from '../felles/dato';
import { visTall } from '../felt/tolkTall';
import type { Item, Verdi } from './qr';
import { valgkode, valgtekst } from './qr';

const ENHET = 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit';

/** The unit of a number, as shown. */
export function enhet(item: Item): string | undefined {
  const c = item.extension?.find((e) => e.url === ENHET)?.valueCoding;
  return c?.display ?? c?.code;
}

/** Help to a question: the display items below it. */
export const hjelpetekster = (item: Item): string[] => (item.item ?? []).filter((i) => i.type === 'display').map((i) => i.text ?? '');

/** An answer as lines of text. */
export function visVerdi(item: Item, v: Verdi | undefined, t: { ja: string; nei: string }): string[] {
  if (v === undefined) return [];
  const navn = (kode: string) => {
    const o = item.answerOption?.find((x) => valgkode(x) === kode);
    return o ? valgtekst(o) : kode;
  };
  if (typeof v === 'boolean') return [v ? t.ja : t.nei];
  if (typeof v === 'number') return [[visTall(v), enhet(item)].filter(Boolean).join(' ')];
  if (Array.isArray(v)) return v.map(navn);
  if (typeof v === 'object') return [...v.koder.map(navn), ...(v.fritekst ? [v.fritekst] : [])];
  if (item.type === 'choice') return [navn(v)];
  if (item.type === 'date') return [visDato(v)];
  return [v];
}
