'use client';
import Link from 'next/link';
import { useSelectedLayoutSegment } from 'next/navigation';
import s from './Lenkefaner.module.css';

export type Lenkefane = { id: string; tekst: string /** Has the address itself; the others stand below it. */; rot?: boolean };

/** The parts of something as tabs that are links. */
export function Lenkefaner({ etikett, rot, faner }: { etikett: string; rot: string; faner: Lenkefane[] }) {
  const naa = useSelectedLayoutSegment() ?? faner.find((f) => f.rot)?.id;
  return (
    <nav aria-label={etikett} className={s.ramme}>
      <ul className={s.faner}>
        {faner.map((f) => (
          <li key={f.id}>
            <Link href={f.rot ? rot : `${rot}/${f.id}`} className={s.fane} aria-current={f.id === naa ? 'page' : undefined} prefetch={false}>
              {f.tekst}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
