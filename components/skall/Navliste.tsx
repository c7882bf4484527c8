'use client';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { Link } from '@/components/skall/Link';
import s from './Navliste.module.css';

export type NavLenke = {
  href: string;
  tekst: string /** For the phone's bottom bar, where there is room for about ten letters. */;
  kort?: string;
  ikon?: ReactNode /** How much waits there; 0 is not shown. */;
  antall?: number;
};

/** The link whose address is the longest beginning of this one. */
export function aktivLenke(nav: NavLenke[], sti: string): string | undefined {
  return nav
    .map((n) => n.href)
    .filter((h) => sti === h || (h !== '/' && sti.startsWith(`${h}/`)))
    .sort((a, b) => b.length - a.length)[0];
}

/** The navigation as a list, with the current page marked. */
export function Navliste({ nav, vedKlikk }: { nav: NavLenke[]; vedKlikk?: () => void }) {
  const aktiv = aktivLenke(nav, usePathname());
  return (
    <ul className={s.liste}>
      {nav.map((n) => (
        <li key={n.href}>
          <Link href={n.href} className={s.lenke} aria-current={n.href === aktiv ? 'page' : undefined} onClick={vedKlikk}>
            {n.ikon && (
              <span className={s.ikon} aria-hidden>
                {n.ikon}
              </span>
            )}
            <span className={s.tekst}>{n.tekst}</span>
            {Boolean(n.antall) && <span className={s.antall}>{n.antall}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
