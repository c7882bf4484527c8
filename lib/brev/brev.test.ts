import { extractText } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { Brevtekster } from '@/lib/innhold/schema';
import { blokker, fraRiktekst } from './blokker';
import { tegnBrev } from './pdf';
import { brevdeler, filnavn, fyll } from './rules';
import type { Brevmodell } from './schema';

const modell: Brevmodell = {
  type: 'KVITTERING',
  avsender: { navn: 'Fjordvik kommune', adresse: 'Rådhusgata 1', telefon: '35 00 10 00', epost: 'post@fjordvik.demo' },
  mottaker: { navn: 'Øyvind Ås', adresse: 'Bjørkeveien 3' },
  dato: '2026-03-04',
  saksnummer: '2026-00012',
  tittel: 'Vi har fått henvendelsen din',
  deler: [{ overskrift: 'Hva skjer nå', avsnitt: ['Vi tar kontakt.'], punkter: ['Besøk', 'Svar'] }],
  hilsen: 'Med vennlig hilsen',
  underskrifter: [{ navn: 'Kari Sandvik', rolle: 'Saksbehandler' }],
};
const dok = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Fakta' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Falt ' },
        { type: 'text', text: 'to ganger', marks: [{ type: 'bold' }, { type: 'italic' }] },
      ],
    },
    { type: 'paragraph' },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: 'les', marks: [{ type: 'link', attrs: { href: 'https://helsenorge.no' } }] }] },
          ],
        },
      ],
    },
  ],
};

describe('fyll', () => {
  it('setter inn verdier', () => expect(fyll('Hei {{navn}}, sak {{ nr }} til {{navn}}', { navn: 'Ola', nr: '7' })).toBe('Hei Ola, sak 7 til Ola'));
  it('lar {{ i en verdi stå', () => expect(fyll('{{a}}', { a: '{{b}}' })).toBe('{{b}}'));
  it('kaster på en plassholder uten verdi', () => expect(() => fyll('Hei {{navn}}', {})).toThrow('navn'));
});

describe('brevdeler', () => {
  const tekster = {
    brev: [{ id: 'kvittering', tittel: 'Sak {{nr}}', blokkIds: ['a', 'b'], kilde: '' }],
    blokker: [
      { id: 'a', overskrift: null, tekst: 'En.\n\nTo {{nr}}.', vilkaar: 'alltid', kilde: '' },
      { id: 'b', overskrift: 'Pris', tekst: 'Gratis.', vilkaar: 'utenEgenandel', kilde: '' },
    ],
  } as unknown as Brevtekster;
  it('tar med det vilkårene sier, i rekkefølge', () => {
    expect(brevdeler(tekster, 'kvittering', new Set(), { nr: '7' })).toEqual({
      tittel: 'Sak 7',
      deler: [{ avsnitt: ['En.', 'To 7.'], punkter: [] }],
    });
    expect(brevdeler(tekster, 'kvittering', new Set(['utenEgenandel']), { nr: '7' }).deler[1]).toEqual({
      overskrift: 'Pris',
      avsnitt: ['Gratis.'],
      punkter: [],
    });
  });
  it('kaster på et ukjent brev', () => expect(() => brevdeler(tekster, 'avslag', new Set(), {})).toThrow('avslag'));
});

describe('blokker', () => {
  it('leser riktekst', () =>
    expect(fraRiktekst(dok)).toEqual([
      { type: 'overskrift', nivaa: 3, biter: [{ tekst: 'Fakta' }] },
      { type: 'avsnitt', biter: [{ tekst: 'Falt ' }, { tekst: 'to ganger', fet: true, kursiv: true }] },
      { type: 'liste', ordnet: false, punkter: [[{ tekst: 'les (https://helsenorge.no)' }]] },
    ]));
  it('følger brevets rekkefølge', () => expect(blokker(modell).map((b) => b.type)).toEqual(['overskrift', 'avsnitt', 'liste']));
});

describe('tegnBrev', () => {
  it('gir en PDF med språk og skriften i seg', async () => {
    const pdf = await tegnBrev({ ...modell, deler: [...modell.deler, { avsnitt: [], punkter: [], riktekst: dok }] });
    const tekst = pdf.toString('latin1');
    expect(tekst.startsWith('%PDF-1.')).toBe(true);
    for (const spor of ['/Lang (nb)', '/FontFile', '%%EOF']) expect(tekst, spor).toContain(spor);
  });
  it('har sidetall på hver side', async () => {
    const { text } = await extractText(new Uint8Array(await tegnBrev(modell)));
    expect(text[0]).toContain(`Side 1 av ${text.length}`);
  });
  it('filnavnet sier ingenting om personen', () =>
    expect(filnavn({ type: 'FORELOPIG_SVAR', saksnummer: '2026-00012' })).toBe('forelopig-svar-2026-00012.pdf'));
});
