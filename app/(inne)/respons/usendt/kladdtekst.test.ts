import { expect, it } from 'vitest';
import { kladdtekst, medTekst } from './kladdtekst';

it.each([
  ['felt', ' Hun satt i stolen ', 'Hun satt i stolen'],
  ['notat', { varselId: 'v', tekst: 'Ringte datteren' }, 'Ringte datteren'],
  ['avklar', { grunn: 'falsk', merknad: '' }, ''],
  ['avklar', { grunn: 'falsk', merknad: 'Uhell' }, 'Uhell'],
  ['avvent', { grunn: 'Hjelpen kommer 20' }, 'Hjelpen kommer 20'],
  ['tilsyn', { merknad: 'Lå på gulvet' }, 'Lå på gulvet'],
  ['avvent', { dato: '2026-11-22' }, ''],
  ['notat', null, ''],
] as const)('%s: %o', (skjema, verdi, tekst) => expect(kladdtekst(skjema, verdi)).toBe(tekst));

it('leaves out what holds no text, and what no form here wrote', () => {
  const kladd = (skjema: string, verdi: unknown) => ({
    om: { id: 'v', type: 'fall', mottatt: '2026-11-21T14:30:00Z', skjema },
    naar: '2026-11-21T14:40:00Z',
    verdi,
    slett: async () => {},
    staar: async () => true,
  });
  expect(
    medTekst([
      kladd('felt', 'Tekst'),
      kladd('notat', { tekst: ' ' }),
      kladd('ukjent', 'x'),
      kladd('ring', { hvem: 'Naboen' }),
      kladd('toString', 'x'),
    ]).map((k) => k.tekst),
  ).toEqual(['Tekst']);
});
