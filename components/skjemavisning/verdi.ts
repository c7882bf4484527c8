/** One question's value ↔ its FHIR answers. Pure. */
import { gyldigAar } from '../felt/tolkDato';
import type { Item, QrSvar, Svardel } from './fhir';

/** An open-choice: what was chosen, and what was written besides. */
export type Annet = { koder: string[]; fritekst?: string };
/** boolean, number, text/date (yyyy-MM-dd)/time (HH:mm)/one choice's code, several codes, or an open choice. */
export type Verdi = boolean | number | string | string[] | Annet;
/** Answers by linkId. A missing key and an empty value are both «not answered». */
export type Verdier = Record<string, Verdi | undefined>;

/** The key of a choice: its code, else the bare value. */
export const valgkode = (o: Svardel): string =>
  o.valueCoding?.code ?? o.valueCoding?.display ?? o.valueString ?? o.valueDate ?? o.valueTime ?? String(o.valueInteger ?? '');

/** What a choice is called. */
export const valgtekst = (o: Svardel): string => o.valueCoding?.display ?? valgkode(o);

const kort = (tid: string | undefined): string => (tid ?? '').slice(0, 5);

/** The value that these answers mean; undefined when they do not fit the question. */
export function fraSvar(item: Item, svar: Svardel[]): Verdi | undefined {
  const a = svar[0];
  if (!a) return undefined;
  switch (item.type) {
    case 'boolean':
      return a.valueBoolean;
    case 'integer':
      return a.valueInteger;
    case 'decimal':
      return a.valueDecimal ?? a.valueInteger;
    case 'date':
      return a.valueDate;
    case 'time':
      return a.valueTime === undefined ? undefined : kort(a.valueTime);
    case 'choice':
      return item.repeats ? svar.map(valgkode) : valgkode(a);
    case 'open-choice': {
      const kjente = new Set((item.answerOption ?? []).map(valgkode));
      const koder = svar.filter((s) => s.valueCoding || kjente.has(valgkode(s))).map(valgkode);
      const fritekst = svar.find((s) => s.valueString !== undefined && !kjente.has(s.valueString))?.valueString;
      return { koder, ...(fritekst === undefined ? {} : { fritekst }) };
    }
    default:
      return a.valueString;
  }
}

/** The answers that this value is. What does not fit the question (a half-typed date) gives none. */
export function tilSvar(item: Item, verdi: Verdi): QrSvar[] {
  const valg = (kode: string): QrSvar => {
    const o = item.answerOption?.find((x) => valgkode(x) === kode);
    if (!o) return { valueCoding: { code: kode } };
    const { initialSelected: _, ...svar } = o;
    return structuredClone(svar);
  };
  switch (item.type) {
    case 'boolean':
      return typeof verdi === 'boolean' ? [{ valueBoolean: verdi }] : [];
    case 'integer':
      return typeof verdi === 'number' && Number.isInteger(verdi) ? [{ valueInteger: verdi }] : [];
    case 'decimal':
      return typeof verdi === 'number' && Number.isFinite(verdi) ? [{ valueDecimal: verdi }] : [];
    case 'date':
      return typeof verdi === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(verdi) && gyldigAar(verdi) ? [{ valueDate: verdi }] : [];
    case 'time':
      return typeof verdi === 'string' && /^\d{2}:\d{2}$/.test(verdi) ? [{ valueTime: `${verdi}:00` }] : [];
    case 'choice':
      return (Array.isArray(verdi) ? verdi : typeof verdi === 'string' ? [verdi] : []).map(valg);
    case 'open-choice': {
      if (typeof verdi !== 'object' || Array.isArray(verdi)) return [];
      return [...verdi.koder.map(valg), ...(verdi.fritekst?.trim() ? [{ valueString: verdi.fritekst }] : [])];
    }
    default:
      return typeof verdi === 'string' ? [{ valueString: verdi }] : [];
  }
}
