import {
  aktiveItem,
  alleItem,
  erSporsmaal,
  erTomVerdi,
  manglerSvar,
  type QuestionnaireResponse,
  type Skjema,
  tilVerdier,
} from '@/components/skjemavisning/qr';

/** What the assessment of beslutningskompetanse says (pbrl §§ 4-3, 4-6 and 4-6 a). */
export type Beslutningsvurdering = {
  /** Concluded, dated and reasoned, with every question that counts answered. */
  vurdert: boolean;
  harKompetanse: boolean | null;
  /** What somebody who can decide has answered. */
  sagtJa: boolean;
  motsetterSeg: boolean;
  /** Questions on intrusive technology that are not answered, and conditions that are answered no. */
  ubesvart: string[];
  ikkeOppfylt: string[];
  begrunnelse: string;
  vurdertAv: string;
};

/** The questions of content/skjema/beslutningskompetanse.json that the law hangs on. */
const HAR = 'kompetanse.har';
const SVAR = 'kompetanse.svar';
const GRUNN = 'kompetanse.grunn';
const DATO = 'vurdering.dato';
const AV = 'vurdering.vurdertAv';
const MOTSETTER = 'motstand.motsetterSeg';
const AKTUELT = 'inngripende.aktuelt';
const VILKAAR = 'paragraf46a';

/** Reads the assessment. Whether the technology is intrusive is the service's to say, not the form's. */
export function lesBeslutning(skjema: Skjema, svar: QuestionnaireResponse | null): Beslutningsvurdering {
  const verdier = tilVerdier(skjema, svar ?? undefined);
  const tekst = (id: string) => (typeof verdier[id] === 'string' ? verdier[id] : '');
  const harKompetanse = typeof verdier[HAR] === 'boolean' ? verdier[HAR] : null;
  const vilkaar = alleItem(skjema.item?.find((i) => i.linkId === VILKAAR)?.item).filter(erSporsmaal);
  const iVilkaar = (id: string) => vilkaar.some((v) => v.linkId === id);
  const mangler = manglerSvar(skjema, svar ?? undefined).filter((m) => !iVilkaar(m.linkId));
  const somInngripende = aktiveItem(skjema, { ...verdier, [AKTUELT]: true });
  return {
    vurdert: svar !== null && mangler.length === 0 && Boolean(harKompetanse !== null && tekst(DATO) && tekst(GRUNN).trim()),
    harKompetanse,
    sagtJa: verdier[SVAR] === 'ja',
    motsetterSeg: verdier[MOTSETTER] === true,
    ubesvart: vilkaar.filter((v) => v.required && somInngripende.has(v.linkId) && erTomVerdi(verdier[v.linkId])).map((v) => v.linkId),
    ikkeOppfylt: vilkaar.filter((v) => v.type === 'boolean' && verdier[v.linkId] === false).map((v) => v.linkId),
    begrunnelse: tekst(GRUNN),
    vurdertAv: tekst(AV),
  };
}
