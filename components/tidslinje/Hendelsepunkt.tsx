import type { ReactNode } from 'react';
import { visKlokke } from '../felles/dato';
import { type Tone, toneFarge } from '../felles/tone';

import s from './Tidslinje.module.css';

export type Tidslinjepunkt = {
  id: string;
  /** ISO instant. */
  tidspunkt: string;
  tittel: ReactNode;
  hvem?: string;
  detaljer?: ReactNode;
  ikon?: ReactNode;
  tone?: Tone;
};

/** One thing that happened: when, what, who, and more if there is more. */
export function Hendelsepunkt({ punkt: p }: { punkt: Tidslinjepunkt }) {
  return (
    <li className={s.punkt} data-color={toneFarge[p.tone ?? 'noytral']}>
      <span className={s.merke} aria-hidden>
        {p.ikon}
      </span>
      <div className={s.tekst}>
        <p className={s.linje}>
          <time dateTime={p.tidspunkt} className="dempet tall">
            {visKlokke(p.tidspunkt)}
          </time>
          <span className={s.tittel}>{p.tittel}</span>
          {p.hvem && <span className="dempet">{p.hvem}</span>}
        </p>
        {p.detaljer && <div className={s.detaljer}>{p.detaljer}</div>}
      </div>
    </li>
  );
}
