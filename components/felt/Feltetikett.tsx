'use client';
import { useTranslations } from 'next-intl';
import s from './Felt.module.css';

/** A label's text, with the mark for what must be filled in. */
export function Feltetikett({ etikett, paakrevd }: { etikett: string; paakrevd?: boolean }) {
  const t = useTranslations('komponenter.felt');
  return (
    <>
      {etikett}
      {paakrevd && <span className={s.paakrevd}> {t('paakrevd')}</span>}
    </>
  );
}
