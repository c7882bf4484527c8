import { expect, it } from 'vitest';
import { nb } from '@/content/tekster/nb';
import { VARSELTYPER } from '../../schema';
import { erFeilalarm, erLovligGrunn, harTekst, STANDARDGRUNNER, TEKNISKE_GRUNNER } from './rules-grunn';

const ingen = { avklaringsgrunner: [] };
const egne = { avklaringsgrunner: ['Hjelp av nabo', 'Trykket uten å mene det'], feilalarmgrunner: ['Trykket uten å mene det'] };

it.each([
  ['trygghetsalarm', ingen, 'hjulpet', true],
  ['trygghetsalarm', ingen, 'rettet', false],
  ['trygghetsalarm', egne, 'Hjelp av nabo', true],
  ['trygghetsalarm', egne, 'hjulpet', false],
  ['teknisk', ingen, 'rettet', true],
  ['teknisk', ingen, 'hjulpet', false],
  ['teknisk', ingen, 'samtale', false],
  ['teknisk', egne, 'rettet', true],
  ['teknisk', egne, 'Hjelp av nabo', false],
  ['test', egne, 'test', true],
  ['test', ingen, 'samtale', false],
])('%s, with %o, closed as «%s»: %s', (type, i, grunn, lovlig) => expect(erLovligGrunn({ type }, i, grunn)).toBe(lovlig));

it.each(VARSELTYPER)('%s: nothing that is said of a person is said of a device', (type) =>
  expect(erLovligGrunn({ type }, ingen, 'hjulpet')).toBe(type !== 'teknisk' && type !== 'test'),
);

it('each has a text', () => {
  for (const g of [...STANDARDGRUNNER, ...TEKNISKE_GRUNNER]) expect([harTekst(g), g in nb.respons.grunn]).toEqual([true, true]);
  expect(harTekst('Hjelp av nabo')).toBe(false);
});

it.each([
  [egne, 'Trykket uten å mene det', true],
  [egne, 'Hjelp av nabo', false],
  [egne, 'feilalarm', true],
  [ingen, 'Falsk alarm', true],
  [ingen, 'hjulpet', false],
])('with %o, «%s» is a false alarm: %s', (i, grunn, ventet) => expect(erFeilalarm(i, grunn)).toBe(ventet));
