import { type BrowserContext, expect, type Page, type Request, test } from '@playwright/test';
import { byttInnlogging, finn, nyKilde, sendVarsel, som, utenBrudd } from './hjelp';

let token = '';
test.beforeAll(async ({ browser }) => {
  token = await nyKilde(browser);
});

const rad = (p: Page, id: string) => p.locator(`a[href="/respons/${id}"]`);
const linje = (p: Page, id: string) => p.getByRole('listitem').filter({ has: rad(p, id) });
const nyttVarsel = (p: Page) => sendVarsel(p, token, { type: 'trygghetsalarm', enhet: `UKJENT-${crypto.randomUUID()}` });
const stopper = (p: Page) => p.getByText('Varslene følges ikke i denne fanen');
const erStrom = (r: Request) => new URL(r.url()).pathname === '/api/respons/strom';

/** Opens the queue in `antall` tabs, one after the other, and counts the streams they ask for. */
async function apneFaner(kontekst: BrowserContext, forste: Page, antall: number): Promise<{ faner: Page[]; strommer: Page[] }> {
  const strommer: Page[] = [];
  kontekst.on('request', (r) => {
    if (erStrom(r)) strommer.push(r.frame().page());
  });
  const faner = [forste];
  while (faner.length < antall) faner.push(await kontekst.newPage());
  for (const p of faner) {
    await p.goto('/respons');
    await expect(p.getByText('Tilkoblet', { exact: true })).toBeVisible();
  }
  return { faner, strommer };
}

test('sju faner over HTTP/1.1 deler én forbindelse, og den som er igjen overtar', async ({ browser }) => {
  const forste = await som(browser, 'responsoperator');
  const kontekst = forste.context();
  const { faner, strommer } = await apneFaner(kontekst, forste, 7);
  // Six connections to one address is what the browser has over this.
  expect(await forste.evaluate(() => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).nextHopProtocol)).toBe(
    'http/1.1',
  );
  expect(new Set(strommer)).toEqual(new Set([forste]));
  const sjuende = faner.at(-1) ?? forste;

  const en = await nyttVarsel(forste);
  for (const p of faner) await expect(rad(p, en)).toBeVisible();
  await linje(sjuende, en).getByRole('button', { name: /^Ta/ }).click();
  await expect(sjuende.getByRole('button', { name: 'Slipp' })).toBeVisible();
  await expect(linje(forste, en)).toContainText('Du har tatt det');
  expect(await finn('select "tattAvNavn" id from respons.varsel where id = $1', [en])).toBe('Hege Solli');
  await sjuende.goto('/respons');
  await expect(linje(sjuende, en)).toContainText('Du har tatt det');
  await utenBrudd(sjuende);

  await forste.close();
  const to = await nyttVarsel(sjuende);
  for (const p of faner.slice(1)) {
    await expect(rad(p, to)).toBeVisible();
    await expect(p.getByText('Tilkoblet', { exact: true })).toBeVisible();
  }
  expect(new Set(strommer).size).toBe(2);
  await kontekst.close();
});

test('uten deling sier de eldste fanene fra at de ikke følger med, og resten virker', async ({ browser }) => {
  const forste = await som(browser, 'responsoperator');
  const kontekst = forste.context();
  await kontekst.addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }));
  const { faner } = await apneFaner(kontekst, forste, 7);
  for (const p of faner.slice(0, 3)) await expect(stopper(p)).toBeVisible();
  await utenBrudd(forste);
  const id = await nyttVarsel(forste);
  for (const p of faner.slice(3)) await expect(rad(p, id)).toBeVisible();
  await expect(rad(forste, id)).toHaveCount(0);
  await forste.getByRole('button', { name: 'Følg varslene her' }).click();
  await expect(rad(forste, id)).toBeVisible();
  await expect(stopper(forste)).toHaveCount(0);
  // The oldest of the four makes room.
  for (const p of faner.slice(3, 4)) await expect(stopper(p)).toBeVisible();
  await kontekst.close();
});

test('en annen logger inn på samme maskin: den førstes fane får ikke noe av det som er den andres', async ({ browser }) => {
  const p = await som(browser, 'responsoperator');
  const kontekst = p.context();
  const hvem = (r: Request) => new URL(r.url()).searchParams.get('hvem');
  const strom = p.waitForRequest(erStrom);
  // A renewal still on its way would put the first one's login back.
  await kontekst.route('**/api/auth/session', (r) => r.abort());
  await p.goto('/respons');
  const forst = hvem(await strom);
  await expect(p.getByText('Tilkoblet', { exact: true })).toBeVisible();
  await byttInnlogging(browser, kontekst, 'responsoperator@skogvang.demo');
  // Whoever asks for the first one's stream now is told so, and nothing else.
  expect(await (await kontekst.request.get(`/api/respons/strom?hvem=${forst}`)).text()).toBe('event: annen\ndata: {}\n\n');
  const andres = p.waitForRequest((r) => erStrom(r) && hvem(r) !== forst);
  await p.evaluate(() => window.dispatchEvent(new Event('online')));
  expect(hvem(await andres)).toMatch(/^[0-9a-f-]{36}$/);
  await expect(p.getByText('Tilkoblet', { exact: true })).toBeVisible();
  await kontekst.close();
});
