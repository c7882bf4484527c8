import { describe, expect, it } from 'vitest';
import { ipAdresse, sammeOpphav } from './opphav';

const req = (h: Record<string, string>) => ({ headers: new Headers({ host: 'helhet.no', ...h }) });

describe('sammeOpphav', () => {
  it.each([
    ['our own page', { origin: 'https://helhet.no', 'sec-fetch-site': 'same-origin' }, true],
    ['behind a proxy', { host: 'internt:3000', 'x-forwarded-host': 'helhet.no', origin: 'https://helhet.no' }, true],
    ['no browser', {}, true],
    ['another site', { origin: 'https://ond.no' }, false],
    ['another site that hides', { origin: 'null' }, false],
    ['a sibling domain', { 'sec-fetch-site': 'same-site', origin: 'https://ond.helhet.no' }, false],
    ['another port', { origin: 'https://helhet.no:8443' }, false],
    ['cross-site without origin', { 'sec-fetch-site': 'cross-site' }, false],
  ])('%s', (_, hoder, ut) => expect(sammeOpphav(req(hoder as Record<string, string>))).toBe(ut));
});

it.each([
  ['1.2.3.4', '1.2.3.4'],
  ['9.9.9.9, 1.2.3.4', '1.2.3.4'],
  [null, 'ukjent'],
])('ipAdresse(%s)', (inn, ut) => expect(ipAdresse(inn)).toBe(ut));
