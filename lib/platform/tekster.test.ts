import { expect, it } from 'vitest';
import { flett } from './tekster';

it('gives each text in the second language where it has it, as text or in the parts it is built into', () => {
  const nb = { a: 'Oppgaver', b: ['Du har ', ['antall']], c: { d: ['Til ', ['navn']], e: 'Lukk' } };
  expect(flett(nb, { b: ['Du har no ', ['antall']], c: { e: 'Lat att' } })).toEqual({
    a: 'Oppgaver',
    b: ['Du har no ', ['antall']],
    c: { d: ['Til ', ['navn']], e: 'Lat att' },
  });
});
