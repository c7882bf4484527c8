'use client';
import { useSelectedLayoutSegment } from 'next/navigation';
import { Faneliste } from './Faneliste';

export type Lenkefane = { id: string; tekst: string /** Has the address itself; the others stand below it. */; rot?: boolean };

/** The parts of something as tabs that are links; the address tells which one is shown. */
export function Lenkefaner({ etikett, rot, faner }: { etikett: string; rot: string; faner: Lenkefane[] }) {
  const naa = useSelectedLayoutSegment() ?? faner.find((f) => f.rot)?.id;
  return <Faneliste etikett={etikett} faner={faner.map((f) => ({ href: f.rot ? rot : `${rot}/${f.id}`, tekst: f.tekst, her: f.id === naa }))} />;
}
