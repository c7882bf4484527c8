import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Svar } from '@/lib/platform/svar';
import { type Celle, type Celler, cellenokkel, KODER, likVerdi, type Verdi } from './rules';
import { Matriselager } from './rules-lager';
import {
  angre,
  fraTjener,
  gjorOm,
  type Kvittering,
  kvitter,
  loes,
  medKode,
  nyttUtkast,
  type Sending,
  sett,
  type Utkast,
  usendt,
  verdi,
  viste,
} from './rules-utkast';

const v = (kode: 'A' | 'U' | 'K' | 'I', ansattId: string | null = null): Verdi => ({ kode, ansattId });
const celle = (x: NonNullable<Verdi>, satAv = 'Meg', satt = '2026-01-01T10:00:00.000Z'): Celle => ({ ...x, satAv, satt });
const T = '2026-01-01T10:00:00.000Z';

/** A server that takes everything whose `fra` is right, and gives back the rest. */
function tjener(start: Celler = {}) {
  let celler = { ...start };
  return {
    les: () => celler,
    skriv: (n: string, c: Celle | null) => {
      const { [n]: _, ...rest } = celler;
      celler = c ? { ...rest, [n]: c } : rest;
    },
    ta(endringer: Sending[]): Kvittering {
      const k: Kvittering = { tid: T, satt: [], konflikter: [] };
      for (const { oppgaveId, aktorId, fra, til } of endringer) {
        const n = cellenokkel(oppgaveId, aktorId);
        if (likVerdi(celler[n], til)) k.satt.push({ oppgaveId, aktorId, celle: celler[n] ?? null });
        else if (likVerdi(celler[n], fra)) {
          this.skriv(n, til && celle(til));
          k.satt.push({ oppgaveId, aktorId, celle: celler[n] ?? null });
        } else k.konflikter.push({ oppgaveId, aktorId, celle: celler[n] ?? null, av: 'Hege', naar: T });
      }
      return k;
    },
  };
}

const noekler = ['o1:a1', 'o1:a2', 'o2:a1'];
const handling = fc.oneof(
  fc.record({ type: fc.constant('sett' as const), n: fc.constantFrom(...noekler), k: fc.option(fc.constantFrom(...KODER)) }),
  fc.record({ type: fc.constantFrom('angre' as const, 'gjorOm' as const, 'send' as const) }),
);

describe('utkastet', () => {
  it('det som vises, er det tjeneren ender med, uansett rekkefølge', () => {
    fc.assert(
      fc.property(fc.array(handling, { maxLength: 40 }), (handlinger) => {
        const t = tjener({ 'o1:a1': celle({ kode: 'K', ansattId: 'p' }) });
        let u = nyttUtkast(t.les());
        for (const h of handlinger) {
          if (h.type === 'sett') u = sett(u, [medKode(u, h.n, h.k)]);
          else if (h.type === 'send') u = kvitter(u, t.ta(usendt(u)));
          else u = h.type === 'angre' ? angre(u) : gjorOm(u);
        }
        u = kvitter(u, t.ta(usendt(u)));
        expect(usendt(u)).toEqual([]);
        for (const n of noekler) expect(likVerdi(t.les()[n], verdi(u, n))).toBe(true);
      }),
    );
  });

  it('alt kan angres og gjøres om igjen', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...noekler), fc.option(fc.constantFrom(...KODER))), { maxLength: 30 }), (ut) => {
        const start = nyttUtkast({ 'o1:a1': celle({ kode: 'A', ansattId: null }) });
        let u = start;
        for (const [n, k] of ut) u = sett(u, [medKode(u, n, k)]);
        const slutt = viste(u);
        for (let i = 0; i < 40; i++) u = angre(u);
        expect(usendt(u)).toEqual([]);
        for (let i = 0; i < 40; i++) u = gjorOm(u);
        for (const n of noekler) expect(likVerdi(viste(u)[n], slutt[n])).toBe(true);
      }),
    );
  });

  it('personen følger med når bokstaven byttes, og går når cellen tømmes', () => {
    const u = nyttUtkast({ 'o1:a1': celle({ kode: 'A', ansattId: 'p' }) });
    expect(medKode(u, 'o1:a1', 'U').til).toEqual(v('U', 'p'));
    expect(medKode(u, 'o1:a1', null).til).toBeNull();
  });

  describe('to på en gang', () => {
    const kollisjon = (): Utkast => {
      const t = tjener({ 'o1:a1': celle({ kode: 'K', ansattId: null }) });
      let u = sett(nyttUtkast(t.les()), [{ nokkel: 'o1:a1', til: v('A') }]);
      t.skriv('o1:a1', celle({ kode: 'I', ansattId: null }, 'Hege'));
      u = kvitter(u, t.ta(usendt(u)));
      return u;
    };
    it('min blir stående til jeg velger, og sendes ikke', () => {
      const u = kollisjon();
      expect(u.konflikter['o1:a1']).toMatchObject({ min: v('A'), deres: v('I'), av: 'Hege' });
      expect(verdi(u, 'o1:a1')).toEqual(v('A'));
      expect(usendt(u)).toEqual([]);
    });
    it('min: sendes oppå deres', () =>
      expect(usendt(loes(kollisjon(), 'o1:a1', 'min'))).toEqual([{ oppgaveId: 'o1', aktorId: 'a1', fra: v('I'), til: v('A') }]));
    it('deres: blir stående', () => {
      const u = loes(kollisjon(), 'o1:a1', 'deres');
      expect([verdi(u, 'o1:a1'), usendt(u), u.konflikter]).toEqual([v('I'), [], {}]);
    });
    it('et nyere bilde fra tjeneren tar ikke det usendte, og et eldre tar ikke det bekreftede', () => {
      let u = sett(nyttUtkast({}), [{ nokkel: 'o1:a1', til: v('A') }]);
      u = fraTjener(u, { 'o1:a1': celle({ kode: 'K', ansattId: null }), 'o2:a1': celle({ kode: 'I', ansattId: null }) }, T);
      expect([verdi(u, 'o1:a1'), verdi(u, 'o2:a1')]).toEqual([v('A'), v('I')]);
      u = kvitter(sett(nyttUtkast({}), [{ nokkel: 'o1:a1', til: v('A') }]), {
        tid: T,
        satt: [{ oppgaveId: 'o1', aktorId: 'a1', celle: celle({ kode: 'A', ansattId: null }) }],
        konflikter: [],
      });
      expect(verdi(fraTjener(u, {}, T), 'o1:a1')).toEqual(v('A'));
      expect(verdi(fraTjener(u, {}, '2026-01-01T10:01:00.000Z'), 'o1:a1')).toBeNull();
    });
  });
});

