import { OSLO } from '@/lib/platform/clock';
import { beskrivHendelse, type Responstekst } from './hendelsetekst';
import { STANDARDGRUNNER } from './rules';

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
  const dato = new Intl.DateTimeFormat('nb-NO', { timeZone: OSLO, day: '2-digit', month: '2-digit', year: 'numeric' });
  const tid = new Intl.DateTimeFormat('nb-NO', { timeZone: OSLO, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const klokke = (d: string) => tid.format(new Date(d)).replace(':', '.');
  const grunn = g.utfall && (STANDARDGRUNNER as readonly string[]).includes(g.utfall) ? t(`grunn.${g.utfall}`) : g.utfall;
  const sent = Math.abs(Date.parse(g.mottatt) - Date.parse(g.tidspunkt)) > 120_000;
  return [
    t('epj.tittel', { type: t(`type.${g.type}`), dato: dato.format(new Date(g.mottatt)), tid: klokke(g.mottatt) }),
    g.tjeneste ? t('epj.tjeneste', { tjeneste: g.tjeneste }) : '',
    sent ? t('epj.enhetensTid', { dato: dato.format(new Date(g.tidspunkt)), tid: klokke(g.tidspunkt) }) : '',
    ...g.hendelser
      .filter((h) => !IKKE_I_JOURNAL.has(h.type))
      .map((h) => {
        const mer = beskrivHendelse(t, h.type, h.data);
        return `${klokke(h.tid)} ${t(`hendelse.${h.type}`)}${mer ? `: ${mer}` : ''} (${h.aktorNavn})`;
      }),
    grunn ? t('epj.utfall', { grunn }) : t('epj.aapent'),
    g.merknad ?? '',
  ]
    .filter(Boolean)
    .join('\n');
}
