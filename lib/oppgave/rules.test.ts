import { describe, expect, it } from 'vitest';
import { STEG } from '@/lib/innhold/rules';
import { tilDato } from '@/lib/platform/clock';
import { dagerVentet, oppgaveLenke, venter } from './rules';

describe('oppgaveLenke', () => {
  const o = { sakId: 's', tjenesteId: 't', evalueringId: null };
  it.each([
    ['MOTTA', '/saker/s'],
    ['PLANLEGGE_KARTLEGGING', '/saker/s/kartlegging'],
    ['KARTLEGGE', '/saker/s/kartlegging'],
    ['VURDERE', '/saker/s/vedtak'],
    ['KONTROLLERE', '/saker/s/vedtak'],
    ['TILTAKSPLAN', '/tjenester/t/iverksetting'],
    ['NULLPUNKT', '/tjenester/t/iverksetting'],
    ['BESTILLE', '/tjenester/t/iverksetting'],
    ['INSTALLERE', '/tjenester/t/installasjon'],
    ['OPPLAERE', '/tjenester/t/installasjon'],
    ['STARTE', '/tjenester/t/installasjon'],
    ['EVALUERE', '/tjenester/t'],
    ['HENTE_UTSTYR', '/tjenester/t/avslutning'],
    ['NULLSTILLE', '/tjenester/t/avslutning'],
    ['SLETTE_HOS_LEVERANDOR', '/tjenester/t/avslutning'],
    ['AVSLUTTE_VEDTAK', '/tjenester/t/avslutning'],
    ['LAGERFORE', '/tjenester/t/avslutning'],
  ])('%s → %s', (steg, sti) => expect(oppgaveLenke({ ...o, steg })).toBe(sti));
  it('an evaluering is its own page', () => expect(oppgaveLenke({ ...o, steg: 'EVALUERE', evalueringId: 'e' })).toBe('/tjenester/t/evaluering/e'));
  it('knows every step', () => expect(STEG.every((steg) => oppgaveLenke({ ...o, steg }).startsWith('/'))).toBe(true));
});

describe('waiting', () => {
  const dag = tilDato('2026-03-10');
  const o = (til: string | null, status: 'AAPEN' | 'PAA_VENT' = 'PAA_VENT') => ({ status, paaVentTil: til ? tilDato(til) : null });
  it.each([
    ['2026-03-11', true],
    ['2026-03-10', false],
    ['2026-03-01', false],
    [null, true],
  ] as const)('until %s waits on the 10th: %s', (til, ja) => expect(venter(o(til), dag)).toBe(ja));
  it('an open one does not wait', () => expect(venter(o('2026-12-01', 'AAPEN'), dag)).toBe(false));
  it('days: since it was paused, else since it came', () => {
    const tid = { opprettet: new Date('2026-03-01T22:59:00Z'), venterSiden: new Date('2026-03-08T08:00:00Z') };
    expect(dagerVentet({ ...o(null, 'AAPEN'), ...tid }, dag)).toBe(9);
    expect(dagerVentet({ ...o('2026-04-01'), ...tid }, dag)).toBe(2);
    expect(dagerVentet({ ...o('2026-03-09'), ...tid }, dag)).toBe(9);
  });
});
