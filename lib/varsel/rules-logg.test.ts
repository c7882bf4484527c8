import { expect, it } from 'vitest';
import { FELTGRUPPER, type Feltgruppe, feltFor } from '@/lib/platform/policy-felt';
import { kuttVarsel, kuttVarsellogg } from './rules-logg';

const hendelser = [
  { type: 'VARSLET', aktorNavn: 'Helhet', data: { til: ['Vera Vakt', 'Nina Nes'] } },
  { type: 'TATT', aktorNavn: 'Nina Nes (pårørende)', data: {} },
  { type: 'RINGT', aktorNavn: 'Vera Vakt', data: { hvem: 'Nina Nes', svar: true } },
  { type: 'NOTAT', aktorNavn: 'Vera Vakt', data: { tekst: 'Falt på badet' } },
  { type: 'AVVENTER', aktorNavn: 'Vera Vakt', data: { til: '2026-11-30T05:00:00Z', grunn: 'Sover' } },
  { type: 'UTRYKNING_SENDT', aktorNavn: 'Vera Vakt', data: { lag: 'Natt', melding: 'Ligger ved senga' } },
  { type: 'AVKLART', aktorNavn: 'Vera Vakt', data: { grunn: 'falsk', merknad: 'Satt i stolen' } },
];
const fortalt = [
  { navn: 'Vera Vakt', paarorende: false, status: 'SENDT' },
  { navn: 'Nina Nes', paarorende: true, status: 'LEVERT' },
];
const varsel = {
  type: 'fall',
  tattAvNavn: 'Nina Nes (pårørende)',
  lukketAvNavn: null,
  merknad: 'Satt i stolen',
  tekst: 'Ringer fra badet',
  verdi: 'ikke_tatt',
  personId: 'person-1',
  utrykning: { lag: 'natt', melding: 'Ligger ved senga' },
};
const paarorendeFortalt = ['Nina Nes'];
const sett = (felt: Iterable<Feltgruppe>, type = 'fall') =>
  JSON.stringify(kuttVarsellogg({ varsel: { ...varsel, type }, hendelser, fortalt, paarorendeFortalt }, new Set(felt)));
const ORD = { navn: 'Nina Nes', skrevet: /Falt på badet|Sover|Satt i stolen|Ligger ved senga|Ringer fra badet/ };

it('shows all of it to those who see next of kin and what has happened', () => {
  expect(kuttVarsellogg({ varsel, hendelser, fortalt, paarorendeFortalt }, new Set(FELTGRUPPER))).toEqual({ varsel, hendelser, fortalt });
});

it('names no next of kin, and tells nothing written of the person, to whoever goes with a device; what was done stays', () => {
  const tekniker = feltFor('tekniker', ['rolle', 'varsel']);
  for (const type of ['teknisk', 'fall']) expect(sett(tekniker, type)).not.toContain(ORD.navn);
  expect(sett(tekniker)).not.toMatch(ORD.skrevet);
  expect(sett(tekniker, 'teknisk'), 'of a device').toMatch(ORD.skrevet);
  expect(sett([], 'teknisk'), 'without any reason').not.toMatch(ORD.skrevet);
  expect(sett([]), 'nor what the device tells of the person, nor who it is').not.toMatch(/ikke_tatt|person-1/);
  expect(sett([], 'teknisk')).toMatch('ikke_tatt');
  const k = kuttVarsellogg({ varsel, hendelser, fortalt, paarorendeFortalt }, tekniker);
  expect(k.hendelser.map((h) => h.type)).toEqual(hendelser.map((h) => h.type));
  expect(k.hendelser[1]?.aktorNavn).toBe('En pårørende');
  expect(k.hendelser.at(-1)?.data).toEqual({ grunn: 'falsk' });
  expect(k.fortalt).toMatchObject([{ navn: 'Vera Vakt' }, { navn: 'En pårørende', status: 'LEVERT' }]);
});

it('a line of a queue or a stream shows no more of what is written than the card does, for any role and reason', () => {
  for (const felt of [[], ...FELTGRUPPER.map((g) => [g]), FELTGRUPPER, [...feltFor('tekniker', ['rolle', 'varsel'])]] as Feltgruppe[][])
    for (const type of ['fall', 'teknisk', 'dho_maaling']) {
      const kort = kuttVarsellogg({ varsel: { ...varsel, type }, hendelser, fortalt, paarorendeFortalt }, new Set(felt)).varsel;
      const linje = kuttVarsel({ ...varsel, type }, new Set(felt));
      expect([linje.tekst, linje.verdi, linje.utrykning], `${type} ${felt}`).toEqual([kort.tekst, kort.verdi, kort.utrykning]);
    }
});
