import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SkipLink } from '@/components/designsystemet';
import { Link } from '@/components/skall/Link';
import { Merke } from '@/components/skall/Merke';
import s from './tilbud.module.css';

/** The frame of the citizens' pages: whose they are, the content, and a small way in for employees. Needs no login. */
export async function Ramme({ kommune, children }: { kommune?: { kode: string; navn: string }; children: ReactNode }) {
  const t = await getTranslations('tjenestetilbud');
  return (
    <div className={s.skall}>
      <SkipLink href="#innhold">{t('tilInnhold')}</SkipLink>
      <header className={s.topp}>
        <div className={`${s.bredde} ${s.toppinnhold}`}>
          <Link href={kommune ? `/tjenestetilbud/${kommune.kode}` : '/tjenestetilbud'} className={s.navn}>
            <Merke />
            {kommune?.navn ?? t('produkt')}
          </Link>
        </div>
      </header>
      <main id="innhold" tabIndex={-1} className={`${s.bredde} ${s.innhold}`}>
        {children}
      </main>
      <footer className={s.fot} data-skjul-utskrift>
        <div className={`${s.bredde} ${s.rad}`}>
          <Link href="/tilgjengelighet">{t('tilgjengelighet')}</Link>
          <Link href="/logg-inn">{t('loggInn')}</Link>
        </div>
      </footer>
    </div>
  );
}
