import type { ReactNode } from 'react';
import { Heading } from '@/components/designsystemet';
import s from './SideTopp.module.css';
import { type Smule, Smuler } from './Smuler';

export type SideToppProps = {
  tittel: string;
  /** Ancestors of this page, outermost first; the page itself is not among them. */
  smuler?: Smule[];
  ingress?: ReactNode;
  /** Status tags beside the heading. */
  merker?: ReactNode;
  /** What can be done with the whole page; the primary one first. */
  handlinger?: ReactNode;
};

/** The top of a page: where am I, what is this, what can I do. The page's only h1. */
export function SideTopp({ tittel, smuler, ingress, merker, handlinger }: SideToppProps) {
  return (
    <header className={s.topp}>
      {smuler && smuler.length > 0 && <Smuler smuler={smuler} />}
      <div className={s.linje}>
        <div className={s.tittel}>
          <Heading level={1} data-size="md" className={s.h1}>
            {tittel}
          </Heading>
          {merker && <div className="rad">{merker}</div>}
        </div>
        {handlinger && (
          <div className="rad" data-skjul-utskrift>
            {handlinger}
          </div>
        )}
      </div>
      {ingress && <div className={`lesebredde dempet ${s.ingress}`}>{ingress}</div>}
    </header>
  );
}
