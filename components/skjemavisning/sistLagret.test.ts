import { beforeEach, expect, test } from 'vitest';
import { glemBekreftet, huskBekreftet, nyereEnn } from './sistLagret';

beforeEach(glemBekreftet);

test('det som er lagret her, brukes når siden er lest før det', () => {
  huskBekreftet('a', { verdier: { x: 'ny' }, versjon: '3' });
  expect(nyereEnn('a', '2')?.verdier).toEqual({ x: 'ny' });
  expect(nyereEnn('a', undefined)?.versjon).toBe('3');
});

test('det siden har lest, vinner når det er like nytt eller nyere', () => {
  huskBekreftet('a', { verdier: { x: 'gammel' }, versjon: 9 });
  expect(nyereEnn('a', '9')).toBeUndefined();
  expect(nyereEnn('a', '10')).toBeUndefined();
});

test('hvert skjema for seg, og glemt ved utlogging', () => {
  huskBekreftet('a', { verdier: {}, versjon: 1 });
  expect(nyereEnn('b', 0)).toBeUndefined();
  glemBekreftet();
  expect(nyereEnn('a', 0)).toBeUndefined();
});
