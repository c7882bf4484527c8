import type { Innstilling } from '@/lib/innhold/schema';
import type { Feilnokkel } from '@/lib/platform/tekst';

export type Innstillingsverdi = string | number | boolean;
export type Innstillinger = Record<string, Innstillingsverdi>;
/** A setting that was given another value in the home than the plan said, and why. */
export type Avvik = { id: string; standard: Innstillingsverdi | null; valgt: Innstillingsverdi; grunn: string };

const KLOKKESLETT = /^([01]\d|2[0-3]):[0-5]\d$/;
const erTom = (v: unknown): boolean =>
  v === null || v === undefined || (typeof v === 'string' && v.trim() === '') || (typeof v === 'number' && Number.isNaN(v));

/** The kommune's standard configuration of a service; settings without a standard are absent. */
export const standardverdier = (def: readonly Innstilling[]): Innstillinger =>
  Object.fromEntries(def.flatMap((i) => (i.standard === null || erTom(i.standard) ? [] : [[i.id, i.standard]])));

/** Why a value does not fit its setting; null when it does. */
export function verdifeil(i: Innstilling, v: unknown): Feilnokkel | null {
  switch (i.type) {
    case 'tall':
      if (typeof v !== 'number' || !Number.isFinite(v)) return 'innstillingTall';
      return v < (i.min ?? -Infinity) || v > (i.maks ?? Infinity) ? 'innstillingUtenfor' : null;
    case 'jaNei':
      return typeof v === 'boolean' ? null : 'ugyldig';
    case 'klokkeslett':
      return typeof v === 'string' && KLOKKESLETT.test(v) ? null : 'klokkeslettUgyldig';
    case 'valg':
      return i.valg?.some((x) => x.verdi === v) ? null : 'ugyldig';
    default:
      return typeof v === 'string' && v.length <= 500 ? null : 'forLang';
  }
}

/** Every value that does not fit, by the setting's id. An empty value is missing, not wrong. */
export const innstillingsfeil = (def: readonly Innstilling[], verdier: Readonly<Record<string, unknown>>): Record<string, Feilnokkel> =>
  Object.fromEntries(
    def.flatMap((i) => {
      const feil = erTom(verdier[i.id]) ? null : verdifeil(i, verdier[i.id]);
      return feil ? [[i.id, feil]] : [];
    }),
  );

/** Only settings that the service has, and that have a value. */
export const rensInnstillinger = (def: readonly Innstilling[], verdier: Readonly<Record<string, unknown>>): Innstillinger =>
  Object.fromEntries(def.flatMap((i) => (erTom(verdier[i.id]) ? [] : [[i.id, verdier[i.id] as Innstillingsverdi]])));

/** What the device is set to: the plan's values with the documented deviations on top. */
export const gjeldendeInnstillinger = (plan: Innstillinger, avvik: readonly Avvik[]): Innstillinger => ({
  ...plan,
  ...Object.fromEntries(avvik.map((a) => [a.id, a.valgt])),
});

/** Settings that must have a value before the device is taken into use, and have none. */
export const manglendeInnstillinger = (def: readonly Innstilling[], verdier: Innstillinger): Innstilling[] =>
  def.filter((i) => i.obligatorisk && erTom(verdier[i.id]));

/** A setting's value as people read it, with its unit. */
export function visInnstilling(i: Innstilling, v: Innstillingsverdi | null | undefined, ord: { ja: string; nei: string }): string {
  if (erTom(v)) return '–';
  if (typeof v === 'boolean') return v ? ord.ja : ord.nei;
  if (i.type === 'valg') return i.valg?.find((x) => x.verdi === v)?.navn ?? String(v);
  const enhet = v === 1 ? (i.enEnhet ?? i.enhet) : i.enhet;
  return enhet ? `${v} ${enhet}` : String(v);
}
