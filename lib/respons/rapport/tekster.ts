import { nb } from '@/content/tekster/nb';
import { GRUNNSPRAK } from '@/lib/platform/sprak';
import { oversetter } from '@/lib/platform/tekster';
import type { Varseltype } from '../schema';
import type { Art, Gruppe, Rapport } from './queries';
import { andel, type Tall } from './rules';

const t = oversetter('respons.rapport');

const tall = new Intl.NumberFormat(GRUNNSPRAK, { maximumFractionDigits: 1 });
const maanedsnavn = new Intl.DateTimeFormat(GRUNNSPRAK, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const dag = new Intl.DateTimeFormat(GRUNNSPRAK, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Seconds below two minutes, else minutes and seconds, else hours; a dash when there is none. */
export function varighet(ms: number | null): string {
  if (ms === null) return '–';
  const s = ms / 1000;
  if (s < 120) return t('sekunder', { s: tall.format(Math.round(s * 10) / 10) });
  if (s < 7200) return t('minutter', { m: Math.floor(s / 60), s: Math.round(s % 60) });
  return t('timer', { timer: tall.format(s / 3600) });
}

export const prosent = (p: number | null): string => (p === null ? '–' : t('prosent', { p: tall.format(p) }));
export const desimal = (n: number | null): string => (n === null ? '–' : tall.format(n));

/** What a group is called. */
export function gruppenavn(art: Art, g: Pick<Gruppe, 'nokkel' | 'navn'>): string {
  switch (art) {
    case 'type':
      return nb.respons.type[g.nokkel as Varseltype] ?? g.nokkel;
    case 'maaned':
      return maanedsnavn.format(new Date(`${g.nokkel}-01T00:00:00Z`));
    case 'time':
      return t('klokken', { fra: g.nokkel.padStart(2, '0'), til: String((Number(g.nokkel) + 1) % 24).padStart(2, '0') });
    case 'sone':
      return g.navn || t(g.nokkel ? 'andresSone' : 'utenSone');
    case 'kommune':
      return g.navn || t('ukjentKommune');
  }
}

/** The same as the beginning of a row. */
export const radnavn = (art: Art, g: Pick<Gruppe, 'nokkel' | 'navn'>): string =>
  gruppenavn(art, g).replace(/^./, (b) => b.toLocaleUpperCase(GRUNNSPRAK));

/** Whether it is about other kommuner than one's own: then it says which. */
export const gjelderFlere = (r: Pick<Rapport, 'avsender' | 'per'>): boolean => r.per.kommune.some((g) => g.navn !== r.avsender);

/** The period, and what it is narrowed to. */
export function utvalg(r: Rapport): string {
  const deler = [
    r.filter.maaned
      ? radnavn('maaned', { nokkel: r.filter.maaned, navn: '' })
      : t('periodetekst', { fra: dag.format(new Date(`${r.fra}T00:00:00Z`)), til: dag.format(new Date(`${r.til}T00:00:00Z`)) }),
  ];
  if (r.filter.kommune)
    deler.push(gruppenavn('kommune', { nokkel: r.filter.kommune, navn: r.valg.kommuner.find((k) => k.id === r.filter.kommune)?.navn ?? '' }));
  if (r.filter.type) deler.push(gruppenavn('type', { nokkel: r.filter.type, navn: '' }));
  if (r.filter.sone) deler.push(gruppenavn('sone', { nokkel: r.filter.sone, navn: r.valg.soner.find((s) => s.id === r.filter.sone)?.navn ?? '' }));
  return deler.join(' · ');
}

type Kolonne = { nokkel: string; tittel: string; verdi: (g: Tall) => number | null; vis: (g: Tall) => string };

/** The columns of every table of groups, in screen, sheet and PDF: the heading, the value, and how it is written. */
export const kolonner = ({ maal }: Pick<Rapport, 'maal'>): Kolonne[] => [
  kol('antall', (g) => g.antall, desimal),
  kol('median', (g) => g.median, varighet),
  kol('p95', (g) => g.p95, varighet),
  kol('innen60', (g) => andel(g.innen60, g.antall), prosent),
  ...(maal.sekunder === 60 ? [] : [kol('innen', (g) => andel(g.innenMaal, g.antall), prosent, { s: maal.sekunder })]),
  ...(maal.to === 60 ? [] : [kol('innen', (g) => andel(g.innenTo, g.antall), prosent, { s: maal.to })]),
  kol('avklart', (g) => andel(g.utenUtrykning, g.lukket), prosent),
  kol('utrykninger', (g) => g.utrykninger, desimal),
  kol('feilalarmer', (g) => g.feilalarmer, desimal),
];

function kol(
  nokkel: 'antall' | 'median' | 'p95' | 'innen60' | 'innen' | 'avklart' | 'utrykninger' | 'feilalarmer',
  verdi: (g: Tall) => number | null,
  skriv: (n: number | null) => string,
  ord: { s?: number } = {},
): Kolonne {
  return { nokkel: `${nokkel}${ord.s ?? ''}`, tittel: t(`kol.${nokkel}`, { s: ord.s ?? 0 }), verdi, vis: (g: Tall) => skriv(verdi(g)) };
}

/** The figures for all of it, with what each one means in a few words. */
export function nokkeltall(r: Rapport): { nokkel: string; navn: string; verdi: string; merknad: string; tone?: 'suksess' | 'fare' }[] {
  const a = r.alle;
  const iMaal = andel(a.innenMaal, a.antall);
  const framme = andel(a.frammeInnen, a.framme);
  // The usual target is a minute: then it is one figure and not two.
  const likt = r.maal.sekunder === 60;
  return [
    {
      nokkel: 'antall',
      navn: t('tall.antall'),
      verdi: desimal(a.antall),
      merknad: t('merknad.antall', { brukere: a.brukere, tekniske: r.tekniske }),
    },
    {
      nokkel: 'maal',
      navn: likt ? t('tall.innen60') : t('tall.maal', { s: r.maal.sekunder }),
      verdi: prosent(iMaal),
      merknad: likt
        ? t('merknad.maalTo', { maal: prosent(r.maal.prosent), s: r.maal.to, p: prosent(andel(a.innenTo, a.antall)) })
        : t('merknad.maal', { maal: prosent(r.maal.prosent) }),
      ...(iMaal === null ? {} : { tone: iMaal >= r.maal.prosent ? ('suksess' as const) : ('fare' as const) }),
    },
    ...(likt
      ? []
      : [
          {
            nokkel: 'innen60',
            navn: t('tall.innen60'),
            verdi: prosent(andel(a.innen60, a.antall)),
            merknad: t('merknad.innenTo', { s: r.maal.to, p: prosent(andel(a.innenTo, a.antall)) }),
          },
        ]),
    {
      nokkel: 'svartid',
      navn: t('tall.svartid'),
      verdi: varighet(a.median),
      merknad: t('merknad.svartid', { p95: varighet(a.p95), ubesvart: a.antall - a.besvart }),
    },
    {
      nokkel: 'avklart',
      navn: t('tall.avklart'),
      verdi: prosent(andel(a.utenUtrykning, a.lukket)),
      merknad: t('merknad.avklart', { lukket: a.lukket }),
    },
    {
      nokkel: 'utrykninger',
      navn: t('tall.utrykninger'),
      verdi: desimal(a.utrykninger),
      merknad: t('merknad.utrykninger', { antall: a.utrykninger, ubesvarte: a.ubesvarteUtrykninger }),
    },
    {
      nokkel: 'framme',
      navn: t('tall.framme', { m: r.maal.framme.minutter }),
      verdi: prosent(framme),
      merknad: t('merknad.framme', { maal: prosent(r.maal.framme.prosent), median: varighet(a.tilFramme), antall: a.framme }),
      ...(framme === null ? {} : { tone: framme >= r.maal.framme.prosent ? ('suksess' as const) : ('fare' as const) }),
    },
    {
      nokkel: 'feilalarmer',
      navn: t('tall.feilalarmer'),
      verdi: desimal(a.feilalarmer),
      merknad: t('merknad.feilalarmer', { p: prosent(andel(a.feilalarmer, a.lukket)) }),
    },
    { nokkel: 'perBruker', navn: t('tall.perBruker'), verdi: desimal(r.varslerPerBruker), merknad: t('merknad.perBruker', { brukere: a.brukere }) },
  ];
}

/** «1», «2–4», «10 eller flere». */
export const brukergruppe = (g: { fra: number; til: number | null }): string =>
  g.til === null ? t('ellerFlere', { fra: g.fra }) : g.til === g.fra ? String(g.fra) : `${g.fra}–${g.til}`;

/** The words that the files have besides. */
export const ord = (
  nokkel: 'tittel' | 'ark.alle' | 'figur' | 'verdi' | 'merknadTittel' | 'definisjoner' | 'ark.brukere' | 'varsler' | 'personer',
): string => t(nokkel);
export const sidetall = (n: number, av: number): string => t('side', { n, av });
export const arttittel = (art: Art): string => t(`per.${art}`);
