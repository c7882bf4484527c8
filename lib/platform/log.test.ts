import { afterEach, expect, it, vi } from 'vitest';
import { dempKonsollen } from './log';

const foer = { error: console.error, warn: console.warn };
afterEach(() => {
  Object.assign(console, foer);
  vi.restoreAllMocks();
});

it('what others write of an error is told as ours: what kind, where, and nothing of what stood in it', () => {
  const linjer: string[] = [];
  vi.spyOn(console, 'error').mockImplementation((l) => linjer.push(String(l)));
  dempKonsollen();
  const e = Object.assign(new TypeError('Ola Nordmann\n    at 13116900216 finnes'), { detail: 'Key (ident)=(13116900216)', digest: '123' });
  console.error(' ⨯', e);
  console.error('Failed to find Server Action "x"\nmer');
  console.warn('a'.repeat(5000));
  console.warn('⚠ Fant ikke «Ola Nordmann»');
  console.error('Ugyldig verdi: Nordmann, 13116900216');
  expect(linjer.join()).not.toMatch(/Nordmann|13116900216/);
  expect(linjer.map((l) => JSON.parse(l))).toMatchObject([
    { nivaa: 'feil', hva: 'konsoll', feil: 'TypeError', digest: '123', spor: expect.stringContaining('log.test.ts') },
    { nivaa: 'feil', hva: 'konsoll', tekst: 'Failed to find Server Action' },
    { nivaa: 'advarsel', hva: 'konsoll', tekst: 'a'.repeat(80) },
    { nivaa: 'advarsel', hva: 'konsoll', tekst: '⚠ Fant ikke' },
    { nivaa: 'feil', hva: 'konsoll', tekst: 'Ugyldig verdi' },
  ]);
});
