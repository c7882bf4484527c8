import { expect, it } from 'vitest';
import { lagRing, lukk, lukkOpp, sted } from './kryptering';

const ny = (n: number) => ({ id: `n${n}`, verdi: btoa(String.fromCharCode(...Array.from({ length: 32 }, (_, i) => (i * 7 + n) % 256))) });
const SVAR = { svar: { q1: 'Falt i trappen på tirsdag' }, naar: '2026-11-23T10:00:00.000Z' };

it('comes back to the same person, and lies there unreadable', async () => {
  const [a] = await lagRing([ny(1)]);
  const [igjen] = await lagRing([ny(1)]);
  if (!a || !igjen) throw new Error('ingen nøkkel');
  const plass = await sted(a, 'kartlegging:1');
  const k = await lukk(a, plass, SVAR, 1000);
  expect(Buffer.from(k.data).toString('latin1')).not.toMatch(/Falt|trappen|q1/);
  expect(await lukkOpp(igjen, await sted(igjen, 'kartlegging:1'), k, 999)).toEqual(SVAR);
  await expect(crypto.subtle.exportKey('raw', a.krypter)).rejects.toThrow();
});

it('is neither found nor read by another, in another place, when touched, or when it has expired', async () => {
  const [a, b] = await lagRing([ny(1), ny(2)]);
  if (!a || !b) throw new Error('ingen nøkkel');
  const plass = await sted(a, 'x');
  expect(await sted(b, 'x')).not.toBe(plass);
  expect(await sted(a, 'y')).not.toBe(plass);
  const k = await lukk(a, plass, SVAR, 1000);
  expect(await lukkOpp(b, plass, { ...k, id: 'n2' }, 1)).toBeUndefined();
  expect(await lukkOpp(a, await sted(a, 'y'), k, 1)).toBeUndefined();
  expect(await lukkOpp(a, plass, { ...k, utloper: 5000 }, 1)).toBeUndefined();
  expect(await lukkOpp(a, plass, k, 1000)).toBeUndefined();
});
