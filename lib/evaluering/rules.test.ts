import { describe, expect, it } from 'vitest';
import { folgeAv } from './rules';

describe('folgeAv', () => {
  it.each([
    ['VIDEREFORES', true, true, 'NESTE'],
    ['VIDEREFORES', true, false, 'NESTE'],
    ['ENDRES', true, true, 'NY_SAK'],
    ['AVSLUTTES', true, false, 'AVSLUTNING'],
    ['VIDEREFORES', false, true, 'NESTE'],
    ['VIDEREFORES', false, false, 'TIL_KOMMUNEN'],
    ['ENDRES', false, true, 'TIL_KOMMUNEN'],
    ['AVSLUTTES', false, true, 'TIL_KOMMUNEN'],
  ] as const)('%s, egen %s, neste %s', (b, egen, neste, ventet) => expect(folgeAv(b, egen, neste)).toBe(ventet));
});
