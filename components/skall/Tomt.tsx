import { InboxIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { Heading } from '@/components/designsystemet';
import s from './Tomt.module.css';

export type TomtProps = {
  tittel: string;
  tekst?: ReactNode;
  ikon?: ReactNode /** What to do about it: a Knappelenke. */;
  handling?: ReactNode;
  nivaa?: 2 | 3 | 4;
};

/** What is shown where nothing is yet: says so, and what to do. */
export function Tomt({ tittel, tekst, ikon, handling, nivaa = 2 }: TomtProps) {
  return (
    <div className={s.tomt}>
      <span className={s.ikon} aria-hidden>
        {ikon ?? <InboxIcon aria-hidden />}
      </span>
      <Heading level={nivaa} data-size="2xs">
        {tittel}
      </Heading>
      {tekst && <div className="dempet lesebredde">{tekst}</div>}
      {handling && <div className={s.handling}>{handling}</div>}
    </div>
  );
}
