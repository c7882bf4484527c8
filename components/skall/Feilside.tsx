import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { Heading } from '@/components/designsystemet';
import s from './Tomt.module.css';

export type FeilsideProps = {
  tittel: string;
  tekst?: ReactNode /** What support asks for, shown small. */;
  referanse?: string;
  handlinger?: ReactNode;
};

/** A whole page that failed: what happened, what to do. Has the page's h1. */
export function Feilside({ tittel, tekst, referanse, handlinger }: FeilsideProps) {
  return (
    <div className={s.tomt} data-tone="fare" role="alert">
      <span className={s.ikon} aria-hidden>
        <ExclamationmarkTriangleIcon aria-hidden />
      </span>
      <Heading level={1} data-size="xs">
        {tittel}
      </Heading>
      {tekst && <div className="lesebredde">{tekst}</div>}
      {referanse && <p className="dempet smaa">{referanse}</p>}
      {handlinger && <div className={s.handling}>{handlinger}</div>}
    </div>
  );
}
