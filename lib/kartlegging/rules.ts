import { manglerSvar, type QuestionnaireResponse, type Skjema } from '@/components/skjemavisning/qr';
import type { Anbefaling } from './schema';

/** What stands between a kartlegging and the vurdering. `del` names the part of the page where it is filled in. */
export type Mangel = { del: 'skjema' | 'sammenfatning' | 'anbefaling' | 'beslutning'; antall: number; forste?: { linkId: string; text: string } };

type Kartlegging = {
  svar: QuestionnaireResponse | null;
  harSammenfatning: boolean;
  anbefalinger: readonly Anbefaling[];
  beslutning: QuestionnaireResponse | null;
};

/**
 * Everything that must be there before the kartlegging can be handed over, in the order of the page: required answers, a tverrfaglig
 * sammenfatning, at least one technology weighed with its reason, and a dated, reasoned assessment of
 * beslutningskompetanse (kilde: 001 Henvise, kartlegge og tildele; pbrl § 4-3).
 */
export function mangler(k: Kartlegging, skjema: Skjema, beslutningsskjema: Skjema): Mangel[] {
  const ut: Mangel[] = [];
  const svar = manglerSvar(skjema, k.svar ?? undefined);
  if (svar.length) ut.push({ del: 'skjema', antall: svar.length, forste: svar[0] });
  const beslutning = manglerSvar(beslutningsskjema, k.beslutning ?? undefined);
  if (!k.beslutning || beslutning.length) ut.push({ del: 'beslutning', antall: Math.max(1, beslutning.length), forste: beslutning[0] });
  if (!k.anbefalinger.some((a) => a.anbefales !== '' && a.grunn.trim() !== '')) ut.push({ del: 'anbefaling', antall: 1 });
  if (!k.harSammenfatning) ut.push({ del: 'sammenfatning', antall: 1 });
  return ut;
}

/** The date answered in the assessment of beslutningskompetanse (the form's own date question), if any. */
export function vurderingsdato(skjema: Skjema, svar: QuestionnaireResponse | null): string | null {
  const datoer = new Set<string>();
  const finn = (items: Skjema['item']): void => {
    for (const i of items ?? []) {
      if (i.type === 'date') datoer.add(i.linkId);
      finn(i.item);
    }
  };
  finn(skjema.item);
  const les = (items: QuestionnaireResponse['item']): string | null => {
    for (const i of items ?? []) {
      const d = datoer.has(i.linkId) ? i.answer?.[0]?.valueDate : undefined;
      const funnet = d ?? les(i.item);
      if (funnet) return funnet;
    }
    return null;
  };
  return les(svar?.item);
}
