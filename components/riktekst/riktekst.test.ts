import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erTom, fraTekst, type Riktekstnode, riktekstSchema, tilTekst, tomRiktekst, tryggLenke } from './riktekst';

const doc = (...content: Riktekstnode[]): Riktekstnode => ({ type: 'doc', content });
const avsnitt = (text: string, marks?: Riktekstnode['marks']): Riktekstnode => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks ? { marks } : {}) }],
});
const lenke = (href: unknown) => doc(avsnitt('x', [{ type: 'link', attrs: { href } }]));

describe('riktekst', () => {
  it.each([
    ['https://helsenorge.no', true],
    ['http://intranett', true],
    ['mailto:post@kommune.no', true],
    ['tel:+4712345678', true],
    ['javascript:alert(1)', false],
    ['JaVaScRiPt:alert(1)', false],
    [' javascript:alert(1)', false],
    ['java\nscript:alert(1)', false],
    ['data:text/html,x', false],
    ['/relativ', false],
    ['//vert', false],
    ['', false],
    [null, false],
  ])('lenken %s er trygg: %s', (href, ut) => {
    expect(tryggLenke(href)).toBe(ut);
    expect(riktekstSchema.safeParse(lenke(href)).success).toBe(ut);
  });

  it.each<[string, unknown, boolean]>([
    ['tomt dokument', tomRiktekst(), true],
    [
      'lister og overskrift',
      doc(
        { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'O' }] },
        { type: 'bulletList', content: [{ type: 'listItem', content: [avsnitt('a')] }] },
      ),
      true,
    ],
    ['feil overskriftsnivå', doc({ type: 'heading', attrs: { level: 1 } }), false],
    ['ukjent node', doc({ type: 'iframe' }), false],
    ['ukjent merke', doc(avsnitt('x', [{ type: 'textStyle' }])), false],
    ['tekst uten tekst', doc({ type: 'paragraph', content: [{ type: 'text' }] }), false],
    ['dokument i dokument', doc(tomRiktekst()), false],
    ['ikke et dokument', avsnitt('x'), false],
    ['for langt', doc(avsnitt('x'.repeat(20_001))), false],
    ['tekst', 'hei', false],
  ])('%s', (_, json, ut) => expect(riktekstSchema.safeParse(json).success).toBe(ut));

  it('nekter bunnløs nøsting', () => {
    let n: Riktekstnode = avsnitt('x');
    for (let i = 0; i < 50; i++) n = { type: 'bulletList', content: [{ type: 'listItem', content: [n] }] };
    expect(riktekstSchema.safeParse(doc(n)).success).toBe(false);
  });

  it('gir ren tekst, en linje per avsnitt og punkt', () => {
    const j = doc(
      avsnitt('En'),
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [avsnitt('a')] },
          { type: 'listItem', content: [avsnitt('b')] },
        ],
      },
      { type: 'paragraph', content: [{ type: 'text', text: 'To' }, { type: 'hardBreak' }, { type: 'text', text: 'tre' }] },
    );
    expect(tilTekst(j)).toBe('En\na\nb\nTo\ntre');
  });

  it.each([
    [null, true],
    [tomRiktekst(), true],
    [doc(avsnitt('  ')), true],
    [doc(avsnitt('x')), false],
  ])('erTom', (j, ut) => expect(erTom(j)).toBe(ut));

  it('leser tilbake ren tekst', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, unit: fc.constantFrom('a', 'å', '1', '.') }), { minLength: 1 }), (linjer) => {
        const tekst = linjer.join('\n');
        expect(tilTekst(fraTekst(tekst))).toBe(tekst);
        expect(riktekstSchema.safeParse(fraTekst(tekst)).success).toBe(true);
      }),
    ));
});