describe('lageret', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const oppsett = (svarene: ((d: Sending[]) => Svar<Kvittering>)[]) => {
    const sendt: { nokkel: string; endringer: Sending[] }[] = [];
    const bak = tjener();
    let n = 0;
    const lager = new Matriselager({
      celler: {},
      nyNokkel: () => `n${++n}`,
      lagre: async (d) => {
        sendt.push(d);
        return (svarene[sendt.length - 1] ?? (() => ({ ok: true, verdi: bak.ta(d.endringer) })))(d.endringer);
      },
    });
    return { lager, sendt };
  };

  it('samler det som skrives tett, i én sending', async () => {
    const { lager, sendt } = oppsett([]);
    lager.sett([{ nokkel: 'o1:a1', til: v('A') }]);
    lager.sett([{ nokkel: 'o1:a2', til: v('U') }]);
    expect(lager.les().fase).toBe('venter');
    await vi.advanceTimersByTimeAsync(800);
    expect(sendt.map((s) => s.endringer.length)).toEqual([2]);
    expect([lager.les().fase, lager.harUsendt()]).toEqual(['lagret', false]);
  });

  it('det som angres før det er sendt, er lagret; også etter et nei', async () => {
    const { lager, sendt } = oppsett([() => ({ ok: false, kode: 'REGEL' })]);
    const skriv = () => lager.sett([{ nokkel: 'o1:a1', til: v('A') }]);
    skriv();
    lager.angre();
    expect(lager.les().fase).toBe('lagret');
    await vi.advanceTimersByTimeAsync(800);
    expect(sendt).toEqual([]);
    skriv();
    await vi.advanceTimersByTimeAsync(800);
    expect(lager.les()).toMatchObject({ fase: 'feil', svar: { kode: 'REGEL' } });
    lager.angre();
    expect(lager.les()).toMatchObject({ fase: 'lagret', svar: undefined });
  });

  it('uten nett: det samme sendes igjen med samme nøkkel, og det som kom til, etterpå', async () => {
    const { lager, sendt } = oppsett([() => ({ ok: false, kode: 'UTEN_KONTAKT' })]);
    lager.sett([{ nokkel: 'o1:a1', til: v('A') }]);
    await vi.advanceTimersByTimeAsync(800);
    expect([lager.les().fase, lager.harUsendt()]).toEqual(['feil', true]);
    lager.sett([{ nokkel: 'o1:a1', til: v('K') }]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sendt.map((s) => [s.nokkel, s.endringer[0]?.fra?.kode ?? null, s.endringer[0]?.til?.kode])).toEqual([
      ['n1', null, 'A'],
      ['n1', null, 'A'],
      ['n2', 'A', 'K'],
    ]);
    expect(lager.harUsendt()).toBe(false);
  });

  it('et nei prøves ikke igjen av seg selv, men kan prøves', async () => {
    const { lager, sendt } = oppsett([() => ({ ok: false, kode: 'FORBUDT' })]);
    lager.sett([{ nokkel: 'o1:a1', til: v('A') }]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([sendt.length, lager.les().fase, lager.harUsendt()]).toEqual([1, 'feil', true]);
    await lager.lagreNaa();
    expect(lager.les().fase).toBe('lagret');
  });
});
