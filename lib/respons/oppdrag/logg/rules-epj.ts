import { visDato, visKlokke } from '@/components/felles/dato';
import { harTekst } from '../varsel/rules-grunn';
import { beskrivHendelse, type Responstekst } from './rules';

export type Epjgrunnlag = {
  type: string;
  /** Instants are ISO. */
  mottatt: string;
  tidspunkt: string;
  tjeneste: string | null;
  /** Oldest first. */
  hendelser: readonly { type: string; tid: string; aktorNavn: string; data: Record<string, unknown> }[];
  utfall: string | null;
  merknad: string | null;
};

/** What only the machinery did says nothing in a journal. */
const IKKE_I_JOURNAL = new Set(['RUTET', 'SAMLET', 'STEG_TOMT', 'AAPNET', 'REVIDERT', 'MOTTATT', 'PAAMINNET']);

/**
 * A note of one varsel for the journal, ready to copy: the journal is the EPJ, and this is not a second one. Pure; `t` has
 * the texts of `respons`.
 */
export function varselnotat(t: Responstekst, g: Epjgrunnlag): string {
  const grunn = g.utfall && harTekst(g.utfall) ? t(`grunn.${g.utfall}`) : g.utfall;
  const sent = Math.abs(Date.parse(g.mottatt) - Date.parse(g.tidspunkt)) > 120_000;
  return [
    t('epj.tittel', { type: t(`type.${g.type}`), dato: visDato(g.mottatt), tid: visKlokke(g.mottatt) }),
    g.tjeneste ? t('epj.tjeneste', { tjeneste: g.tjeneste }) : '',
    sent ? t('epj.enhetensTid', { dato: visDato(g.tidspunkt), tid: visKlokke(g.tidspunkt) }) : '',
    ...g.hendelser
      .filter((h) => !IKKE_I_JOURNAL.has(h.type))
      .map((h) => {
        const mer = beskrivHendelse(t, h.type, h.data);
        return `${visKlokke(h.tid)} ${t(`hendelse.${h.type}`)}${mer ? `: ${mer}` : ''} (${h.aktorNavn})`;
      }),
    grunn ? t('epj.utfall', { grunn }) : t('epj.aapent'),
    g.merknad ?? '',
  ]
    .filter(Boolean)
    .join('\n');
}
