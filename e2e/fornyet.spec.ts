import { expect, type Page, test } from '@playwright/test';
import { byttInnlogging, som, sporr, utenBrudd } from './hjelp';

/** An id that no build has: what an open page sends when the server has been renewed since. */
const UKJENT = `7f${'ab'.repeat(20)}`;
const SIDE = '/respons/kilder';

/** The server answers as a renewed one does to every action of this page, until it is let go. */
const forny = (p: Page) =>
  p.route(`**${SIDE}`, (r) => {
    const hoder = r.request().headers();
    return r.request().method() === 'POST' && hoder['next-action'] ? r.continue({ headers: { ...hoder, 'next-action': UKJENT } }) : r.continue();
  });

const navnefelt = (p: Page) => p.getByRole('textbox', { name: /^Navn/ });

async function sendTilFornyet(p: Page, tekst: string): Promise<void> {
  await navnefelt(p).fill(tekst);
  await p.getByRole('button', { name: 'Registrer', exact: true }).click();
  await expect(p.getByRole('alert').filter({ hasText: 'Helhet er fornyet' })).toBeVisible();
  await expect(navnefelt(p)).toHaveValue(tekst);
}

test('et fornyet Helhet sier fra, og det som er skrevet, står der etter at siden er lastet på nytt', async ({ browser }) => {
  const p = await som(browser, 'systemadministrator');
  const navn = `Fornyet ${Date.now().toString(36)}`;
  await p.goto(SIDE);
  await forny(p);
  await sendTilFornyet(p, navn);
  await utenBrudd(p);
  await p.unroute(`**${SIDE}`);
  await p.getByRole('button', { name: 'Last siden på nytt' }).click();
  await expect(p.getByText('Det du hadde skrevet, står her igjen', { exact: false })).toBeVisible();
  await expect(navnefelt(p)).toHaveValue(navn);
  expect(await p.evaluate((t) => JSON.stringify({ ...sessionStorage, ...localStorage }).includes(t), navn)).toBe(false);
  await p.getByRole('button', { name: 'Registrer', exact: true }).click();
  await expect(p.getByText(/hlh_[\w-]{30,}/).first()).toBeVisible();
  expect(await sporr('select 1 from respons.kilde where navn = $1', [navn])).toHaveLength(1);
  // Once: it does not come back.
  await p.goto(SIDE);
  await expect(navnefelt(p)).toHaveValue('');
  await p.context().close();
});

test('det er bare for den som skrev det', async ({ browser }) => {
  const p = await som(browser, 'systemadministrator');
  const kontekst = p.context();
  const navn = `Hemmelig ${Date.now().toString(36)}`;
  await p.goto(SIDE);
  await forny(p);
  await sendTilFornyet(p, navn);
  await p.unroute(`**${SIDE}`);
  // What is written is kept; before the page has come back somebody else sits down.
  const tom = { contentType: 'text/html; charset=utf-8', body: '<title>Ikke kommet ennå</title>' };
  await p.route(`**${SIDE}`, (r) => (r.request().isNavigationRequest() ? r.fulfill(tom) : r.continue()));
  await p.getByRole('button', { name: 'Last siden på nytt' }).click();
  await expect(p).toHaveTitle('Ikke kommet ennå');
  await p.unroute(`**${SIDE}`);
  await byttInnlogging(browser, kontekst, 'systemadministrator@skogvang.demo');
  // The tab knows that something was kept, and asks for the keys: they are another's.
  const nokler = p.waitForResponse('**/api/usendt');
  await p.goto(SIDE);
  expect((await nokler).status()).toBe(200);
  await expect.poll(() => p.evaluate(() => Object.keys(sessionStorage).filter((k) => k.startsWith('helhet.tatt-vare-paa:')))).toEqual([]);
  await expect(navnefelt(p)).toHaveValue('');
  expect(await p.content()).not.toContain(navn);
  await kontekst.close();
});
