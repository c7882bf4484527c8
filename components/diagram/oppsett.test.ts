import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brytTekst, type Kant, leggUt, type Node, somTekst } from './oppsett';

const noder: Node[] = [
  { id: 'a', art: 'start', tekst: 'Varsel kommer' },
  { id: 'b', art: 'beslutning', tekst: 'Trengs det hjelp?', hvem: 'Responssenter' },
  { id: 'c', art: 'dokument', tekst: 'Skriv i journalen' },
  { id: 'd', art: 'slutt', tekst: 'Ferdig' },
];
const kanter: Kant[] = [
  { fra: 'a', til: 'b' },
  { fra: 'b', til: 'c', tekst: 'Ja' },
  { fra: 'b', til: 'd', tekst: 'Nei' },
  { fra: 'c', til: 'd' },
  { fra: 'd', til: 'b', tekst: 'Igjen' },
];

describe('oppsett', () => {
  it('holder alt innenfor rammen, uten at to steg dekker hverandre', () => {
    const o = leggUt(noder, kanter);
    for (const n of o.noder) {
      expect(n.x - n.bredde / 2).toBeGreaterThanOrEqual(0);
      expect(n.x + n.bredde / 2).toBeLessThanOrEqual(o.bredde);
      expect(n.y + n.hoyde / 2).toBeLessThanOrEqual(o.hoyde);
    }
    for (const a of o.noder)
      for (const b of o.noder)
        if (a.id < b.id) expect(Math.abs(a.x - b.x) * 2 < a.bredde + b.bredde && Math.abs(a.y - b.y) * 2 < a.hoyde + b.hoyde).toBe(false);
    expect(o.kanter.filter((k) => k.merke).map((k) => k.tekst)).toEqual(['Ja', 'Nei', 'Igjen']);
    expect(o.kanter.every((k) => k.sti.startsWith('M') && !k.sti.includes('NaN'))).toBe(true);
  });

  it('to kanter mellom de samme stegene tegnes begge', () => {
    const o = leggUt(noder, [...kanter, { fra: 'b', til: 'c', tekst: 'Kanskje' }]);
    expect(o.kanter).toHaveLength(6);
  });

  it('bryter bare mellom ord, og mister ingen', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'b', 'å') }), { minLength: 1 }), (ord) => {
        expect(brytTekst(ord.join(' '), 20).join(' ')).toBe(ord.join(' '));
      }),
    ));

  it('har det samme som tekst', () => {
    expect(somTekst(noder, kanter)[1]).toMatchObject({
      nr: 2,
      videre: [
        { nr: 3, naar: 'Ja' },
        { nr: 4, naar: 'Nei' },
      ],
    });
  });
});
