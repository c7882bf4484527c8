import type { Feilsvar, Svar } from '@/components/skjema/svar';

/** A card that is read when it is needed: not asked for, being read, refused, or there. What has been read stays. */
export type Kortlesing<T> = { fase: 'trengs' | 'leses' } | { fase: 'feilet'; svar: Feilsvar } | { fase: 'lest'; kort: T };
export type Kortendring<T> = { hva: 'les' | 'igjen' | 'slipp' } | { hva: 'svar'; svar: Svar<T> };

export const ULEST = { fase: 'trengs' } as const;

/** `igjen`: the connection is back, or somebody asks once more. `slipp`: it is not this person's any longer. Pure. */
export function kortlesing<T>(l: Kortlesing<T>, e: Kortendring<T>): Kortlesing<T> {
  switch (e.hva) {
    case 'les':
      return l.fase === 'trengs' ? { fase: 'leses' } : l;
    case 'igjen':
      return l.fase === 'feilet' ? ULEST : l;
    case 'slipp':
      return ULEST;
    case 'svar':
      if (l.fase !== 'leses') return l;
      return e.svar.ok ? { fase: 'lest', kort: e.svar.verdi } : { fase: 'feilet', svar: e.svar };
  }
}
