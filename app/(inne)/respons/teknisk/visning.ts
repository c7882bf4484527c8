import { visDato, visKlokke } from '@/components/felles/dato';
import type { Tone } from '@/components/felles/tone';

export const VIKTIGTONE = { hoy: 'fare', middels: 'advarsel', lav: 'noytral' } as const satisfies Record<string, Tone>;

/** «24.12.2026 10.42» */
export const visTid = (tid: Date): string => `${visDato(tid)} ${visKlokke(tid)}`;

type Ord = { minutt: (n: number) => string; time: (n: number) => string; dogn: string };

/** Seconds as «5 minutter», «time», «døgn». */
export const visIntervall = (ord: Ord, sekunder: number): string =>
  sekunder >= 86_400 ? ord.dogn : sekunder >= 3600 ? ord.time(Math.round(sekunder / 3600)) : ord.minutt(Math.max(1, Math.round(sekunder / 60)));
