import { expect, it } from 'vitest';
import { KART, kartlenke, koordinater, telefonkart } from './kart';

const adresse = 'Storgata 1, 1440 Drøbak';
const punkt = { lat: 59.66, lon: 10.63 };

it('opens the phone’s own map, and no address on the web', () => {
  expect(telefonkart({ adresse })).toBe('geo:0,0?q=Storgata%201%2C%201440%20Dr%C3%B8bak');
  expect(telefonkart({ punkt })).toBe('geo:59.660000,10.630000?q=59.660000%2C10.630000');
  expect(telefonkart({ adresse }, true)).toBe('maps:?q=Storgata%201%2C%201440%20Dr%C3%B8bak');
  for (const apple of [true, false]) expect(new URL(telefonkart({ adresse, punkt }, apple)).host).toBe('');
  expect(koordinater(punkt)).toBe('59.660000, 10.630000');
});

it('a chosen map service gets the place after the #, so that no server log has it', () => {
  for (const k of KART) {
    const u = new URL(kartlenke(k, { adresse, punkt }));
    expect(`${u.pathname}${u.search}`).toBe('/');
    expect(u.hash).toContain(encodeURIComponent('Storgata 1'));
  }
});
