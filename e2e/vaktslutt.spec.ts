import { expect, test } from '@playwright/test';
import { som, sporr, utenBrudd, utenSidelengsRulling } from './hjelp';

const KONTO = 'responsoperator@skogvang.demo';

test('skjermen på vakt sier fra før innloggingen slutter, roper når den er slutt, og fortsetter der den var', async ({ browser }) => {
  const page = await som(browser, KONTO);
  await sporr(
    `insert into respons.vakt (id, "virksomhetId", lag, "ansattId", "ansattVirksomhetId", navn)
     select gen_random_uuid(), a."virksomhetId", 'mottaksvakt', a.id, a."virksomhetId", a.navn from "Ansatt" a join "Konto" k on k.id = a."kontoId" where k.epost = $1
     on conflict do nothing`,
    [KONTO],
  );
  await page.route('**/api/auth/session', async (rute) => {
    const svar = await rute.fetch().catch(() => null);
    if (!svar) return rute.abort();
    await rute.fulfill({ response: svar, json: { ...(await svar.json()), slutter: new Date(Date.now() + 4 * 60_000).toISOString() } });
  });
  await page.goto('/respons');
  const varsel = page.getByRole('alert').filter({ hasText: 'Du logges ut kl.' });
  await expect(varsel).toBeVisible();
  await expect(varsel.getByRole('link', { name: 'Logg inn på nytt' })).toHaveAttribute('target', '_blank');
  // The frame's own dialog, which is for those who are not on duty, keeps away from the queue.
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await utenBrudd(page);
  await utenSidelengsRulling(page);

  await page.unroute('**/api/auth/session');
  await sporr(`update "Konto" set sesjonsversjon = sesjonsversjon + 1 where epost = $1`, [KONTO]);
  const ute = page.getByRole('alert').filter({ hasText: 'Du er logget ut: varsler kommer ikke' });
  await expect(ute).toBeVisible();
  await expect(page).toHaveTitle(/Du er logget ut/);
  await expect(page).toHaveURL(/\/respons$/);
  await expect(page.getByRole('heading', { name: 'Varsler', exact: true })).toBeHidden();
  await utenBrudd(page);

  const [ny] = await Promise.all([page.waitForEvent('popup'), ute.getByRole('link', { name: 'Logg inn' }).click()]);
  await ny
    .getByRole('region', { name: 'Skogvang kommune' })
    .getByRole('button', { name: /Responsoperatør/ })
    .click();
  await expect(ny).toHaveURL(/\/innlogget/);
  await utenBrudd(ny);
  await ny.close();
  await expect(page.getByText('Tilkoblet', { exact: true })).toBeVisible();
  await expect(ute).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Varsler', exact: true })).toBeVisible();
  await page.context().close();
});
