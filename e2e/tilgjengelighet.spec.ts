import { devices, expect, test } from '@playwright/test';
import { som, utenBrudd, utenSidelengsRulling } from './hjelp';
import { alleSider, KONTOER } from './sider';

test.describe('alle sider', () => {
  test.describe.configure({ mode: 'parallel' });
  for (const konto of KONTOER)
    test(`${konto}: axe finner ingenting, og ingen er bredere enn en telefon`, async ({ browser, viewport }) => {
      const page = await som(browser, konto);
      const feil: string[] = [];
      page.on('console', (m) => m.type() === 'error' && feil.push(`${page.url()}: ${m.text()}`));
      page.on('pageerror', (e) => feil.push(`${page.url()}: ${e.message}`));
      const stier = (await alleSider()).filter(([k]) => k === konto);
      expect(stier).not.toEqual([]);
      for (const [, sti] of stier) {
        const svar = await page.goto(sti);
        expect(svar?.status(), sti).toBe(200);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await utenBrudd(page);
        await page.setViewportSize(devices['Pixel 7'].viewport);
        await utenSidelengsRulling(page);
        if (sti === stier.at(-1)?.[1]) await utenBrudd(page);
        await page.setViewportSize(viewport ?? devices['Desktop Chrome'].viewport);
      }
      expect(feil).toEqual([]);
      await page.context().close();
    });
});

test('innloggingssiden og tilgjengelighetserklæringen er åpne og uten brudd', async ({ page }) => {
  for (const sti of ['/logg-inn', '/tilgjengelighet']) {
    await page.goto(sti);
    await utenBrudd(page);
  }
});
