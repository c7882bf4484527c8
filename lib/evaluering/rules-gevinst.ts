import { type QuestionnaireResponse, type Skjema, tilVerdier, type Verdi } from '@/components/skjemavisning/qr';

/** Where each measure stands in the nullpunkt and in the evaluering (kilde: 001 Gevinster: måles mot nullpunktet). */
const MAAL = [
  { id: 'besok', foer: 'besok.antallUke', naa: 'gevinst.besokUke', finnes: null },
  { id: 'natt', foer: 'natt.antallUke', naa: 'gevinst.nattUke', finnes: 'natt.har' },
  { id: 'paarorende', foer: 'paarorende.timer', naa: 'gevinst.paarorendeTimer', finnes: 'paarorende.har' },
] as const;
type MaalId = (typeof MAAL)[number]['id'];

/** One measure before and now; `naa` is null until it is answered. */
type Maal = { id: MaalId; foer: number; naa: number | null };
/** Hours a month: positive is saved, negative is more than before. Null when nothing is measured. */
export type Gevinst = { maal: Maal[]; timerAnsatte: number | null; timerPaarorende: number | null };

const UKER_PER_MAANED = 52 / 12;
const tall = (v: Verdi | undefined): number | null => (typeof v === 'number' && !Number.isNaN(v) ? v : null);
const rund = (n: number): number => Math.round(n * 10) / 10;

/**
 * What has come out of the tjeneste against how it was before: the measures, and the time it is worth. A visit costs its
 * minutes and its travel, for every employee that goes; a night visit the same travel.
 */
export function gevinst(
  skjema: { nullpunkt: Skjema; evaluering: Skjema },
  nullpunktSvar: QuestionnaireResponse | null,
  evalueringSvar: QuestionnaireResponse | null,
): Gevinst {
  const n = tilVerdier(skjema.nullpunkt, nullpunktSvar ?? undefined);
  const e = tilVerdier(skjema.evaluering, evalueringSvar ?? undefined);
  const maal = MAAL.flatMap((m): Maal[] => {
    const foer = m.finnes && n[m.finnes] === false ? 0 : tall(n[m.foer]);
    return foer === null ? [] : [{ id: m.id, foer, naa: tall(e[m.naa]) }];
  });
  const spart = (id: MaalId): number | null => {
    const m = maal.find((x) => x.id === id);
    return m && m.naa !== null ? m.foer - m.naa : null;
  };
  const reise = tall(n['besok.reisetid']) ?? 0;
  const perUke = [
    ganger(spart('besok'), ((tall(n['besok.minutter']) ?? 0) + reise) * (tall(n['besok.ansatte']) ?? 1)),
    ganger(spart('natt'), (tall(n['natt.minutter']) ?? 0) + reise),
  ].filter((x) => x !== null);
  const paarorende = spart('paarorende');
  return {
    maal,
    timerAnsatte: perUke.length > 0 ? rund((perUke.reduce((a, b) => a + b, 0) / 60) * UKER_PER_MAANED) : null,
    timerPaarorende: paarorende === null ? null : rund(paarorende * UKER_PER_MAANED),
  };
}

const ganger = (antall: number | null, minutter: number): number | null => (antall === null ? null : antall * minutter);
