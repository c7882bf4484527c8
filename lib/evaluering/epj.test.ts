import { expect, it } from 'vitest';
import { epjNotat, type Notatgrunnlag } from './epj';

const grunnlag: Notatgrunnlag = {
  navn: 'Andre oppfølging',
  tjeneste: 'Digitalt tilsyn',
  utfort: new Date('2027-02-11T12:00:00Z'),
  utfortAv: 'Anne Lund',
  hort: [{ navn: 'Astrid Lie', rolle: 'Bruker' }],
  beslutning: 'VIDEREFORES',
  begrunnelse: 'Sover godt.',
  anbefaling: false,
  gevinst: {
    maal: [
      { id: 'natt', foer: 14, naa: 2 },
      { id: 'besok', foer: 7, naa: null },
    ],
    timerAnsatte: 17.3,
    timerPaarorende: null,
  },
  neste: new Date('2027-08-11T00:00:00Z'),
};

it('notatet til journalen er kort og helt', () => {
  expect(epjNotat(grunnlag)).toBe(
    [
      'Andre oppfølging, Digitalt tilsyn, 11.02.2027',
      'Hørt: Astrid Lie (Bruker).',
      'Gevinst: Tilsyn om natten per uke: 14 før, 2 nå.',
      '17,3 timer per måned spart for ansatte.',
      'Beslutning: Tjenesten videreføres.',
      'Sover godt.',
      'Neste evaluering: 11.08.2027.',
      'Anne Lund',
    ].join('\n'),
  );
});

it('sier fra om mer tid, og at det er en anbefaling', () => {
  const n = epjNotat({ ...grunnlag, anbefaling: true, neste: null, gevinst: { maal: [], timerAnsatte: -5, timerPaarorende: null } });
  expect(n).toContain('5 timer mer per måned for ansatte.');
  expect(n).toContain('Anbefaling til kommunen: Tjenesten videreføres.');
  expect(n).not.toContain('Neste evaluering');
});
