import { addMonths, format, parseISO, subDays } from 'date-fns';
import type { Hjemmel, Tjenestetype } from '@/lib/innhold/schema';
import { gjelderPaa } from '@/lib/vedtak/hjemmel';
import { type Utkast, utkastSchema } from '@/lib/vedtak/schema';
import type { Skjemainnhold } from './innhold';

/** The form's own values: text fields are never null, and «nei» has a third way out that is no decision. */
export type Skjemaverdier = Omit<Utkast, 'utfall' | 'tjenesteKode' | 'innhold' | 'omfang' | 'gjelderFra' | 'gjelderTil' | 'egenandelGrunn'> & {
  utfall: 'INNVILGET' | 'AVSLAG' | 'HENVIS' | null;
  tjenesteKode: string;
  innhold: string;
  omfang: string;
  gjelderFra: string;
  gjelderTil: string;
  egenandelGrunn: string;
};

export const tilSkjema = (u: Utkast): Skjemaverdier => ({
  ...u,
  tjenesteKode: u.tjenesteKode ?? '',
  innhold: u.innhold ?? '',
  omfang: u.omfang ?? '',
  gjelderFra: u.gjelderFra ?? '',
  gjelderTil: u.gjelderTil ?? '',
  egenandelGrunn: u.egenandelGrunn ?? '',
});

/** The draft, or a first one with the recommended service chosen. */
export function startverdier(i: Skjemainnhold): Skjemaverdier {
  const start = tilSkjema(i.utkast);
  if (i.versjon > 0) return start;
  const t = i.tjenester.find((x) => x.kode === i.foreslaatt);
  return t ? { ...start, tjenesteKode: t.kode, hjemmelIds: forhaandsvalgte(i, t) } : start;
}

/** The provisions that a decision on this service builds on today; those on deciding for another only when it is so. */
export function forhaandsvalgte(i: Pick<Skjemainnhold, 'hjemler' | 'dato' | 'beslutning'>, t: Pick<Tjenestetype, 'hjemmelIds'>): string[] {
  const uten = i.beslutning.harKompetanse === false;
  return valgbare(i, t)
    .filter((h) => uten || !h.tema.some((x) => x === 'inngripende' || x === 'samtykke' || x === 'beslutningskompetanse'))
    .map((h) => h.id);
}

/** The provisions to choose among. */
export const valgbare = (i: Pick<Skjemainnhold, 'hjemler' | 'dato'>, t: Pick<Tjenestetype, 'hjemmelIds'> | undefined): Hjemmel[] =>
  i.hjemler.filter(
    (h) =>
      gjelderPaa(h, i.dato) &&
      (t ? t.hjemmelIds.includes(h.id) : h.tema.some((x) => x === 'rett' || x === 'plikt' || x === 'begrunnelse' || x === 'klage')),
  );

/** What is saved of the form's values. */
export const tilUtkast = (v: Skjemaverdier): Utkast => utkastSchema.parse(v);

/** The last day of a decision that lasts so many months from `fra` (yyyy-MM-dd). */
export const sisteDag = (fra: string, maaneder: number): string => format(subDays(addMonths(parseISO(fra), maaneder), 1), 'yyyy-MM-dd');
