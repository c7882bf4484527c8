import type { Brevmodell } from './schema';

export type Bit = { tekst: string; fet?: boolean; kursiv?: boolean };
export type Blokk =
  | { type: 'overskrift'; nivaa: 2 | 3; biter: Bit[] }
  | { type: 'avsnitt'; biter: Bit[] }
  | { type: 'liste'; ordnet: boolean; punkter: Bit[][] };

type Node = { type?: string; text?: string; content?: Node[]; marks?: { type: string; attrs?: { href?: string } }[] };

/** A letter's body as plain blocks in reading order: the page and the PDF are drawn from the same list. */
export function blokker(modell: Brevmodell): Blokk[] {
  return modell.deler.flatMap((d): Blokk[] => [
    ...(d.overskrift ? [{ type: 'overskrift' as const, nivaa: 2 as const, biter: [{ tekst: d.overskrift }] }] : []),
    ...d.avsnitt.map((tekst): Blokk => ({ type: 'avsnitt', biter: [{ tekst }] })),
    ...(d.punkter.length ? [{ type: 'liste' as const, ordnet: false, punkter: d.punkter.map((tekst) => [{ tekst }]) }] : []),
    ...fraRiktekst(d.riktekst),
  ]);
}

/** The blocks of a tiptap document. What a letter has no form for becomes paragraphs. */
export function fraRiktekst(dok: unknown): Blokk[] {
  return ((dok as Node | undefined)?.content ?? []).flatMap(blokk);
}

function blokk(n: Node): Blokk[] {
  if (n.type === 'heading') return [{ type: 'overskrift', nivaa: 3, biter: biter(n) }];
  if (n.type === 'bulletList' || n.type === 'orderedList')
    return [
      {
        type: 'liste',
        ordnet: n.type === 'orderedList',
        punkter: (n.content ?? []).map((p) => (p.content ?? []).flatMap((x, i) => [...(i ? [{ tekst: '\n' }] : []), ...biter(x)])),
      },
    ];
  if (n.type === 'paragraph') return n.content?.length ? [{ type: 'avsnitt', biter: biter(n) }] : [];
  return (n.content ?? []).flatMap(blokk);
}

/** The runs of text under a node; a link is written out, so that it survives paper. */
function biter(n: Node): Bit[] {
  if (n.type === 'hardBreak') return [{ tekst: '\n' }];
  if (n.text === undefined) return (n.content ?? []).flatMap(biter);
  const har = (m: string) => n.marks?.some((x) => x.type === m);
  const href = n.marks?.find((m) => m.type === 'link')?.attrs?.href;
  const tekst = href && href !== n.text ? `${n.text} (${href.replace(/^(mailto|tel):/, '')})` : n.text;
  return [{ tekst, ...(har('bold') ? { fet: true } : {}), ...(har('italic') ? { kursiv: true } : {}) }];
}
