import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { glem } from './tattVare';

const base = vi.hoisted(() => new Map<string, unknown>());
vi.mock('idb-keyval', async () => (await import('../skjemavisning/testhjelp')).somKeyval(base));

let hvem = 'a';
let svarer = true;
const lagret = new Map<string, string>();
/** What the browser keeps for one tab; as with the real one, its names are its own keys. */
const fane = () =>
  new Proxy({} as Storage, {
    get: (_, n) =>
      ({
        getItem: (k: string) => lagret.get(k) ?? null,
        setItem: (k: string, v: string) => void lagret.set(k, v),
        removeItem: (k: string) => void lagret.delete(k),
      })[n as string],
    ownKeys: () => [...lagret.keys()],
    getOwnPropertyDescriptor: (_, k) =>
      lagret.has(k as string) ? { enumerable: true, configurable: true, value: lagret.get(k as string) } : undefined,
  });

beforeEach(() => {
  base.clear();
  lagret.clear();
  [hvem, svarer] = ['a', true];
  vi.stubGlobal('sessionStorage', fane());
  vi.stubGlobal('fetch', async () =>
    svarer ? Response.json({ nokler: [{ id: 'n1', verdi: Buffer.alloc(32, hvem).toString('base64') }] }) : new Response(null, { status: 500 }),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** The page is loaded: everything in memory is gone. */
const lastInn = async () => {
  vi.resetModules();
  return import('./fornyet');
};
const N = 'helhet.tatt-vare-paa:/side|navn|';
const VERDIER = { navn: 'Falt i trappen', versjon: 3 };

it('is put back once after the page has been loaded again, and lies nowhere in the open', async () => {
  expect(await (await lastInn()).taVare(N, VERDIER)).toBe(true);
  const alt = JSON.stringify([[...lagret], [...base]], (_, v) =>
    v instanceof ArrayBuffer || ArrayBuffer.isView(v) ? Buffer.from(v as Uint8Array).toString('latin1') : v,
  );
  expect(alt).not.toContain('trappen');
  const { hentFram } = await lastInn();
  expect(await hentFram(N)).toEqual(VERDIER);
  expect(base.size).toBe(0);
  expect(await hentFram(N)).toBeNull();
});

it('is nothing to another, nor to the first one afterwards', async () => {
  await (await lastInn()).taVare(N, VERDIER);
  hvem = 'b';
  expect(await (await lastInn()).hentFram(N)).toBeNull();
  hvem = 'a';
  expect(await (await lastInn()).hentFram(N)).toBeNull();
});

it('is for ten minutes, and not after logging out', async () => {
  await (await lastInn()).taVare(N, VERDIER);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 60_000 + 1 });
  expect(await (await lastInn()).hentFram(N)).toBeNull();
  vi.useRealTimers();
  const m = await lastInn();
  await m.taVare(N, VERDIER);
  glem();
  expect(await (await lastInn()).hentFram(N)).toBeNull();
});

it('says when it could not be kept', async () => {
  svarer = false;
  expect(await (await lastInn()).taVare(N, VERDIER)).toBe(false);
  expect([...lagret.keys()]).toEqual([]);
});
