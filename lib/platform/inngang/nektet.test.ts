import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Actor } from '../actor';
import { withActor } from '../db';
import { forbudt, ikkeFunnet } from '../errors';
import { logg } from '../log';
import { krev } from '../policy';
import { testdb } from '../testdb';
import { sammeOpphav } from './opphav';

const db = testdb();
let linjer: string[];
let a: Actor;
beforeEach(async () => {
  a = await db.actor('tekniker');
  linjer = [];
  vi.spyOn(console, 'log').mockImplementation((l) => linjer.push(String(l)));
});
afterEach(() => void vi.restoreAllMocks());
const sagt = () => linjer.map((l) => JSON.parse(l) as Record<string, unknown>);

it('a refusal is said once, by whom, in which role and what, and names nobody', async () => {
  await expect(withActor(a, async () => krev(a, 'organisasjon.endre'))).rejects.toMatchObject({ kode: 'FORBUDT' });
  expect(() => krev(a, 'sak.styr')).toThrow('FORBUDT');
  await expect(withActor(a, () => Promise.reject(forbudt()))).rejects.toMatchObject({ kode: 'FORBUDT' });
  const hvem = { nivaa: 'advarsel', hva: 'nektet', ansatt: a.ansattId, virksomhet: a.virksomhetId, rolle: 'tekniker', kode: 'FORBUDT' };
  expect(sagt()).toEqual(['organisasjon.endre', 'sak.styr', ''].map((evne) => expect.objectContaining({ ...hvem, evne })));
  expect(linjer.join()).not.toContain(a.navn);
  expect(sagt().every(({ tid }) => /^\d{4}-.+Z$/.test(String(tid)))).toBe(true);
});

it('what went well, and what is not there, is no refusal', async () => {
  krev(a, 'modell.les');
  await expect(withActor(a, () => Promise.reject(ikkeFunnet()))).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
  expect(linjer).toEqual([]);
});

it('another site that posts to us is said', () => {
  sammeOpphav({ headers: new Headers({ host: 'helhet.no', origin: 'https://ond.no' }) });
  expect(sagt()).toEqual([expect.objectContaining({ hva: 'annet opphav', opphav: 'ond.no' })]);
});

it('a line is one line, whatever stands in it', () => {
  logg('info', 'a\n{"nivaa":"feil"}', { b: 'c\r\nd\u2028"' });
  expect(linjer[0]).not.toMatch(/[\r\n]/);
  expect(sagt()).toMatchObject([{ hva: 'a\n{"nivaa":"feil"}', b: 'c\r\nd\u2028"' }]);
});
