import { expect, test } from '@playwright/test';
import { finn, som, sporr } from './hjelp';

test('sikkerhetshoder og streng CSP på alle svar', async ({ request }) => {
  const stier = [
    '/logg-inn',
    '/oppgaver',
    '/tjenestetilbud',
    '/api/helse',
    '/api/auth/csrf',
    '/api/auth/session',
    '/finnes/ikke',
    '/svar/ikke-en-kode',
  ];
  for (const sti of stier) {
    const svar = await request.get(sti, { headers: { origin: 'https://ond.example' }, maxRedirects: 0 });
    const hoder = svar.headers();
    const csp = hoder['content-security-policy'] ?? '';
    for (const del of ["default-src 'self'", "object-src 'none'", "frame-ancestors 'none'"]) expect(csp, sti).toContain(del);
    expect(csp, sti).toMatch(/script-src [^;]*'nonce-[^']+'/);
    expect(csp, sti).not.toMatch(/script-src [^;]*'unsafe-(inline|eval)'/);
    expect([hoder['x-content-type-options'], hoder['referrer-policy']], sti).toEqual(['nosniff', 'same-origin']);
    expect(hoder['strict-transport-security'], sti).toBe('max-age=31536000; includeSubDomains');
    // No other site may read it.
    expect(
      Object.keys(hoder).filter((h) => h.startsWith('access-control-')),
      sti,
    ).toEqual([]);
  }
});

test('uten innlogging kommer ingen inn', async ({ page, request }) => {
  for (const sti of ['/oppgaver', '/saker', '/personer', '/tjenester', '/utstyr', '/organisasjon']) {
    await page.goto(sti);
    await expect(page).toHaveURL(/\/logg-inn/);
  }
  const sok = await request.post('/api/personsok', { data: { q: 'berg' } });
  expect([401, 403]).toContain(sok.status());
});

test('bare det som skal ut, kan hentes: verken kode, nøkler, historikk eller lister over filer', async ({ request }) => {
  for (const sti of ['/.git/config', '/.git/HEAD', '/.env', '/package.json', '/prisma/schema.prisma', '/_next', '/_next/static/chunks'])
    expect((await request.get(sti, { maxRedirects: 0 })).status(), sti).toBe(404);
});

test('det som sendes før siden er klar, havner ikke i adressen', async ({ browser }) => {
  const kontekst = await browser.newContext({ baseURL: process.env.BASE_URL, javaScriptEnabled: false });
  const page = await kontekst.newPage();
  await page.goto('/logg-inn');
  await page.getByText('Logg inn med e-post og passord').click();
  await page.getByRole('textbox', { name: 'E-post' }).fill('kari@eksempel.no');
  await page.getByLabel('Passord').fill('hemmelig');
  const svar = page.waitForResponse((r) => r.request().method() === 'POST');
  await page.getByLabel('Passord').press('Enter');
  expect((await svar).status()).toBe(200);
  expect(page.url()).not.toMatch(/hemmelig|kari/);
  await kontekst.close();
});

test('en annen kommunes rader finnes ikke', async ({ browser }) => {
  const page = await som(browser, 'saksbehandler');
  for (const [tabell, sti, under] of [
    ['Sak', 'saker', ['', '/vedtak', '/kartlegging']],
    ['Tjeneste', 'tjenester', ['', '/iverksetting', '/installasjon', '/avslutning', '/deling']],
    ['Person', 'personer', ['', '/endre', '/paarorende']],
    ['Brev', 'brev', ['']],
  ] as const) {
    const id = await finn(`select x.id from "${tabell}" x join "Virksomhet" v on v.id = x."virksomhetId" and v.kode = 'skogvang' limit 1`);
    for (const u of under) {
      const svar = await page.goto(`/${sti}/${id}${u}`);
      expect(svar?.status(), `/${sti}/…${u}`).toBe(404);
    }
  }
  const brev = await finn(`select x.id from "Brev" x join "Virksomhet" v on v.id = x."virksomhetId" and v.kode = 'skogvang' limit 1`);
  expect((await page.request.get(`/brev/${brev}/pdf`)).status()).toBe(404);
  expect((await page.goto('/saker/ikke-en-id'))?.status()).toBe(404);
  await page.context().close();
});

test('en tilbakekalt innlogging stopper på neste side', async ({ browser }) => {
  const page = await som(browser, 'kontaktperson@skogvang.demo');
  await page.goto('/oppgaver');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await sporr(`update "Konto" set sesjonsversjon = sesjonsversjon + 1 where epost = 'kontaktperson@skogvang.demo'`);
  // The page's own watch may be first to leave for the login page.
  await page.goto('/tjenester').catch(() => {});
  await expect(page).toHaveURL(/\/logg-inn/);
  await page.context().close();
});

test('å lese en person blir logget', async ({ browser }) => {
  const id = await finn(
    `select x.id from "Person" x join "Virksomhet" v on v.id = x."virksomhetId" and v.kode = 'fjordvik' order by x.etternavn limit 1`,
  );
  const antall = async () =>
    (
      await sporr<{ n: number }>(
        `select count(*)::int n from "Innsyn" where "personIder" @> array[$1::uuid] and hva = 'person' and rolle = 'hjemmetjeneste'`,
        [id],
      )
    )[0]?.n ?? 0;
  const for_ = await antall();
  const page = await som(browser, 'hjemmetjeneste');
  await page.goto(`/personer/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await antall()).toBe(for_ + 1);
  await page.context().close();
});

test('personsøk setter aldri navn eller fødselsnummer i adressen', async ({ browser }) => {
  const page = await som(browser, 'saksbehandler');
  const adresser: string[] = [];
  page.on('request', (r) => adresser.push(r.url()));
  await page.goto('/personer');
  await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('Bakken');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: /Bakken/ }).first()).toBeVisible();
  expect(adresser.filter((a) => /bakken/i.test(a))).toEqual([]);
  expect(page.url()).not.toMatch(/bakken/i);
  await page.context().close();
});
