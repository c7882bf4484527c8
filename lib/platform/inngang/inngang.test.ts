import { expect, it, vi } from 'vitest';
import { avvisAdresse, avvis as avvisSendt, lesInntil, STORST } from './inngang';

vi.mock('../env', () => ({ env: () => ({ NEXTAUTH_URL: 'http://helhet' }) }));

/** As the proxy asks: the address first, then what comes with it. */
const avvis = async (f: Omit<Parameters<typeof avvisSendt>[0], 'innlogget'>) =>
  avvisAdresse(f.url) ?? (await avvisSendt({ ...f, innlogget: f.headers.get('cookie')?.includes('next-auth.session-token') === true }));
const spor = (sti: string, { metode = 'GET', hoder = {} as Record<string, string>, kropp = '' } = {}) =>
  avvis({
    method: metode,
    url: `http://helhet${sti}`,
    headers: new Headers({ ...(metode === 'POST' ? { 'content-length': String(kropp.length) } : {}), ...hoder }),
    kropp: () => new Blob([kropp]).stream(),
  });
const handling = (kropp: string, type = 'text/plain;charset=UTF-8') =>
  spor('/saker', { metode: 'POST', hoder: { 'next-action': 'abc', 'content-type': type, cookie: 'next-auth.session-token=x' }, kropp });

it.each([
  ['/saker?status=MOTTATT&q=%C3%A5', null],
  ['/saker?q=100%25', null],
  ['/saker?q=a+b', null],
  ['/saker?q=%00', 400],
  ['/saker?q=%ED%A0%BD', 400],
  ['/saker?q=%', 400],
  ['/tjenestekatalog/%00', 404],
  ['/tjenestekatalog/%ED%A0%BD', 404],
  ['/tjenestekatalog/%E0%A4%A', 404],
])('adressen %s: %s', async (sti, ut) => expect(await spor(sti)).toBe(ut));

it.each([
  ['uten lengde', { 'transfer-encoding': 'chunked' }, 411],
  ['for stor', { 'content-length': String(STORST.annet + 1) }, 413],
  ['for stor til en handling', { 'content-length': String(STORST.argument + 1), 'next-action': 'a', cookie: 'next-auth.session-token=x' }, 413],
  ['for stor til en handling uten innlogging', { 'content-length': String(STORST.annet + 1), 'next-action': 'a' }, 413],
  ['for stor til et skjema', { 'content-length': String(STORST.annet + 1), 'content-type': 'multipart/form-data; boundary=x' }, 413],
  ['lengde som ikke er et tall', { 'content-length': '1e3' }, 400],
])('en kropp %s leses ikke', async (_, hoder, ut) => {
  const headers = new Headers(hoder as Record<string, string>);
  const kropp = () => {
    throw new Error('lest');
  };
  expect(await avvis({ method: 'POST', url: 'http://helhet/api/personsok', headers, kropp })).toBe(ut);
});

it.each(['/api/personsok', '/api/varsling/min', '/api/auth/signout', '/api/auth/callback/demo', '/logg-inn', '/finnes-ikke'])(
  'til %s sendes ikke mer enn et kort skjema, og ikke dypt',
  async (sti) => {
    const sendt = (kropp: string, hoder = {}) => spor(sti, { metode: 'POST', kropp, hoder });
    const felt = Array.from({ length: 600_000 }, (_, n) => n.toString(36)).join('=&');
    expect(await sendt('{"q":"Kari Nordmann"}')).toBe(null);
    expect(await sendt('epost=a%40b.no&passord=%5B%22abc')).toBe(null);
    expect(await sendt(felt, { 'content-type': 'application/x-www-form-urlencoded' })).toBe(413);
    // Also one that lies of its length.
    expect(await sendt(felt, { 'content-length': '10' })).toBe(413);
    expect(await sendt(`{"q":${'['.repeat(9000)}${']'.repeat(9000)}}`)).toBe(400);
    expect(await sendt(`{"q":${'['.repeat(9000)}`)).toBe(400);
    expect(await sendt(`{"q":[${'1,'.repeat(9000)}1]}`)).toBe(400);
  },
);

it.each(['/api/respons/besok', '/api/tjenestemodell/0a/matriseimport'])('til %s sendes en liste, som ikke leses i døra', async (sti) => {
  const kropp = () => {
    throw new Error('lest');
  };
  const av = (n: number) => avvis({ method: 'POST', url: `http://helhet${sti}`, headers: new Headers({ 'content-length': String(n) }), kropp });
  expect([await av(STORST.fil), await av(STORST.fil + 1)]).toEqual([null, 413]);
});

it.each([
  ['[{"a":1}]', null],
  ['[]', null],
  ['', 400],
  ['null', 400],
  ['{}', 400],
  ['{', 400],
  ['"a"', 400],
  [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 400],
  [`[${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}]`, 400],
])('argumentene til en handling: %.20s', async (kropp, ut) => expect(await handling(kropp)).toBe(ut));

