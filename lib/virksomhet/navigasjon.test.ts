import { describe, expect, it } from 'vitest';
import { planFor } from '@/lib/forlop/queries';
import type { Actor } from '@/lib/platform/actor';
import { Rolle, type Virksomhetstype } from '@/lib/platform/prisma/enums';
import { navigasjon } from './navigasjon';

const plan = planFor({ forlopId: 'generell', forlopTilpasning: {} });
const som = (rolle: Rolle, virksomhetstype: Virksomhetstype = 'KOMMUNE') => navigasjon({ rolle, virksomhetstype } as Actor, plan).join(' ');

/** What each role finds in its menu. */
const MENY: Record<Rolle, string> = {
  saksbehandler: 'oppgaver saker personer tjenester utstyr tjenestemodell tjenestekatalog forlop',
  godkjenner: 'oppgaver saker personer tjenester tjenestemodell tjenestekatalog forlop',
  ressursperson: 'oppgaver respons saker personer tjenester utstyr tjenestemodell tjenestekatalog forlop',
  hjemmetjeneste: 'oppgaver respons personer tjenester tjenestemodell tjenestekatalog forlop',
  tekniker: 'oppgaver respons tjenester utstyr tjenestemodell tjenestekatalog forlop',
  hjelpemiddellager: 'oppgaver respons tjenester utstyr tjenestemodell tjenestekatalog forlop',
  tjenesteeier: 'oppgaver respons utstyr tjenestemodell tjenestekatalog samarbeid organisasjon forlop',
  tjenesteforvalter: 'oppgaver respons utstyr tjenestemodell tjenestekatalog samarbeid organisasjon forlop',
  leder: 'oppgaver respons saker personer tjenester utstyr tjenestemodell tjenestekatalog samarbeid organisasjon forlop',
  personvernombud: 'oppgaver innsyn tjenestemodell tjenestekatalog organisasjon forlop',
  responsoperator: 'oppgaver respons personer tjenester tjenestemodell tjenestekatalog forlop',
  oppfolger: 'oppgaver respons tjenester tjenestemodell samarbeid',
  oppfolgingsansvarlig: 'oppgaver tjenester tjenestemodell',
  kontaktperson: 'oppgaver tjenester utstyr tjenestemodell tjenestekatalog samarbeid organisasjon forlop',
  systemadministrator: 'oppgaver respons tjenestemodell tjenestekatalog organisasjon forlop',
};

describe('navigasjon', () => {
  it.each(Object.values(Rolle))('%s', (rolle) => {
    expect(som(rolle, rolle === 'oppfolger' ? 'TMS' : rolle === 'oppfolgingsansvarlig' ? 'SYKEHUS' : 'KOMMUNE')).toBe(MENY[rolle]);
  });

  it('opens Saker for a role that a kommune gives a step of a sak', () => {
    const egen = planFor({ forlopId: 'generell', forlopTilpasning: { MOTTA: { rolle: 'hjemmetjeneste' } } });
    expect(navigasjon({ rolle: 'hjemmetjeneste', virksomhetstype: 'KOMMUNE' } as Actor, egen)).toContain('saker');
  });

  it('has no forløp and no saker outside a kommune', () =>
    expect(som('leder', 'TMS')).toBe('oppgaver respons personer tjenester utstyr tjenestemodell samarbeid organisasjon'));
});
