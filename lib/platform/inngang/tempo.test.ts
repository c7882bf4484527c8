import { describe, expect, it } from 'vitest';
import { aapenFor, forOfte, TEMPO, tellesSom } from './tempo';

describe('how often', () => {
  it('counts each address by itself, and each kind', async () => {
    for (let i = 0; i < TEMPO.fil; i++) expect(await forOfte('fil', '203.0.113.1')).toBeNull();
    const vent = await forOfte('fil', '203.0.113.1');
    expect(vent).toBeGreaterThan(0);
    expect(vent).toBeLessThanOrEqual(60);
    expect([await forOfte('fil', '203.0.113.2'), await forOfte('side', '203.0.113.1')]).toEqual([null, null]);
  });

  it.each([
    ['203.0.113.1', '203.0.113.1'],
    ['::ffff:203.0.113.1', '::ffff:203.0.113.1'],
    ['2001:db8:0:7:1:2:3:4', '2001:db8:0:7'],
    ['2001:0db8::7:ffff:2:3:4', '2001:db8:0:7'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:db8:1:2::', '2001:db8:1:2'],
    ['::1', '0:0:0:0'],
    ['ukjent', 'ukjent'],
  ])('%s counts as %s', (ip, som) => expect(tellesSom(ip)).toBe(som));

  it.each([
    ['/tjenestetilbud', 'side'],
    ['/tjenestetilbud/fjordvik/digitalt-tilsyn', 'side'],
    ['/tjenestetilbud/fjordvik/pdf', 'fil'],
    ['/tjenestetilbud/fjordvik/digitalt-tilsyn/pdf', 'fil'],
    ['/api/helse', 'maskin'],
    ['/tjenestetilbudet', null],
    ['/tjenestekatalog', null],
    ['/oppgaver', null],
  ])('%s is %s', (sti, hva) => expect(aapenFor(sti)).toBe(hva));
});
