import { devices, test } from '@playwright/test';
import { som, utenBrudd, utenSidelengsRulling } from './hjelp';
import { alleSider } from './sider';

test('ingen side er bredere enn en telefon', async ({ browser }) => {
  const sider = await alleSider();
  for (const konto of new Set(sider.map(([k]) => k))) {
    const page = await som(browser, konto, devices['Pixel 7']);
    for (const [, sti] of sider.filter(([k]) => k === konto)) {
      await page.goto(sti);
      await utenSidelengsRulling(page);
    }
    await utenBrudd(page);
    await page.context().close();
  }
});
