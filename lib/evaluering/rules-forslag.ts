import { alleItem, type QuestionnaireResponse, type Skjema, tilVerdier, valgkode, valgtekst } from '@/components/skjemavisning/qr';
import type { EvalueringBeslutning } from '@/lib/platform/prisma/enums';
import type { Avslutningsgrunn } from '@/lib/tjeneste/schema';

const BESLUTNING: Record<string, EvalueringBeslutning> = { viderefores: 'VIDEREFORES', endres: 'ENDRES', avsluttes: 'AVSLUTTES' };
const GRUNN: Record<string, Avslutningsgrunn> = {
  'ikke-behov': 'BEHOV_OPPHORT',
  'maal-naadd': 'MAAL_NAADD',
  'ikke-egnet': 'IKKE_EGNET',
  'ikke-onsket': 'ONSKER_IKKE',
  'annen-tjeneste': 'ENDRET_TJENESTE',
};

export type Hortperson = { navn: string; rolle: string };
/** What the answers say about the decision, so that nobody writes the same twice. */
export type Forslag = { beslutning: EvalueringBeslutning | ''; begrunnelse: string; avslutningsgrunn: Avslutningsgrunn | ''; hort: Hortperson[] };

/** Reads the decision out of the form's last part, and who was heard out of its first; `kjente` are those we know by name. */
export function forslagFra(
  skjema: Skjema,
  svar: QuestionnaireResponse | null,
  kjente: { bruker: Hortperson; paarorende: Hortperson | null },
): Forslag {
  const v = tilVerdier(skjema, svar ?? undefined);
  const tekst = (id: string) => (typeof v[id] === 'string' ? v[id].trim() : '');
  const hvem = Array.isArray(v['hort.hvem']) ? v['hort.hvem'] : [];
  const valg = alleItem(skjema.item).find((i) => i.linkId === 'hort.hvem')?.answerOption ?? [];
  return {
    beslutning: BESLUTNING[tekst('anbefaling.valg')] ?? '',
    begrunnelse: [tekst('anbefaling.grunn'), tekst('anbefaling.endring')].filter(Boolean).join('\n'),
    avslutningsgrunn: GRUNN[tekst('anbefaling.avslutt')] ?? '',
    hort: hvem.map((kode) => {
      if (kode === 'bruker') return kjente.bruker;
      if (kode === 'paarorende' && kjente.paarorende) return kjente.paarorende;
      const o = valg.find((x) => valgkode(x) === kode);
      return { navn: '', rolle: o ? valgtekst(o) : kode };
    }),
  };
}

/** The person resists now: then the tjeneste cannot simply go on (pbrl § 4-6 a tredje ledd). */
export const motsetterSeg = (skjema: Skjema, svar: QuestionnaireResponse | null): boolean =>
  tilVerdier(skjema, svar ?? undefined)['samtykke.motsetterSeg'] === true;
