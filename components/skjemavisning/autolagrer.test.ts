import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Svar } from '../skjema/svar';
import { Autolagrer, type Tilstand } from './autolagrer';
import type { Usendt } from './lokallager';
import type { Verdier } from './qr';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function oppsett(svar: (v: Verdier, versjon: unknown) => Promise<Svar>, lagret?: Usendt) {
  let innhold = lagret;
  const sett = (u?: Usendt) => {
    innhold = u;
  };
  const faser: Tilstand['fase'][] = [];
  const lagre = vi.fn(svar);
  const a = new Autolagrer({
    verdier: { a: 'server' },
    versjon: 1,
    lagre,
    lager: { les: async () => innhold, skriv: async (u) => sett(u), slett: async () => sett(undefined) },
    meld: (t) => void faser.push(t.fase),
  });
  return { a, lagre, faser, lokalt: () => innhold?.svar };
}
const ok = async (): Promise<Svar> => ({ ok: true, verdi: { versjon: 2 } });

describe('Autolagrer', () => {
  it('venter til skrivingen tar en pause, og lagrer én gang', async () => {
    const { a, lagre, faser, lokalt } = oppsett(ok);
    a.endre({ a: 'n' });
    await vi.advanceTimersByTimeAsync(1000);
    a.endre({ a: 'ny' });
    expect(lokalt()).toEqual({ a: 'ny' });
    await vi.advanceTimersByTimeAsync(1400);
    expect(lagre).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(lagre.mock.calls).toEqual([[{ a: 'ny' }, 1]]);
    expect(lokalt()).toBeUndefined();
    expect(faser.at(-1)).toBe('lagret');
  });

  it('bruker tjenerens nye versjon neste gang, og sender ikke det som er likt', async () => {
    const { a, lagre } = oppsett(ok);
    a.endre({ a: 'x' });
    await a.lagreNaa();
    a.endre({ a: 'x' });
    await a.lagreNaa();
    a.endre({});
    await a.lagreNaa();
    expect(lagre.mock.calls.map((k) => k[1])).toEqual([1, 2]);
  });

  it('tar med det som skrives mens det lagres', async () => {
    let slipp = () => {};
    const { a, lagre, lokalt } = oppsett(() => new Promise((r) => (slipp = () => r({ ok: true, verdi: null }))));
    a.endre({ a: '1' });
    const forste = a.lagreNaa();
    a.endre({ a: '2' });
    slipp();
    await forste;
    expect(lokalt()).toEqual({ a: '2' });
    await vi.advanceTimersByTimeAsync(1500);
    expect(lagre.mock.calls.at(-1)?.[0]).toEqual({ a: '2' });
  });

  it('beholder svarene uten nett og prøver igjen', async () => {
    let nett = false;
    const { a, faser, lokalt } = oppsett(() => (nett ? ok() : Promise.reject(new TypeError())));
    a.endre({ a: 'x' });
    await a.lagreNaa();
    expect([faser.at(-1), lokalt()]).toEqual(['frakoblet', { a: 'x' }]);
    nett = true;
    await vi.advanceTimersByTimeAsync(15_000);
    expect([faser.at(-1), lokalt()]).toEqual(['lagret', undefined]);
  });

  it('legger usendte svar oppå tjenerens etter ny innlasting', async () => {
    const { a, lagre } = oppsett(ok, { svar: { b: 'lokal', a: null }, naar: '' });
    expect(await a.gjenopprett()).toEqual({ b: 'lokal' });
    await vi.advanceTimersByTimeAsync(1);
    expect(lagre.mock.calls[0]?.[0]).toEqual({ b: 'lokal' });
  });

  it.each(['mine', 'deres'] as const)('løser en konflikt med %s', async (valg) => {
    let svar: Svar = { ok: false, kode: 'KONFLIKT' };
    const { a, lagre, faser, lokalt } = oppsett(async () => svar);
    a.endre({ a: 'server', b: 'min' });
    await a.lagreNaa();
    expect([faser.at(-1), lokalt()]).toEqual(['konflikt', { b: 'min' }]);
    svar = { ok: true, verdi: null };
    const ventet = valg === 'mine' ? { a: 'deres', b: 'min' } : { a: 'deres', b: 'deres' };
    expect(await a.loes(valg, { verdier: { a: 'deres', b: 'deres' }, versjon: 5 })).toEqual(ventet);
    await vi.advanceTimersByTimeAsync(1);
    expect(lagre.mock.calls.slice(1)).toEqual(valg === 'mine' ? [[ventet, 5]] : []);
    expect(lokalt()).toBeUndefined();
  });
});
