import { CheckmarkCircleFillIcon, CircleIcon, EyeIcon, PencilIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Heading } from '@/components/designsystemet';
import s from './Installasjon.module.css';

type Props = {
  id: string;
  tittel: string;
  ferdig: boolean;
  /** What was recorded, in a line or two. */
  svar?: ReactNode;
  /** The form; folded away when the card is done, left out when the reader may not write. */
  children?: ReactNode;
  /** The form stays open when the card is done, as for a list one adds to. */
  aapen?: boolean;
  /** The reader may only look: what is folded away is not called a change. */
  bareLese?: boolean;
};

/** One card of the sequence: what it is, whether it is done, and the one thing to do in it. */
export function Kort({ id, tittel, ferdig, svar, children, aapen, bareLese }: Props) {
  const t = useTranslations('installasjon');
  return (
    <li id={`kort-${id}`} className={s.kort} data-ferdig={ferdig || undefined}>
      <div className={s.kortHode}>
        {ferdig ? <CheckmarkCircleFillIcon aria-hidden className={s.merke} /> : <CircleIcon aria-hidden className={s.merke} />}
        <Heading level={3} data-size="2xs">
          {tittel}
          {ferdig && <span className="kun-skjermleser"> ({t('ferdigKort')})</span>}
        </Heading>
      </div>
      <div className={s.kortInnhold}>
        {svar}
        {!children && !ferdig && !svar && <p className="dempet">{t('ikkeGjort')}</p>}
        {children &&
          (ferdig && !aapen ? (
            <details className={s.endre}>
              <summary>
                {bareLese ? <EyeIcon aria-hidden /> : <PencilIcon aria-hidden />} {t(bareLese ? 'se' : 'endre')}
                <span className="kun-skjermleser"> {tittel}</span>
              </summary>
              <div className={s.endreInnhold}>{children}</div>
            </details>
          ) : (
            children
          ))}
      </div>
    </li>
  );
}
