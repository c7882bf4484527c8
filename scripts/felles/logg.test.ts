import { expect, it } from 'vitest';
import { visLogg } from './logg.ts';

it('a server of one’s own logs unless told not to, the demo only when asked', () => {
  expect([visLogg(false, {}), visLogg(false, { HELHET_LOGG: '0' }), visLogg(false, { HELHET_LOGG: '1' })]).toEqual([true, false, true]);
  expect([visLogg(true, {}), visLogg(true, { HELHET_LOGG: '0' }), visLogg(true, { HELHET_LOGG: '1' })]).toEqual([false, false, true]);
});
