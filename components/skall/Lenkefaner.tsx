'use client';
import Link from 'next/link';
import { useSelectedLayoutSegment } from 'next/navigation';
import s from './Lenkefaner.module.css';

/** The parts of something as tabs that are links; the first has the address itself, the others stand below it. */
export function Lenkefaner({ etikett, rot, faner }: { etikett: string; rot: string; faner: { id: string; tekst: string }[] }) {
  const naa = useSelectedLayoutSegment() ?? faner[0]?.id;
  return (
    <nav aria-label={etikett} className={s.ramme}>
      <ul className={s.faner}>
        {faner.map((f, i) => (
          <li key={f.id}>
            <Link href={i === 0 ? rot : `${rot}/${f.id}`} className={s.fane} aria-current={f.id === naa ? 'page' : undefined} prefetch={false}>
              {f.tekst}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
