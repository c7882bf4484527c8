import {
  aktiveItem,
  alleItem,
  erSporsmaal,
  type Item,
  type QuestionnaireResponse,
  type Skjema,
  tilQr,
  type Verdi,
  type Verdier,
  valgkode,
} from '@/components/skjemavisning/qr';

const TALL: Record<string, number> = {};

/** A plausible answer to one question of the demo's forms. */
function svarPaa(i: Item, dato: string): Verdi {
  switch (i.type) {
    case 'boolean':
      return true;
    case 'choice':
    case 'open-choice': {
      const kode = valgkode(i.answerOption?.[0] as never);
      return i.type === 'open-choice' ? { koder: [kode] } : i.repeats ? [kode] : kode;
    }
    case 'integer':
      return TALL[i.linkId] ?? 7;
    case 'decimal':
      return TALL[i.linkId] ?? 1.5;
    case 'date':
      return dato;
    case 'time':
      return '08:00';
    default:
      return 'Snakket gjennom med bruker og pårørende. Ingen merknad.';
  }
}

/** A filled-in form: `egne` answers by linkId, and something plausible for every required question that counts. */
export function fyllSkjema(skjema: Skjema, dato: string, egne: Verdier = {}, versjon = 0): QuestionnaireResponse {
  const verdier: Verdier = { ...egne };
  // An answer may open new questions: go on until nothing required is empty.
  for (let runde = 0; runde < 8; runde++) {
    const aktive = aktiveItem(skjema, verdier);
    const tomme = alleItem(skjema.item).filter((i) => i.required && erSporsmaal(i) && aktive.has(i.linkId) && verdier[i.linkId] === undefined);
    if (tomme.length === 0) break;
    for (const i of tomme) verdier[i.linkId] = svarPaa(i, dato);
  }
  return tilQr(skjema, verdier, { versjon });
}
