import type { Innstilling } from '@/lib/innhold/schema';
import { oversetter } from '@/lib/platform/tekster';
import type { Avvik } from '@/lib/tjeneste/rules-innstillinger';
import { visInnstilling } from '@/lib/tjeneste/rules-innstillinger';
import type { Avtale, Runde } from '@/lib/tjeneste/schema-installasjon';
import { BRUKER } from './rules';

export type Notatgrunnlag = {
  tjeneste: string;
  tid: Date;
  navn: string;
  utstyr: readonly { navn: string; serienummer: string }[];
  def: readonly Innstilling[];
  avvik: readonly Avvik[];
  opplaering: readonly Runde[];
  antallMestringspunkter: number;
  avtaler: readonly Avtale[];
  nesteEvaluering: Date | null;
};

/** A short note for the journal, ready to paste: the journal is the EPJ, and this is not a second one. Pure. */
export function epjNotat(g: Notatgrunnlag): string {
  const t = oversetter('installasjon.notat');
  const ja = { ja: t('ja'), nei: t('nei') };
  const siste = g.opplaering.filter((r) => r.hvem.some((h) => h.id === BRUKER)).at(-1);
  const avvik = g.avvik.map((a) => {
    const def = g.def.find((d) => d.id === a.id);
    return def ? t('avvikLinje', { navn: def.navn, valgt: visInnstilling(def, a.valgt, ja), grunn: a.grunn.replace(/\.$/, '') || t('satt') }) : '';
  });
  return [
    t('startet', { tjeneste: g.tjeneste, dato: g.tid }),
    g.utstyr.length > 0 ? t('utstyr', { utstyr: g.utstyr.map((u) => `${u.navn} (${u.serienummer})`).join(', ') }) : '',
    avvik.length > 0 ? `${t('avvik')} ${avvik.join(' ')}` : t('ingenAvvik'),
    t('opplaering', { runder: g.opplaering.length, hvem: [...new Set(g.opplaering.flatMap((r) => r.hvem.map((h) => h.navn)))].join(', ') }),
    siste ? t('mestrer', { antall: siste.mestrer.length, av: g.antallMestringspunkter }) : '',
    ...g.avtaler.map((a) => t('avtale', { navn: a.navn, avtale: a.avtale })),
    g.nesteEvaluering ? t('evaluering', { dato: g.nesteEvaluering }) : '',
    t('signert', { navn: g.navn }),
  ]
    .filter(Boolean)
    .join('\n');
}
