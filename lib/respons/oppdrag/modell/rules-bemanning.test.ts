import { expect, it } from 'vitest';
import { MODELL } from '../../testhjelp';
import { avtalestatus, somBinding, somRad, uendret, utenNoenEtter } from './rules-bemanning';
import type { Bindingsrad } from './schema';

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

it.each([
  ['in force', { godtatt: true }, 'gjelder'],
  ['asked for', {}, 'spurt'],
  ['asked for by them', { bedtAvMottaker: true }, 'spurtOss'],
  ['ended after it was in force', { godtatt: true, avsluttet: true }, 'avsluttet'],
  ['ended before anybody said yes', { avsluttet: true }, 'nei'],
] as const)('%s', (_, a, ventet) => expect(avtalestatus({ godtatt: false, avsluttet: false, bedtAvMottaker: false, ...a })).toBe(ventet));

it('who has nobody when a receiver goes: what the model has, is theirs, and leads nowhere else', () => {
  const regel = MODELL.regler[1] as (typeof MODELL.regler)[1];
  const til = ['Senteret', 'Nabo', 'Nummer'].map((navn) => ({ art: 'virksomhet' as const, navn }));
  const m = { ...MODELL, regler: [{ ...regel, steg: [{ til, ventSekunder: 60, gjenta: 0 }] }] };
  const v = { virksomhetId: 'v' };
  const binding = {
    hjemme: { ...v, enheter: ['a'] },
    senter: v,
    teknisk: { virksomhetId: 'w' },
    Senteret: v,
    Nabo: { virksomhetId: 'w' },
    Nummer: { ...v, kanal: 'sms' as const, adresse: '900' },
    borte: v,
  };
  expect(utenNoenEtter(m, binding, 'v')).toEqual(['Responssenteret', 'Senteret']);
  expect(utenNoenEtter(m, {}, 'v')).toEqual([]);
});
