import { type ReactNode, useId } from 'react';
import { Heading } from '@/components/designsystemet';
import { type Tone, toneFarge } from '../felles/tone';
import s from './Flate.module.css';

export type FlateProps = {
  tittel?: ReactNode;
  /** Heading level, 2 unless told. */
  nivaa?: 2 | 3 | 4;
  id?: string;
  ingress?: ReactNode;
  handlinger?: ReactNode;
  /** A coloured edge, for the one surface that asks for attention. */
  tone?: Tone;
  children?: ReactNode;
};

/** A white section of the page, named by its heading. */
export function Flate({ tittel, nivaa = 2, id, ingress, handlinger, tone, children }: FlateProps) {
  const auto = useId();
  const tittelId = `${id ?? auto}-tittel`;
  return (
    <section
      id={id}
      className={`flate ${s.flate}`}
      aria-labelledby={tittel ? tittelId : undefined}
      data-tone={tone}
      data-color={tone && toneFarge[tone]}
    >
      <div className={s.innhold} data-color={tone && 'accent'}>
        {(tittel || handlinger) && (
          <div className={s.hode}>
            {tittel && (
              <Heading level={nivaa} data-size={nivaa === 2 ? 'xs' : '2xs'} id={tittelId}>
                {tittel}
              </Heading>
            )}
            {handlinger && (
              <div className="rad" data-skjul-utskrift>
                {handlinger}
              </div>
            )}
          </div>
        )}
        {ingress && <div className="dempet lesebredde">{ingress}</div>}
        {children}
      </div>
    </section>
  );
}
