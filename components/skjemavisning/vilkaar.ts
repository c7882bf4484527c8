/** enableWhen: which items count, given the answers. Pure. */
import type { EnableWhen, Item, Skjema } from './fhir';
import type { Verdi, Verdier } from './verdi';

type Enkel = string | number | boolean;

/** The single answers in a value. */
function enkle(v: Verdi | undefined | null): Enkel[] {
  if (v === undefined || v === null || v === '' || (typeof v === 'number' && Number.isNaN(v))) return [];
  if (Array.isArray(v)) return v;
  if (typeof v === 'object') return [...v.koder, ...(v.fritekst?.trim() ? [v.fritekst] : [])];
  return [v];
}

function fasit(w: EnableWhen): Enkel | undefined {
  return w.answerBoolean ?? w.answerCoding?.code ?? w.answerString ?? w.answerInteger ?? w.answerDecimal ?? w.answerDate ?? w.answerTime?.slice(0, 5);
}

function oppfylt(w: EnableWhen, verdi: Verdi | undefined): boolean {
  const svar = enkle(verdi);
  const mot = fasit(w);
  if (w.operator === 'exists') return svar.length > 0 === (w.answerBoolean ?? true);
  if (mot === undefined) return false;
  switch (w.operator) {
    case '=':
      return svar.includes(mot);
    case '!=':
      return !svar.includes(mot);
    case '>':
      return svar.some((s) => s > mot);
    case '<':
      return svar.some((s) => s < mot);
    case '>=':
      return svar.some((s) => s >= mot);
    case '<=':
      return svar.some((s) => s <= mot);
    default:
      return false;
  }
}

/** Whether an item's own conditions hold with these answers. */
export function erAktiv(item: Item, verdier: Verdier): boolean {
  const vilkaar = item.enableWhen ?? [];
  if (vilkaar.length === 0) return true;
  const holder = (w: EnableWhen) => oppfylt(w, verdier[w.question]);
  return item.enableBehavior === 'any' ? vilkaar.some(holder) : vilkaar.every(holder);
}

/**
 * The linkIds that count: an item counts when its parents do and its conditions hold, where answers to questions that
 * do not count are as if not given. Conditions in a circle count as not met.
 */
export function aktiveItem(skjema: Skjema, verdier: Verdier): Set<string> {
  const plass = new Map<string, { item: Item; over?: string }>();
  const registrer = (items: Item[] | undefined, over?: string) => {
    for (const item of items ?? []) {
      plass.set(item.linkId, { item, over });
      registrer(item.item, item.linkId);
    }
  };
  registrer(skjema.item);
  const kjent = new Map<string, boolean>();
  const aktiv = (id: string): boolean => {
    const p = plass.get(id);
    if (!p) return false;
    const for_ = kjent.get(id);
    if (for_ !== undefined) return for_;
    kjent.set(id, false);
    const sett: Verdier = {};
    for (const w of p.item.enableWhen ?? []) if (aktiv(w.question)) sett[w.question] = verdier[w.question];
    const svar = (p.over === undefined || aktiv(p.over)) && erAktiv(p.item, sett);
    kjent.set(id, svar);
    return svar;
  };
  return new Set([...plass.keys()].filter(aktiv));
}