it.each([
  ['{}', 5000],
  ['1', 5000],
  ['"$0"', 5000],
])('for mange verdier (%s) leses ikke for den som ikke er logget inn, og ikke uten ende for den som er det', async (en, antall) => {
  const kropp = (n: number) => `[[${Array(n).fill(en).join(',')}]]`;
  const hoder = { 'next-action': 'abc', 'content-type': 'text/plain;charset=UTF-8' };
  const inne = { ...hoder, cookie: 'next-auth.session-token=x' };
  expect(await spor('/logg-inn', { metode: 'POST', hoder, kropp: kropp(100) })).toBe(null);
  expect(await spor('/logg-inn', { metode: 'POST', hoder, kropp: kropp(antall) })).not.toBe(null);
  expect(await spor('/logg-inn', { metode: 'POST', hoder: inne, kropp: kropp(antall) })).toBe(null);
  expect(await spor('/logg-inn', { metode: 'POST', hoder: inne, kropp: kropp(antall * 10) })).toBe(400);
});

/** A form's body as a browser writes it. */
const skjema = (felt: Record<string, string>, sti = '/svar/kode', hoder: Record<string, string> = {}) => {
  const deler = Object.entries(felt).map(([n, v]) => `--x\r\nContent-Disposition: form-data; name="${n}"\r\n\r\n${v}\r\n`);
  return spor(sti, { metode: 'POST', hoder: { ...hoder, 'content-type': 'multipart/form-data; boundary=x' }, kropp: `${deler.join('')}--x--\r\n` });
};
const medSkript = {
  _1_$ACTION_REF_1: '',
  '_1_$ACTION_1:0': '{"id":"60ab","bound":"$@1"}',
  '_1_$ACTION_1:1': '["kode"]',
  _1_svar: 'KOMMER',
  _1_merknad: '$F1 er prisen',
  '0': '["kode","$K1"]',
};
const utenSkript = {
  $ACTION_REF_1: '',
  '$ACTION_1:0': '{"id":"60ab","bound":"$@1"}',
  '$ACTION_1:1': '["kode"]',
  $ACTION_KEY: 'k1',
  svar: 'KOMMER',
  merknad: '',
};
it('et skjema tas imot med og uten skript, bare der det er et', async () => {
  expect(await skjema(medSkript, '/svar/kode', { 'next-action': 'abc' })).toBe(null);
  expect(await skjema(utenSkript)).toBe(null);
  for (const sti of ['/', '/saker', '/logg-inn', '/svarx/kode']) expect(await skjema(utenSkript, sti), sti).toBe(400);
});

it.each([
  { ...medSkript, '0': '["kode","$F1"]' },
  { ...medSkript, '0': '["kode","$@1"]' },
  { ...medSkript, '0': '[{"then":"$K1"}]' },
  { ...medSkript, '0': 'null' },
  { ...medSkript, '1': '["$F1"]' },
  { ...utenSkript, '$ACTION_1:0': '{"id":"60ab","bound":"$F1"}' },
  { ...utenSkript, '$ACTION_1:0': '{"id":{},"bound":"$@1"}' },
  { ...utenSkript, '$ACTION_1:1': '["$F1"]' },
  { ...utenSkript, '$ACTION_1:1': '{' },
  { ...utenSkript, '0': '['.repeat(5000) },
])('et skjema ingen side sender: %j', async (felt) => {
  expect(await skjema(felt)).toBe(400);
  expect(await skjema(felt, '/svar/kode', { 'next-action': 'abc' })).toBe(400);
});

it('en handling uten lengde leses bare til den er for stor', async () => {
  let lest = 0;
  const uendelig = () => new ReadableStream<Uint8Array>({ pull: (c) => c.enqueue(new Uint8Array(100_000 + 0 * lest++)) });
  const headers = new Headers({ 'next-action': 'abc', 'transfer-encoding': 'chunked', cookie: 'next-auth.session-token=x' });
  expect(await avvis({ method: 'POST', url: 'http://helhet/saker', headers, kropp: uendelig })).toBe(413);
  expect(lest).toBeLessThan(30);
  expect((await lesInntil(new Blob(['abc']).stream(), 10)).toString()).toBe('abc');
  expect(await lesInntil(null, 10)).toHaveLength(0);
});

it.each([
  ['["$F1"]', 400],
  ['["$Q1"]', 400],
  ['[{"a":["$@9"]}]', 400],
  ['["$1"]', 400],
  ['["$$F1 koster"]', null],
  ['["$undefined",{"a":"$D2026-11-30T05:00:00.000Z","b":"$NaN","c":"$n12"}]', null],
  ['[{"a":{"x":1},"b":"$0:0:a"}]', null],
  ['[{"a":{"x":1},"b":"$0:0:c"}]', 400],
  ['["$0:0:constructor"]', 400],
  ['[{},"$0:0:__proto__:constructor"]', 400],
  ['["$0:0:length"]', 400],
  [`["$0${':0'.repeat(1000)}"]`, 400],
  [`["$n${'9'.repeat(100_000)}"]`, 400],
  ['[{"then":"$undefined"}]', 400],
  ['[{"a":[{"then":1}]}]', 400],
  [`[${Array(26_000).fill(1).join()}]`, 400],
  ['\ufeff[]', 400],
])('henvisninger i argumentet til en handling: %s', async (kropp, ut) => expect(await handling(kropp)).toBe(ut));

it.each([
  ['http://ond.no', 403],
  ['null', 403],
  ['http://helhet', null],
])('en handling fra %s', async (origin, ut) => {
  const hoder = { 'next-action': 'abc', 'content-type': 'text/plain;charset=UTF-8', origin, host: 'helhet' };
  expect(await spor('/saker', { metode: 'POST', hoder, kropp: '[]' })).toBe(ut);
});
