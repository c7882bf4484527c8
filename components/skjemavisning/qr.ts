/**
 * FHIR R4 Questionnaire and QuestionnaireResponse as a flat set of values, and back. Pure; used by the form in the
 * browser and by the server that checks what came in.
 */
import type { Item, QrItem, QuestionnaireResponse, Skjema } from './fhir';
import { fraSvar, tilSvar, type Verdi, type Verdier } from './verdi';
import { aktiveItem } from './vilkaar';

export type { Item, QuestionnaireResponse, Skjema } from './fhir';
export type { Annet, Verdi, Verdier } from './verdi';
export { valgkode, valgtekst } from './verdi';
export { aktiveItem, erAktiv } from './vilkaar';

/** Every item below, itself not included, in document order. */
export const alleItem = (items: Item[] | undefined): Item[] => (items ?? []).flatMap((i) => [i, ...alleItem(i.item)]);

/** An item that takes an answer. */
export const erSporsmaal = (i: Item): boolean => i.type !== 'group' && i.type !== 'display';

/** Nothing answered: no text, no number, no choice. `false` and 0 are answers. */
export function erTomVerdi(v: Verdi | null | undefined): boolean {
  if (v === null || v === undefined) return true;
  if (typeof v === 'string') return v.trim() === '';
  if (typeof v === 'number') return Number.isNaN(v);
  if (typeof v === 'boolean') return false;
  if (Array.isArray(v)) return v.length === 0;
  return v.koder.length === 0 && !v.fritekst?.trim();
}

/** Values from a response; questions it does not answer are absent. */
export function tilVerdier(skjema: Skjema, qr: QuestionnaireResponse | undefined): Verdier {
  const etterId = new Map(alleItem(skjema.item).map((i) => [i.linkId, i]));
  const verdier: Verdier = {};
  const les = (svar: QrItem[] | undefined) => {
    for (const s of svar ?? []) {
      const item = etterId.get(s.linkId);
      if (item && s.answer?.length) verdier[s.linkId] = fraSvar(item, s.answer);
      les(s.item);
      for (const a of s.answer ?? []) les(a.item);
    }
  };
  les(qr?.item);
  return verdier;
}

/** The values a new response starts with: the questionnaire's own initial values. */
export function startverdier(skjema: Skjema): Verdier {
  const verdier: Verdier = {};
  for (const i of alleItem(skjema.item)) {
    const valgt = i.answerOption?.filter((o) => o.initialSelected);
    const start = i.initial?.length ? i.initial : valgt?.length ? valgt : undefined;
    if (start) verdier[i.linkId] = fraSvar(i, start);
  }
  return verdier;
}

export type QrValg = { status?: QuestionnaireResponse['status']; versjon?: string | number };

/** A response with the answers that count: active questions that are answered, in the questionnaire's order. */
export function tilQr(skjema: Skjema, verdier: Verdier, { status = 'in-progress', versjon }: QrValg = {}): QuestionnaireResponse {
  const aktive = aktiveItem(skjema, verdier);
  const bygg = (items: Item[] | undefined): QrItem[] =>
    (items ?? []).flatMap((i) => {
      if (!aktive.has(i.linkId) || i.type === 'display') return [];
      const under = bygg(i.item);
      const svar = erSporsmaal(i) && !erTomVerdi(verdier[i.linkId]) ? tilSvar(i, verdier[i.linkId] as Verdi) : [];
      if (under.length === 0 && svar.length === 0) return [];
      const forste = svar[0];
      // Questions below a question belong to its answer.
      if (forste && under.length) forste.item = under;
      return [
        {
          linkId: i.linkId,
          ...(i.text ? { text: i.text } : {}),
          ...(svar.length ? { answer: svar } : {}),
          ...(!forste && under.length ? { item: under } : {}),
        },
      ];
    });
  const item = bygg(skjema.item);
  const kilde = skjema.url && (skjema.version ? `${skjema.url}|${skjema.version}` : skjema.url);
  return {
    resourceType: 'QuestionnaireResponse',
    status,
    ...(kilde ? { questionnaire: kilde } : {}),
    ...(versjon !== undefined ? { meta: { versionId: String(versjon) } } : {}),
    ...(item.length ? { item } : {}),
  };
}

/** Required questions that count and have no answer. */
export function manglerSvar(skjema: Skjema, qr: QuestionnaireResponse | undefined): { linkId: string; text: string }[] {
  const verdier = tilVerdier(skjema, qr);
  const aktive = aktiveItem(skjema, verdier);
  return alleItem(skjema.item)
    .filter((i) => i.required && erSporsmaal(i) && aktive.has(i.linkId) && erTomVerdi(verdier[i.linkId]))
    .map((i) => ({ linkId: i.linkId, text: i.text ?? i.linkId }));
}

/** How many of the questions that count are answered, below one item or in the whole questionnaire. */
export function framdrift(skjema: Skjema, verdier: Verdier, under: Item[] | undefined = skjema.item): { besvart: number; av: number } {
  const aktive = aktiveItem(skjema, verdier);
  const spm = alleItem(under).filter((i) => erSporsmaal(i) && aktive.has(i.linkId));
  return { besvart: spm.filter((i) => !erTomVerdi(verdier[i.linkId])).length, av: spm.length };
}
