'use client';
import { MenuHamburgerIcon } from '@navikt/aksel-icons';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dialog, DialogBlock } from '@/components/designsystemet';
import { Link } from '@/components/skall/Link';
import s from './Bunnlinje.module.css';
import { aktivLenke, type NavLenke, Navliste } from './Navliste';

const PLASS = 4;

/** The phone's navigation: the four most important within reach of the thumb, the rest in a drawer. */
export function Bunnlinje({ nav }: { nav: NavLenke[] }) {
  const t = useTranslations('komponenter.skall');
  const [aapen, setAapen] = useState(false);
  const aktiv = aktivLenke(nav, usePathname());
  const lukk = () => setAapen(false);
  return (
    <nav className={s.linje} aria-label={t('bunnmeny')}>
      <ul className={s.liste}>
        {nav.slice(0, PLASS).map((n) => (
          <li key={n.href}>
            <Link href={n.href} className={s.punkt} aria-current={n.href === aktiv ? 'page' : undefined}>
              <span className={s.ikon}>
                <span aria-hidden>{n.ikon}</span>
                {Boolean(n.antall) && <span className={s.antall}>{n.antall}</span>}
              </span>
              <span className={s.tekst}>{n.kort ?? n.tekst}</span>
            </Link>
          </li>
        ))}
        <li>
          <button type="button" className={s.punkt} aria-expanded={aapen} aria-haspopup="dialog" onClick={() => setAapen(true)}>
            <span className={s.ikon}>
              <MenuHamburgerIcon aria-hidden />
            </span>
            <span className={s.tekst}>{t('meny')}</span>
          </button>
        </li>
      </ul>
      <Dialog open={aapen} onClose={lukk} closedby="any" placement="right" closeButton={t('lukkMeny')} aria-label={t('meny')} className={s.skuff}>
        <DialogBlock>
          <Navliste nav={nav} vedKlikk={lukk} />
        </DialogBlock>
      </Dialog>
    </nav>
  );
}
