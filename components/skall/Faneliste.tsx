'use client';
import { useEffect, useRef } from 'react';
import { Link } from '@/components/skall/Link';
import s from './Faneliste.module.css';

export type Fane = { href: string; tekst: string; her: boolean /** How much there is to do on it. */; antall?: number };

/** Tabs that are links. Where they do not all fit, the one that is shown is rolled into view. */
export function Faneliste({ etikett, faner }: { etikett: string; faner: Fane[] }) {
  const ramme = useRef<HTMLElement>(null);
  const her = faner.find((f) => f.her)?.href;
  useEffect(() => {
    const fane = her && ramme.current?.querySelector<HTMLElement>('[aria-current]');
    if (!ramme.current || !fane) return;
    const boks = ramme.current.getBoundingClientRect();
    const rom = fane.getBoundingClientRect();
    ramme.current.scrollLeft += rom.left - boks.left - (boks.width - rom.width) / 2;
  }, [her]);
  return (
    <nav aria-label={etikett} className={s.ramme} ref={ramme}>
      <ul className={s.faner}>
        {faner.map((f) => (
          <li key={f.href}>
            <Link href={f.href} className={s.fane} aria-current={f.her ? 'page' : undefined}>
              {f.tekst}
              {f.antall !== undefined && f.antall > 0 && <span className={s.antall}>{f.antall}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
