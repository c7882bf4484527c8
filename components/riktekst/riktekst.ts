/** Rich text as tiptap JSON: what is allowed, whether it is empty, and its plain text. Pure. */
import { z } from '@/lib/platform/zod';

export type Riktekstnode = {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  content?: Riktekstnode[];
};

export const TRYGGE_PROTOKOLLER = ['http', 'https', 'mailto', 'tel'] as const;
const MAKS_TEGN = 20_000;
const MAKS_DYBDE = 12;

const NODER = new Set(['doc', 'paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'text', 'hardBreak']);
const MERKER = new Set(['bold', 'italic', 'link']);
const BLOKKER = new Set(['paragraph', 'heading', 'listItem']);

/** A link that may be followed: http, https, mailto or tel, spelled out. */
export function tryggLenke(href: unknown): href is string {
  if (typeof href !== 'string' || !URL.canParse(href)) return false;
  return (TRYGGE_PROTOKOLLER as readonly string[]).includes(new URL(href).protocol.slice(0, -1));
}

function tillatt(n: Riktekstnode, dybde: number): boolean {
  if (!NODER.has(n.type) || dybde > MAKS_DYBDE) return false;
  if ((n.type === 'text') !== (typeof n.text === 'string')) return false;
  if (n.type === 'heading' && n.attrs?.level !== 3) return false;
  const merker = n.marks ?? [];
  if (!merker.every((m) => MERKER.has(m.type) && (m.type !== 'link' || tryggLenke(m.attrs?.href)))) return false;
  return (n.content ?? []).every((b) => b.type !== 'doc' && tillatt(b, dybde + 1));
}

/** Plain text: one line per paragraph, heading or list item. */
export function tilTekst(json: Riktekstnode | null | undefined): string {
  if (!json) return '';
  const inn = (n: Riktekstnode): string => {
    if (n.type === 'text') return n.text ?? '';
    if (n.type === 'hardBreak') return '\n';
    const deler = (n.content ?? []).map(inn);
    return BLOKKER.has(n.type) ? `${deler.join('').replace(/\n$/, '')}\n` : deler.join('');
  };
  return inn(json).trim();
}

/** No text to read, whatever empty paragraphs there are. */
export const erTom = (json: Riktekstnode | null | undefined): boolean => tilTekst(json) === '';

/** An empty document, for default values. */
export const tomRiktekst = (): Riktekstnode => ({ type: 'doc', content: [{ type: 'paragraph' }] });

/** Plain text as rich text, a paragraph a line. */
export const fraTekst = (tekst: string): Riktekstnode => ({
  type: 'doc',
  content: tekst.split('\n').map((l) => ({ type: 'paragraph', ...(l ? { content: [{ type: 'text', text: l }] } : {}) })),
});

const nodeSchema: z.ZodType<Riktekstnode> = z.lazy(() =>
  z.object({
    type: z.string(),
    text: z.string().optional(),
    attrs: z.record(z.string(), z.unknown()).optional(),
    marks: z.array(z.object({ type: z.string(), attrs: z.record(z.string(), z.unknown()).optional() })).optional(),
    content: z.array(nodeSchema).optional(),
  }),
);

/** Refuses unknown nodes and marks, unsafe links, and too much. Add `.refine((j) => !erTom(j), …)` when it is required. */
export const riktekstSchema = nodeSchema
  .refine((j) => j.type === 'doc' && tillatt(j, 0), { error: 'ugyldig' })
  .refine((j) => JSON.stringify(j).length <= MAKS_TEGN * 5 && tilTekst(j).length <= MAKS_TEGN, { error: 'forLang' });
