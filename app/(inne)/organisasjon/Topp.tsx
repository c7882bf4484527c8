import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SideTopp } from '@/components/skall/SideTopp';
import s from './organisasjon.module.css';

const FANER = [
  ['ansatte', '/organisasjon'],
  ['enheter', '/organisasjon/enheter'],
] as const;

/** The top of the two lists of the organisation. */
export function Topp({ valgt, virksomhet, handlinger }: { valgt: (typeof FANER)[number][0]; virksomhet: string; handlinger?: ReactNode }) {
  const t = useTranslations('organisasjon');
  return (
    <>
      <SideTopp tittel={t('tittel')} ingress={virksomhet} handlinger={handlinger} />
      <nav aria-label={t('faner')}>
        <ul className={s.faner}>
          {FANER.map(([navn, href]) => (
            <li key={navn}>
              <Link href={href} className={s.fane} aria-current={navn === valgt ? 'page' : undefined}>
                {t(navn)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
