'use client';
import Link from 'next/link';
import { useSelectedLayoutSegment } from 'next/navigation';
import { useTranslations } from 'next-intl';
import s from './Modellfaner.module.css';

const FANER = ['oversikt', 'regler', 'bemanning', 'innstillinger', 'simulator', 'uke', 'velg'] as const;

/** The parts of the response model, as tabs that are links. */
export function Modellfaner() {
  const t = useTranslations('respons.modell.faner');
  const naa = useSelectedLayoutSegment() ?? 'oversikt';
  return (
    <nav aria-label={t('etikett')} className={s.ramme}>
      <ul className={s.faner}>
        {FANER.map((f) => (
          <li key={f}>
            <Link
              href={f === 'oversikt' ? '/respons/modell' : `/respons/modell/${f}`}
              className={s.fane}
              aria-current={f === naa ? 'page' : undefined}
              prefetch={false}
            >
              {t(f)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
