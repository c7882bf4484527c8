import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import pg from 'pg';

/** Logs a demo account in without walking the login page; that page has tests of its own. */
async function loggInn(request: APIRequestContext, epost: string): Promise<void> {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json();
  const svar = await request.post('/api/auth/callback/demo', { form: { csrfToken, epost, passord: 'demo-helhet', json: 'true' } });
  expect(svar.ok(), `${epost} logger inn`).toBe(true);
}

/** A browser of its own for one account, so that each step is done in its own login. */
export async function som(browser: Browser, konto: string, valg: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const kontekst: BrowserContext = await browser.newContext({ baseURL: process.env.BASE_URL, locale: 'nb-NO', timezoneId: 'Europe/Oslo', ...valg });
  const epost = konto.includes('@') ? konto : `${konto}@fjordvik.demo`;
  // A login lands where it last was: here in its first role, whatever another test did.
  await sporr('update "Konto" set "sistRolleId" = null, "sistVirksomhetId" = null where epost = $1', [epost]);
  await loggInn(kontekst.request, epost);
  return kontekst.newPage();
}

/**
 * Another sits down at the same machine and logs in, or nobody does (null). The cookies change in one step: no open page
 * asks in between without any, and so nothing of theirs is lost to the one of an earlier answer.
 */
export async function byttInnlogging(browser: Browser, kontekst: BrowserContext, epost: string | null): Promise<void> {
  if (!epost) return kontekst.clearCookies();
  const annen = await som(browser, epost);
  await kontekst.addCookies(await annen.context().cookies());
  await annen.context().close();
}

/** No WCAG 2.1 A or AA violation on the page as it stands. */
export async function utenBrudd(page: Page): Promise<void> {
  // What is still fading in has not its colours yet.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((a) => a.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
        .map((a) => a.finished),
    ),
  );
  // No page has a frame, and what holds is not told: a third of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const r = await axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze();
  expect(
    r.violations.map(
      (v) =>
        `${v.id}: ${v.nodes
          .map((n) => n.target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
    ),
    page.url(),
  ).toEqual([]);
}

/** Nothing sticks out to the right. */
export async function utenSidelengsRulling(page: Page): Promise<void> {
  const bredde = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(bredde[0], `${page.url()} er bredere enn skjermen`).toBeLessThanOrEqual(bredde[1] ?? 0);
}

const db = new pg.Pool({ connectionString: process.env.E2E_ADMIN_URL, max: 2, allowExitOnIdle: true });

/** One question to the database of this run, as its owner: to find demo rows, and to look behind the screen. */
export const sporr = async <T extends pg.QueryResultRow>(sql: string, verdier: unknown[] = []): Promise<T[]> =>
  (await db.query<T>(sql, verdier)).rows;

/** The first row's id; fails when there is none. */
export async function finn(sql: string, verdier: unknown[] = []): Promise<string> {
  const [rad] = await sporr<{ id: string }>(sql, verdier);
  expect(rad, sql).toBeDefined();
  return rad?.id ?? '';
}

/** Registers a source as its administrator does, and gives its token. */
export async function nyKilde(browser: Browser): Promise<string> {
  const p = await som(browser, 'systemadministrator');
  await p.goto('/respons/kilder');
  await p.getByRole('textbox', { name: /^Navn/ }).fill(`Prøvekilde ${Date.now().toString(36)} ${Math.random().toString(36).slice(2, 6)}`);
  await p.getByRole('button', { name: 'Registrer', exact: true }).click();
  const felt = p.getByText(/hlh_[\w-]{30,}/).first();
  await expect(felt).toBeVisible();
  const token = /hlh_[\w-]+/.exec((await felt.textContent()) ?? '')?.[0] ?? '';
  await utenBrudd(p);
  await p.context().close();
  return token;
}

/** Sends one varsel as a source does. Gives its id. */
export async function sendVarsel(page: Page, token: string, data: object): Promise<string> {
  const svar = await page.request.post(`http://127.0.0.1:${process.env.RESPONS_PORT ?? 3100}/respons/v1/varsler`, {
    headers: { authorization: `Bearer ${token}` },
    data: { eksternId: `e2e-${Date.now()}-${Math.random()}`, tidspunkt: new Date().toISOString(), ...data },
  });
  expect(svar.status()).toBe(201);
  return (await svar.json()).id;
}
