import { describe, expect, it } from 'vitest';
import { planFor } from '@/lib/forlop/queries';
import type { Actor } from '@/lib/platform/actor';
import { Rolle, type Virksomhetstype } from '@/lib/platform/prisma/enums';
import { navigasjon } from './navigasjon';

const plan = planFor({ forlopId: 'generell', forlopTilpasning: {} });
const som = (rolle: Rolle, virksomhetstype: Virksomhetstype = 'KOMMUNE') => navigasjon({ rolle, virksomhetstype } as Actor, plan).join(' ');

/** What each role finds in its menu. */
const MENY: Record<Rolle, string> = {
  saksbehandler: 'oppgaver saker personer tjenester utstyr forlop',
  godkjenner: 'oppgaver saker personer tjenester forlop',
  ressursperson: 'oppgaver saker personer tjenester utstyr forlop',
  hjemmetjeneste: 'oppgaver personer tjenester forlop',
  tekniker: 'oppgaver tjenester utstyr forlop',
  hjelpemiddellager: 'oppgaver tjenester utstyr forlop',
  tjenesteeier: 'oppgaver utstyr organisasjon forlop',
  tjenesteforvalter: 'oppgaver utstyr organisasjon forlop',
  leder: 'oppgaver saker personer tjenester utstyr organisasjon forlop',
  personvernombud: 'oppgaver personer organisasjon forlop',
  responsoperator: 'oppgaver personer tjenester forlop',
  oppfolger: 'oppgaver tjenester',
  oppfolgingsansvarlig: 'oppgaver tjenester',
  kontaktperson: 'oppgaver tjenester utstyr organisasjon forlop',
  systemadministrator: 'oppgaver organisasjon forlop',
};

describe('navigasjon', () => {
  it.each(Object.values(Rolle))('%s', (rolle) => {
    expect(som(rolle, rolle === 'oppfolger' ? 'TMS' : rolle === 'oppfolgingsansvarlig' ? 'SYKEHUS' : 'KOMMUNE')).toBe(MENY[rolle]);
  });

  it('opens Saker for a role that a kommune gives a step of a sak', () => {
    const egen = planFor({ forlopId: 'generell', forlopTilpasning: { MOTTA: { rolle: 'hjemmetjeneste' } } });
    expect(navigasjon({ rolle: 'hjemmetjeneste', virksomhetstype: 'KOMMUNE' } as Actor, egen)).toContain('saker');
  });

  it('has no forløp and no saker outside a kommune', () => expect(som('leder', 'TMS')).toBe('oppgaver personer tjenester utstyr organisasjon'));
});
