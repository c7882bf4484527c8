import { describe, expect, it, vi } from 'vitest';
import { fraEgenSide, ipAdresse, sammeOpphav } from './opphav';

vi.mock('../env', () => ({ env: () => ({ NEXTAUTH_URL: 'https://helhet.no' }) }));

const req = (h: Record<string, string>) => ({ headers: new Headers({ host: 'helhet.no', ...h }) });

describe('sammeOpphav', () => {
  it.each([
    ['our own page', { origin: 'https://helhet.no', 'sec-fetch-site': 'same-origin' }, true],
    ['behind a proxy', { host: 'internt:3000', 'x-forwarded-host': 'helhet.no', origin: 'https://helhet.no' }, true],
    ['behind a proxy that is not believed', { host: 'internt:3000', origin: 'https://helhet.no' }, true],
    ['no browser', {}, true],
    ['another site', { origin: 'https://ond.no' }, false],
    ['another site that hides', { origin: 'null' }, false],
    ['a sibling domain', { 'sec-fetch-site': 'same-site', origin: 'https://ond.helhet.no' }, false],
    ['another port', { origin: 'https://helhet.no:8443' }, false],
    ['cross-site without origin', { 'sec-fetch-site': 'cross-site' }, false],
  ])('%s', (_, hoder, ut) => expect(sammeOpphav(req(hoder as Record<string, string>))).toBe(ut));
});

it('what only our own pages ask for comes with an origin', () => {
  expect(fraEgenSide(req({ origin: 'https://helhet.no' }))).toBe(true);
  for (const h of [{}, { origin: 'null' }, { origin: 'https://ond.no' }]) expect(fraEgenSide(req(h as Record<string, string>))).toBe(false);
});

it.each([
  ['1.2.3.4', '1.2.3.4'],
  ['9.9.9.9, 1.2.3.4', '1.2.3.4'],
  [null, 'ukjent'],
])('ipAdresse(%s)', (inn, ut) => expect(ipAdresse(inn)).toBe(ut));
