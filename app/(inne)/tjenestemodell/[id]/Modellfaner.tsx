'use client';
import Link from 'next/link';
import { useSelectedLayoutSegment } from 'next/navigation';
import { useTranslations } from 'next-intl';
import s from './Modellfaner.module.css';

const FANER = ['oversikt', 'matrise', 'oppgaver', 'sporsmaal', 'plan', 'oppgradering', 'dokument'] as const;

/** The parts of a model, as tabs that are links. */
export function Modellfaner({ id }: { id: string }) {
  const t = useTranslations('modellskjema.faner');
  const naa = useSelectedLayoutSegment() ?? 'oversikt';
  return (
    <nav aria-label={t('etikett')} className={s.ramme}>
      <ul className={s.faner}>
        {FANER.map((f) => (
          <li key={f}>
            <Link
              href={f === 'oversikt' ? `/tjenestemodell/${id}` : `/tjenestemodell/${id}/${f}`}
              className={s.fane}
              aria-current={f === naa ? 'page' : undefined}
            >
              {t(f)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
