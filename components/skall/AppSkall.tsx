import { Buildings2Icon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SkipLink } from '@/components/designsystemet';
import { Link } from '@/components/skall/Link';
import s from './AppSkall.module.css';
import { Bunnlinje } from './Bunnlinje';
import { Merke } from './Merke';
import { type NavLenke, Navliste } from './Navliste';

export type AppSkallProps = {
  /** The first four are also the phone's bottom bar: put the most important first. */
  nav: NavLenke[];
  hjem?: string;
  /** The active «Enhet / Rolle»; text, or a link or form to change it. */
  enhetRolle?: ReactNode;
  brukermeny?: ReactNode;
  /** A line above the page, for example that the demo data is fictitious. */
  varsel?: ReactNode;
  bunn?: ReactNode;
  children: ReactNode;
};

/** The frame around every page: skip link, top bar, navigation and the main landmark. */
export function AppSkall({ nav, hjem = '/', enhetRolle, brukermeny, varsel, bunn, children }: AppSkallProps) {
  const t = useTranslations('komponenter.skall');
  return (
    <div className={s.skall}>
      <SkipLink href="#innhold">{t('tilInnhold')}</SkipLink>
      <header className={s.topp} data-skjul-utskrift>
        <Link href={hjem} className={s.navn}>
          <Merke />
          {t('produkt')}
        </Link>
        {enhetRolle && (
          <div className={s.rolle}>
            <Buildings2Icon aria-hidden className={s.rolleIkon} />
            <span className="kun-skjermleser">{t('aktivRolle')}</span>
            <div className={s.rolleTekst}>{enhetRolle}</div>
          </div>
        )}
        {brukermeny && <div className={s.bruker}>{brukermeny}</div>}
      </header>
      <nav className={s.nav} aria-label={t('hovedmeny')}>
        <Navliste nav={nav} />
      </nav>
      <div className={s.midt}>
        {varsel}
        <main id="innhold" tabIndex={-1} className={`side ${s.innhold}`}>
          {children}
        </main>
        {bunn && (
          <footer className={`side ${s.fot}`} data-skjul-utskrift>
            {bunn}
          </footer>
        )}
      </div>
      <Bunnlinje nav={nav} />
    </div>
  );
}
