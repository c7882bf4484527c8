import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flettetTekst, harKonflikt } from './rules-fletting';
import { flett, ordforskjell } from './rules-ordflett';

const setning = fc
  .array(fc.constantFrom('kommunen', 'leder', 'har', 'ansvar', 'for', 'avtalen', 'og', 'lager'), { maxLength: 12 })
  .map((o) => o.join(' '));

describe('three-way merge of words', () => {
  it('takes what only one side changed', () => {
    const biter = flett('Lederen sjekker avtalen hvert år.', 'Lederen sjekker avtalen og lageret hvert år.', 'Lederen sjekker avtalen hvert halvår.');
    expect(flettetTekst(biter)).toBe('Lederen sjekker avtalen og lageret hvert halvår.');
    expect(biter.map((b) => b.art)).toEqual(['LIK', 'EGEN', 'LIK', 'NY']);
  });

  it('marks where both changed the same, until one is chosen', () => {
    const biter = flett('Lederen sjekker avtalen.', 'Kari sjekker avtalen.', 'Tjenesteeier sjekker avtalen.');
    expect(harKonflikt(flettetTekst(biter))).toBe(true);
    expect(flettetTekst(biter, ['EGEN'])).toBe('Kari sjekker avtalen.');
    expect(flettetTekst(biter, ['NY'])).toBe('Tjenesteeier sjekker avtalen.');
  });

  it('one side unchanged gives the other, equal changes give it once', () => {
    fc.assert(
      fc.property(setning, setning, (a, b) => {
        expect(flettetTekst(flett(a, a, b))).toBe(b);
        expect(flettetTekst(flett(a, b, a))).toBe(b);
        expect(flettetTekst(flett(a, b, b))).toBe(b);
      }),
    );
  });

  it('the difference of two texts holds both', () => {
    fc.assert(
      fc.property(setning, setning, (a, b) => {
        const bare = (bort: 'BORT' | 'INN') =>
          ordforskjell(a, b)
            .filter((x) => x.art !== bort)
            .map((x) => x.tekst)
            .join(' ');
        expect([bare('INN'), bare('BORT')]).toEqual([a, b]);
      }),
    );
  });
});
