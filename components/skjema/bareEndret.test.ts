import { expect, it } from 'vitest';
import { bareEndret } from './bareEndret';

it.each([
  ['nothing has been written', { id: 'v', grunn: 'Hjelpen kommer 20' }, { id: 'v', grunn: 'Hjelpen kommer 20' }, undefined],
  ['only what differs', { id: 'v', dato: '2026-11-21', grunn: '' }, { id: 'v', dato: '2026-11-22', grunn: '' }, { dato: '2026-11-22' }],
  ['what was suggested is taken out', { grunn: 'Frokost' }, { grunn: '' }, { grunn: '' }],
  ['what had no value', {}, { svar: false }, { svar: false }],
  ['lists by what is in them', { a: [{ n: 1 }], b: [1] }, { a: [{ n: 1 }], b: [1, 2] }, { b: [1, 2] }],
] as const)('%s', (_, standard, verdier, ut) => expect(bareEndret(standard, verdier)).toEqual(ut));
