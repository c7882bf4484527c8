import type { Tone } from '@/components/felles/tone';

export const VIKTIGTONE = { hoy: 'fare', middels: 'advarsel', lav: 'noytral' } as const satisfies Record<string, Tone>;

const ENHETER = [
  ['dogn', 86_400],
  ['time', 3600],
  ['minutt', 60],
] as const;

/** Seconds as «hvert 5. minutt», «hver time», «hvert døgn»; `ord` has the texts of `respons.teknisk.tause`. */
export function visIntervall(ord: (enhet: (typeof ENHETER)[number][0], v: { n: number }) => string, sekunder: number): string {
  const [enhet, lengde] = ENHETER.find(([, l]) => sekunder >= l) ?? (['minutt', 60] as const);
  return ord(enhet, { n: Math.max(1, Math.round(sekunder / lengde)) });
}
