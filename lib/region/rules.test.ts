import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tilDato } from '@/lib/platform/clock';
import { avtaleforslag } from './forslag';
import { kommunetall, regionstall, sorter } from './oversikt';
import { andel, avtaletid, maaBekreftes } from './rules';

const dag = tilDato('2026-11-21');

describe('regler for samarbeid', () => {
  it.each([
    ['2026-05-20', true],
    ['2026-05-21', false],
    ['2026-11-21', false],
  ])('kontakt bekreftet %s må bekreftes: %s', (d, ventet) => expect(maaBekreftes(tilDato(d), dag)).toBe(ventet));

  it.each([
    ['2026-11-21', null, 'GJELDER'],
    ['2026-11-22', null, 'KOMMER'],
    ['2020-01-01', '2026-11-21', 'GJELDER'],
    ['2020-01-01', '2026-11-20', 'OVER'],
  ])('avtale fra %s til %s: %s', (fra, til, ventet) =>
    expect(avtaletid({ gyldigFra: tilDato(fra), gyldigTil: til ? tilDato(til) : null }, dag)).toBe(ventet),
  );

  it('andelen er 0 eller 100 bare når den er det', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (a, b) => {
        const [del, av] = [Math.min(a, b), Math.max(a, b)];
        const p = andel(del, av);
        if (av === 0) expect(p).toBeNull();
        else expect([p === 0, p === 100]).toEqual([del === 0, del === av]);
      }),
    );
  });

  it('forslagene til avtaler har kilde og egne id-er', () => {
    for (const f of avtaleforslag()) expect(new Set(f.rader.map((r) => r.id)).size).toBe(f.rader.length);
    expect(avtaleforslag().map((f) => f.motpart)).toEqual(['TMS', 'SEKRETARIAT', 'SYKEHUS']);
  });
});

describe('oversikten', () => {
  const tall = { modell: 'M', malId: 'm', malVersjon: '1', oppgaver: 10, utenNavn: 5, totalt: 10, paaPlass: 5, sporsmaal: 1 };
  const rader = [
    { ...tall, kommuneId: '1', kommune: 'A', modellId: 'x', medA: 9 },
    { ...tall, kommuneId: '2', kommune: 'B', modellId: 'y', medA: 1 },
    { ...tall, kommuneId: '3', kommune: 'C', modellId: null, medA: 0 },
  ];
  it('samler per kommune, teller, og viser dem som ligger etter først', () => {
    const k = kommunetall(rader, [{ virksomhetId: '1', gammel: true }]);
    expect(regionstall(k)).toEqual({ kommuner: 3, utenModell: 1, medA: 50, paaPlass: 50, sporsmaal: 2, utenKontakt: 2, gammelKontakt: 1 });
    expect(sorter(k, 'ansvar').map((x) => x.navn)).toEqual(['C', 'B', 'A']);
    expect(sorter(k, 'navn')).toBe(k);
  });
});
