import { visDato } from '@/components/felles/dato';
import type { EvalueringBeslutning } from '@/lib/platform/prisma/enums';
import { oversetter } from '@/lib/platform/tekster';
import type { Gevinst } from './rules-gevinst';
import type { Hort } from './schema';

export type Notatgrunnlag = {
  navn: string;
  tjeneste: string;
  utfort: Date;
  utfortAv: string;
  hort: readonly Hort[];
  beslutning: EvalueringBeslutning;
  begrunnelse: string;
  /** It was a recommendation: the kommune decides. */
  anbefaling: boolean;
  gevinst: Gevinst;
  neste: Date | null;
};

/** A short note for the journal, ready to paste: the journal is the EPJ, and this is not a second one. Pure. */
export function epjNotat(g: Notatgrunnlag): string {
  const t = oversetter('evaluering');
  const maalt = g.gevinst.maal.filter((m) => m.naa !== null);
  const timer = g.gevinst.timerAnsatte;
  return [
    t('notat.tittel', { navn: g.navn, tjeneste: g.tjeneste, dato: visDato(g.utfort) }),
    t('notat.hort', { hvem: g.hort.map((h) => `${h.navn} (${h.rolle})`).join(', ') }),
    maalt.length > 0
      ? t('notat.gevinst', {
          maal: maalt.map((m) => t('gevinst.linje', { maal: t(`gevinst.maal.${m.id}`), foer: m.foer, naa: m.naa ?? 0 })).join('; '),
        })
      : '',
    timer === null ? '' : timer < 0 ? t('gevinst.merTidAnsatte', { timer: -timer }) : t('gevinst.timerAnsatte', { timer }),
    t(g.anbefaling ? 'notat.anbefaling' : 'notat.beslutning', { beslutning: t(`beslutning.${g.beslutning}`) }),
    g.begrunnelse,
    g.neste ? t('notat.neste', { dato: visDato(g.neste) }) : '',
    g.utfortAv,
  ]
    .filter(Boolean)
    .join('\n');
}
