import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GI_OPP_MS, NAADE_MS, TAUS_MS } from './stromkilde';
import { nettleser } from './testhjelp';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const la = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
/** Time goes with the server speaking. */
async function gaa(b: ReturnType<typeof nettleser>, ms: number) {
  for (let t = 0; t < ms; t += 10_000) {
    for (const s of b.aapne()) s.si('puls');
    await la(Math.min(10_000, ms - t));
  }
}

describe('the stream of seven tabs', () => {
  it('is one, and what it says reaches them all, in order', async () => {
    const b = nettleser();
    const faner = ['1', '2', '3', '4', '5', '6', '7'].map((id) => b.fane(id));
    await la();
    expect(b.stromer.map((s) => s.fane)).toEqual(['1']);
    b.stromer[0]?.si('nytt', 'a', 'p1');
    b.stromer[0]?.si('nytt', 'b', 'p2');
    await la();
    for (const f of faner) {
      expect(f.sett).toEqual(['"a"', '"b"']);
      expect(f.naa()).toBe('tilkoblet');
    }
    await gaa(b, 120_000);
    expect(b.stromer).toHaveLength(1);
  });

  it('a tab that comes later is given the whole queue by the one that leads', async () => {
    const b = nettleser();
    b.fane('1');
    await la();
    b.stromer[0]?.si('alt', 'køen', 'p1');
    await la();
    const ny = b.fane('2');
    await la();
    expect(ny.sett).toEqual(['"køen"']);
    expect(ny.naa()).toBe('tilkoblet');
    expect(b.stromer).toHaveLength(1);
  });

  it('a tab that comes while the leader connects, misses nothing of what the leader had', async () => {
    const b = nettleser();
    b.fane('1');
    await la();
    b.stromer[0]?.si('nytt', 'a', 'p1');
    if (b.stromer[0]) b.stromer[0].readyState = 0;
    await la(1_000);
    const ny = b.fane('2');
    await la();
    expect(ny.naa()).toBe('kobler');
    b.stromer[0]?.si('nytt', 'b', 'p2');
    await la();
    expect(ny.sett).toEqual(['"a"', '"b"']);
    expect(ny.naa()).toBe('tilkoblet');
    expect(b.stromer).toHaveLength(1);
  });

  it('the leader closes: the next takes over from the place that was reached', async () => {
    const b = nettleser();
    const [en, to, tre] = [b.fane('1'), b.fane('2'), b.fane('3')];
    await la();
    b.stromer[0]?.si('nytt', 'a', 'p9');
    await la();
    en.stopp();
    await la();
    expect(b.aapne().map((s) => [s.fane, s.plass])).toEqual([['2', 'p9']]);
    b.aapne()[0]?.si('nytt', 'b', 'p10');
    await la();
    expect([to.sett, tre.sett]).toEqual([
      ['"a"', '"b"'],
      ['"a"', '"b"'],
    ]);
  });

  it('a leader that stands still is taken over from by exactly one, and says nothing afterwards', async () => {
    const b = nettleser();
    const [en, to, tre] = [b.fane('1'), b.fane('2'), b.fane('3')];
    await la();
    b.stromer[0]?.si('nytt', 'a', 'p1');
    await la();
    const [frossen] = b.stromer;
    en.frys();
    await la(TAUS_MS + 2_000);
    const nye = b.aapne().filter((s) => s !== frossen);
    expect(nye).toHaveLength(1);
    nye[0]?.si('nytt', 'b', 'p2');
    await la();
    for (const f of [to, tre]) {
      expect(f.sett).toEqual(['"a"', '"b"']);
      expect(f.naa()).toBe('tilkoblet');
    }
    expect(frossen?.readyState).toBe(2);
  });

  it('a tab that opens while the leader stands still does not wait for it', async () => {
    const b = nettleser();
    const en = b.fane('1');
    await la();
    b.stromer[0]?.si('puls');
    en.frys();
    b.fane('2');
    await la(NAADE_MS + 2_000);
    expect(b.stromer.at(-1)?.fane).toBe('2');
  });

  it('a lost connection is said in every tab, and another tab tries', async () => {
    const b = nettleser();
    const [en, to] = [b.fane('1'), b.fane('2')];
    await la();
    b.stromer[0]?.si('nytt', 'a', 'p1');
    await la();
    if (b.stromer[0]) b.stromer[0].readyState = 0;
    await la(2_000);
    expect([en.naa(), to.naa()]).toEqual(['kobler', 'kobler']);
    await la(NAADE_MS + 1_000);
    expect([en.naa(), to.naa()]).toEqual(['brutt', 'brutt']);
    await la(GI_OPP_MS);
    const neste = b.aapne();
    expect(neste.map((s) => s.fane)).toEqual(['2']);
    neste[0]?.si('nytt', 'b', 'p2');
    await la();
    expect([en.naa(), to.naa()]).toEqual(['tilkoblet', 'tilkoblet']);
    expect(en.sett).toEqual(['"a"', '"b"']);
  });

  it('silence is a lost connection in every tab', async () => {
    const b = nettleser();
    const faner = [b.fane('1'), b.fane('2')];
    await la();
    b.stromer[0]?.si('puls');
    await la(TAUS_MS + NAADE_MS + 2_000);
    expect(faner.map((f) => f.naa())).toEqual(['brutt', 'brutt']);
  });

  it('what one person is told never reaches a tab of another', async () => {
    const b = nettleser();
    const [a, annen] = [b.fane('1', { navn: 'a' }), b.fane('2', { navn: 'b' })];
    await la();
    expect(b.stromer.map((s) => s.fane)).toEqual(['1', '2']);
    b.stromer[0]?.si('nytt', 'helse', 'p1');
    await la();
    expect(a.sett).toEqual(['"helse"']);
    expect(annen.sett).toEqual([]);
    const ny = b.fane('3', { navn: 'b' });
    await la();
    expect(JSON.stringify(ny.sett)).not.toContain('helse');
  });

  it('when the browser is somebody else now, every tab of the first lets go', async () => {
    const b = nettleser();
    const faner = [b.fane('1'), b.fane('2')];
    await la();
    b.stromer[0]?.si('annen');
    await la(60_000);
    for (const f of faner) {
      expect(f.annen).toHaveBeenCalledOnce();
      expect(f.naa()).toBe('brutt');
      expect(f.sett).toEqual([]);
    }
    expect(b.aapne()).toEqual([]);
  });

  it('the end of the session is asked for in every tab', async () => {
    const b = nettleser();
    const faner = [b.fane('1'), b.fane('2')];
    await la();
    b.stromer[0]?.si('slutt');
    await la();
    for (const f of faner) expect(f.sjekk).toHaveBeenCalled();
  });
});

describe('without locks', () => {
  it('each tab has its own; one that the server lets go stops and says so, until it is looked at', async () => {
    const b = nettleser();
    const [en, to] = [b.fane('1', { deler: false }), b.fane('2', { deler: false })];
    expect(b.stromer.map((s) => s.fane)).toEqual(['1', '2']);
    b.stromer[1]?.si('puls');
    b.stromer[0]?.si('puls');
    b.stromer[0]?.si('flere');
    await gaa(b, 60_000);
    expect([en.naa(), to.naa()]).toEqual(['flere', 'tilkoblet']);
    expect(b.stromer).toHaveLength(2);
    en.folgHer();
    b.stromer[2]?.si('puls');
    expect(en.naa()).toBe('tilkoblet');
  });
});
