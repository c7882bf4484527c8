import { expect, it } from 'vitest';
import type { Bindingsrad } from './modell-schema';
import { somBinding, somRad, uendret } from './rules-bemanning';

const FOER = {
  hjemme: { enheter: ['b', 'a'] },
  senter: { virksomhetId: 'v' },
  mottaksvakt: { adresse: '900', kanal: 'sms' as const, reserve: { adresse: 'x@y.no', kanal: 'epost' as const } },
};
const rad = (navn: keyof typeof FOER | 'ny', mer: Partial<Bindingsrad> = {}) => ({ ...somRad(navn, (FOER as never)[navn]), ...mer });

it.each<[string, Bindingsrad[], boolean]>([
  ['nothing', [], true],
  ['everything as it is', [rad('hjemme'), rad('senter'), rad('mottaksvakt')], true],
  ['enheter in another order', [rad('hjemme', { enheter: ['a', 'b'] })], true],
  ['a receiver that nobody has manned', [rad('ny')], true],
  ['an enhet less', [rad('hjemme', { enheter: ['a'] })], false],
  ['another virksomhet', [rad('senter'), rad('hjemme', { virksomhetId: 'v' })], false],
  ['nobody any more', [rad('senter', { virksomhetId: '' })], false],
  ['another number', [rad('mottaksvakt', { adresse: '901' })], false],
  ['another reserve', [rad('mottaksvakt', { reserveAdresse: 'z@y.no' })], false],
])('%s', (_, rader, ventet) => expect(uendret(FOER, rader)).toBe(ventet));

it('what is kept and what is shown are the same', () => {
  for (const [navn, b] of Object.entries(FOER)) expect(somBinding(somRad(navn, b))).toEqual(b);
});
