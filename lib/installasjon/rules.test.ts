import { describe, expect, it } from 'vitest';
import {
  erBrukt,
  type Mangelkode,
  manglerForInstallasjon,
  manglerForOpplaering,
  manglerForStart,
  stegForSjekkpunkt,
  type Tilstand,
  teknologierSomPasser,
} from './rules';

const kilde = 'prøve-kilde';
const innhold = {
  kreverUtstyr: true,
  innstillinger: [{ id: 'vekketid', navn: 'Står opp', type: 'klokkeslett' as const, standard: null, obligatorisk: true, kilde }],
  installasjon: [
    { id: 'dekning-maalt', tekst: 'Nettet er målt', obligatorisk: true, kilde },
    { id: 'skilt', tekst: 'Skilt', obligatorisk: false, kilde },
    { id: 'epj-meldt', tekst: 'Journalen er oppdatert', obligatorisk: true, kilde },
  ],
};
const tid = new Date('2026-11-20T10:00:00Z');
const kryss = { tid: tid.toISOString(), navn: 'Prøve' };
const runde = (id: string) => ({ runde: 1, dato: '2026-11-20', hvem: [{ id, navn: 'x' }], mestrer: [], merknad: '', navn: 'Prøve' });
const alt: Tilstand = {
  utstyr: [{ teknologiKode: 'roommate' }],
  bestiltTeknologi: 'roommate',
  plan: { vekketid: '07:00' },
  avvik: [],
  sjekkliste: { 'dekning-maalt': kryss, 'epj-meldt': kryss },
  registrertHosLeverandor: tid,
  forbindelseTestet: tid,
  opplaering: [runde('BRUKER')],
  informasjonsskrivGitt: tid,
  hindringer: [],
};

describe('hva som mangler', () => {
  it.each<[string, Partial<Tilstand>, Mangelkode[]]>([
    ['alt er på plass', {}, []],
    ['uten utstyr', { utstyr: [] }, ['UTSTYR']],
    ['annet utstyr enn det bestilte', { utstyr: [{ teknologiKode: 'sengesensor' }] }, ['UTSTYR']],
    ['ikke registrert', { registrertHosLeverandor: null }, ['REGISTRERING']],
    ['obligatorisk innstilling uten verdi', { plan: {} }, ['INNSTILLINGER']],
    ['satt som avvik', { plan: {}, avvik: [{ id: 'vekketid', standard: null, valgt: '08:00', grunn: '' }] }, []],
    ['sjekkpunkt ikke krysset av', { sjekkliste: { 'epj-meldt': kryss } }, ['SJEKKLISTE']],
    ['ikke testet', { forbindelseTestet: null }, ['FORBINDELSE']],
  ])('før installasjonen er ferdig: %s', (_, e, ut) => expect(manglerForInstallasjon(innhold, { ...alt, ...e })).toEqual(ut));

  it('uten krav om utstyr', () => expect(manglerForInstallasjon({ ...innhold, kreverUtstyr: false }, { ...alt, utstyr: [] })).toEqual([]));

  it.each<[string, Partial<Tilstand>, Mangelkode[]]>([
    ['ferdig', {}, []],
    ['ingen runde', { opplaering: [] }, ['OPPLAERING_BRUKER']],
    ['bare pårørende', { opplaering: [runde('paarorende-id')] }, ['OPPLAERING_BRUKER']],
    ['uten skriv', { informasjonsskrivGitt: null }, ['INFORMASJONSSKRIV']],
  ])('før opplæringen er ferdig: %s', (_, e, ut) => expect(manglerForOpplaering({ ...alt, ...e })).toEqual(ut));

  it.each<[string, Partial<Tilstand>, Mangelkode[]]>([
    ['klar', {}, []],
    ['journalen ikke meldt', { sjekkliste: { 'dekning-maalt': kryss } }, ['SJEKK_START']],
    ['en åpen hindring', { hindringer: [{ id: '1', tekst: 'x', tid: '', navn: '' }] }, ['HINDRING']],
    ['en løst hindring', { hindringer: [{ id: '1', tekst: 'x', tid: '', navn: '', lost: 'nå' }] }, []],
    ['alt på en gang', { utstyr: [], opplaering: [] }, ['UTSTYR', 'OPPLAERING_BRUKER']],
  ])('før start: %s', (_, e, ut) => expect(manglerForStart(innhold, { ...alt, ...e })).toEqual(ut));
});

describe('utstyr i hjemmet', () => {
  it('først det bestilte, så hva som helst tjenesten har', () => {
    expect(teknologierSomPasser({ ...alt, utstyr: [] }, ['roommate', 'sengesensor'])).toEqual(['roommate']);
    expect(teknologierSomPasser(alt, ['roommate', 'sengesensor'])).toEqual(['roommate', 'sengesensor']);
  });
  it.each([
    [null, null, false, false],
    [tid, null, false, true],
    [null, tid, false, true],
    [null, null, true, true],
  ])('registrert %s, testet %s, sagt %s → brukt %s', (registrertHosLeverandor, forbindelseTestet, sagt, ut) =>
    expect(erBrukt({ registrertHosLeverandor, forbindelseTestet }, sagt)).toBe(ut),
  );
  it.each([
    ['dekning-maalt', 'INSTALLERE'],
    ['informasjonsskriv-gjennomgaatt', 'OPPLAERE'],
    ['epj-meldt', 'STARTE'],
  ])('%s hører til %s', (id, steg) => expect(stegForSjekkpunkt(id)).toBe(steg));
});
