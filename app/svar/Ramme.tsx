import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Heading, SkipLink } from '@/components/designsystemet';
import { Merke } from '@/components/skall/Merke';
import s from './svar.module.css';

/** The frame of a page for somebody without a login: whose it is, what to do first, and the number that comes before all others. */
export async function Ramme({ avsender, tittel, tekst, children }: { avsender?: string; tittel: string; tekst: ReactNode; children?: ReactNode }) {
  const t = await getTranslations('svar');
  return (
    <div className={s.skall}>
      <SkipLink href="#innhold">{t('tilInnhold')}</SkipLink>
      <header className={s.topp}>
        <p className={s.bredde}>
          <Merke />
          {avsender}
        </p>
      </header>
      <main id="innhold" tabIndex={-1} className={`${s.bredde} ${s.innhold}`}>
        <div role="status" className={s.hode}>
          <Heading level={1} data-size="md">
            {tittel}
          </Heading>
          <div className={s.tekst}>{tekst}</div>
        </div>
        {children}
        <p className={s.fare}>
          <span>{t('fareForLiv')}</span>
          <a href="tel:113">{t('ring113')}</a>
        </p>
      </main>
    </div>
  );
}
