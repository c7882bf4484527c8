import Link from 'next/link';
import s from './Faneliste.module.css';

export type Fane = { href: string; tekst: string; her: boolean /** How much there is to do on it. */; antall?: number };

/** Tabs that are links. */
export function Faneliste({ etikett, faner }: { etikett: string; faner: Fane[] }) {
  return (
    <nav aria-label={etikett} className={s.ramme}>
      <ul className={s.faner}>
        {faner.map((f) => (
          <li key={f.href}>
            <Link href={f.href} className={s.fane} aria-current={f.her ? 'page' : undefined} prefetch={false}>
              {f.tekst}
              {f.antall !== undefined && f.antall > 0 && <span className={s.antall}>{f.antall}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
