import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { innstillingerSchema } from '../eskalering/modeller';
import { MODELL } from '../testhjelp';
import { lagPlan } from './plan';
import { alleVakter, simuler } from './simulering';
import { modell, rutbart, tid } from './testhjelp';

const EGEN = '11111111-1111-4111-8111-111111111111';
const NAA = new Date('2026-06-01T10:00:00Z');
const oppsett = (m = MODELL, binding = {}) => ({ virksomhetId: EGEN, modell: m, binding, innstillinger: innstillingerSchema.parse({}) });
const FALL = { type: 'fall' as const, tjenesteKode: null, sone: null, merker: [] };
const navn = (lag: string) => lag;

beforeAll(() => void vi.stubEnv('RESPONS_SMS_URL', 'http://127.0.0.1:9/sms'));

describe('simuler', () => {
  it('tells each step in turn, and mottaksvakt at the end', () => {
    const s = simuler(oppsett(), FALL, NAA, alleVakter(oppsett(), navn));
    expect(s.regel).toBe('alle');
    expect(s.slag.map((x) => [x.sekund, x.steg, x.runde, x.til.map((t) => t.navn).join()])).toEqual([
      [0, 0, 0, 'hjemme'],
      [120, 0, 1, 'hjemme'],
      [240, 1, 0, 'senter'],
    ]);
    expect(s.slutt).toEqual({ sekund: 360, til: [{ navn: 'mottaksvakt', kanal: 'app' }], hver: 60 });
  });

  it('skips at once what would reach nobody', () => {
    const vakter = alleVakter(oppsett(), navn).filter((v) => v.lag === 'senter');
    const s = simuler(oppsett(), FALL, NAA, vakter);
    expect(s.slag.map((x) => [x.sekund, x.til.length])).toEqual([
      [0, 0],
      [0, 0],
      [0, 1],
    ]);
    // Nobody is on duty in the mottaksvakt: whoever is on duty at all is told.
    expect(s.slutt).toEqual({ sekund: 120, til: [{ navn: 'senter', kanal: 'app' }], hver: 60 });
  });

  it('with nobody on duty it is the contact outside, or nobody, and is tried again soon', () => {
    expect(simuler(oppsett(), FALL, NAA, []).slutt).toEqual({ sekund: 0, til: [], hver: 30 });
    const o = oppsett(MODELL, { mottaksvakt: { kanal: 'sms', adresse: '+4790000000' } });
    expect(simuler(o, FALL, NAA, []).slutt).toEqual({ sekund: 0, til: [{ navn: 'mottaksvakt', kanal: 'sms' }], hver: 60 });
  });

  it('says why somebody is passed: not seen, or a channel that is not there', () => {
    const borte = alleVakter(oppsett(), navn).map((v) => (v.lag === 'hjemme' ? { ...v, borte: 3600, push: false, sms: false } : v));
    const s = simuler(oppsett(), FALL, NAA, borte);
    expect(s.slag[0]).toMatchObject({ sekund: 0, til: [{ navn: 'hjemme', kanal: 'app', usikker: 'IKKE_SETT' }] });
    expect(s.slag[2]?.sekund).toBe(0);
    vi.stubEnv('RESPONS_SMS_URL', '');
    const o = oppsett(MODELL, { senter: { kanal: 'sms', adresse: '+4790000000' } });
    const uten = simuler(o, FALL, NAA, []);
    vi.stubEnv('RESPONS_SMS_URL', 'http://127.0.0.1:9/sms');
    expect(uten.slag[2]).toMatchObject({ til: [{ navn: 'senter', kanal: 'sms', usikker: 'UTEN_KANAL' }] });
    expect(uten.slutt.sekund).toBe(0);
  });

  it('follows the plan, its time never goes back, and it is finite', () => {
    fc.assert(
      fc.property(modell, rutbart, tid, fc.boolean(), (m, v, t, noen) => {
        const o = oppsett(m, { Nabo: { virksomhetId: '22222222-2222-4222-8222-222222222222' } });
        const s = simuler(o, v, t, noen ? alleVakter(o, navn) : [], ['Ola', 'Kari']);
        const plan = lagPlan(m, v, t);
        expect(s.slag.map((x) => [x.steg, x.runde])).toEqual(plan.slag.slice(0, -1).map((x) => [x.steg, x.runde]));
        const tider = [...s.slag.map((x) => x.sekund), s.slutt.sekund];
        expect([...tider].sort((a, b) => a - b)).toEqual(tider);
        expect(s.slutt.sekund).toBe(s.slag.reduce((n, x) => n + (x.til.length > 0 ? x.ventSekunder : 0), 0));
      }),
    );
  });
});
