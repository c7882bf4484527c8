import { expect, it } from 'vitest';
import { bareFelt, FELT, FELTGRUPPER, feltFor, feltTabell, GRUNNER } from './policy-felt';
import { Rolle } from './prisma/enums';

const ALLE = Object.values(Rolle);

it('is this table', () => {
  expect(`\n${feltTabell()}\n`).toMatchInlineSnapshot(`
    "
    saksbehandler
      rolle: alt
      sok: navn fodselsdato adresse
    godkjenner
      rolle: alt
      sok: navn fodselsdato adresse
    ressursperson
      rolle: alt
      sok: navn fodselsdato adresse
    hjemmetjeneste
      rolle: navn fodselsdato ident adresse telefon spraak opplysninger nokkelinfo paarorende tilgang utstyr innstillinger jobb opplaering plan nullpunkt evaluering varsler vedtak historikk
      sok: navn fodselsdato adresse
    tekniker
      retur: navn utstyr
      henting: navn adresse telefon spraak tilgang utstyr jobb paarorende
      oppgave: navn adresse telefon spraak tilgang utstyr innstillinger jobb
      opplaering: navn adresse telefon spraak tilgang utstyr innstillinger jobb paarorende opplaering
      varsel: navn adresse telefon spraak tilgang utstyr innstillinger
    hjelpemiddellager
      retur: navn utstyr
      henting: navn adresse telefon spraak tilgang utstyr jobb paarorende
      oppgave: navn adresse telefon spraak tilgang utstyr innstillinger jobb
      opplaering: navn adresse telefon spraak tilgang utstyr innstillinger jobb paarorende opplaering
      varsel: navn adresse telefon spraak tilgang utstyr innstillinger
    tjenesteeier
    tjenesteforvalter
    leder
      rolle: alt
      sok: navn fodselsdato adresse
    personvernombud
      sok: navn fodselsdato adresse
    responsoperator
      rolle: navn fodselsdato ident adresse telefon spraak opplysninger nokkelinfo paarorende tilgang utstyr innstillinger jobb opplaering plan evaluering varsler historikk
      sok: navn fodselsdato adresse
    oppfolger
      rolle: navn fodselsdato ident adresse telefon spraak opplysninger nokkelinfo paarorende tilgang utstyr innstillinger jobb opplaering plan nullpunkt evaluering varsler historikk
    oppfolgingsansvarlig
      rolle: navn fodselsdato ident adresse telefon spraak opplysninger nokkelinfo paarorende tilgang utstyr innstillinger jobb opplaering plan nullpunkt evaluering varsler historikk
    kontaktperson
      rolle: navn fodselsdato utstyr innstillinger jobb
      henting: navn adresse telefon spraak tilgang utstyr innstillinger jobb
      oppgave: navn adresse telefon spraak tilgang utstyr innstillinger jobb
    systemadministrator
    "
  `);
});

it('whoever goes to the door with a device never sees health, decisions or history, and nothing without a task', () => {
  for (const rolle of ['tekniker', 'hjelpemiddellager'] as const) {
    const alt = feltFor(rolle, GRUNNER);
    for (const g of ['ident', 'fodselsdato', 'nokkelinfo', 'plan', 'nullpunkt', 'evaluering', 'varsler', 'vedtak', 'brev', 'historikk'] as const)
      expect(alt.has(g), `${rolle} ${g}`).toBe(false);
    expect([...feltFor(rolle, ['rolle'])]).toEqual([]);
    for (const g of ['adresse', 'telefon', 'tilgang', 'utstyr', 'jobb'] as const) expect(feltFor(rolle, ['oppgave']).has(g), g).toBe(true);
  }
});

it('whoever resets a device that has come back sees it, not where the person lives, how to get in, how it was put in, or what it was set to', () => {
  for (const rolle of ['tekniker', 'hjelpemiddellager'] as const) expect([...feltFor(rolle, ['rolle', 'retur'])]).toEqual(['navn', 'utstyr']);
});

it('nobody sees something of a person without seeing whose it is, and whoever runs the system sees nothing', () => {
  for (const r of ALLE) for (const g of GRUNNER) if (FELT[r][g]?.length) expect(FELT[r][g], `${r} ${g}`).toContain('navn');
  expect(feltFor('systemadministrator', GRUNNER).size).toBe(0);
});

it('takes out what is not given, and nothing else', () => {
  const hele = { id: '1', fornavn: 'Ola', adresse: 'Veien 1', ident: '123', trengerTolk: true, nokkelinfo: 'hjerte', versjon: 3 };
  expect(bareFelt(hele, new Set(FELTGRUPPER))).toEqual(hele);
  expect(bareFelt(hele, new Set(['navn', 'adresse']))).toEqual({ ...hele, ident: null, trengerTolk: false, nokkelinfo: null });
  expect(bareFelt(hele, new Set())).toEqual({ id: '1', fornavn: '', adresse: '', ident: null, trengerTolk: false, nokkelinfo: null, versjon: 3 });
});
