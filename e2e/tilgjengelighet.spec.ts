import { expect, test } from '@playwright/test';
import { som, utenBrudd } from './hjelp';
import { alleSider } from './sider';

test('axe finner ingenting på noen side', async ({ browser }) => {
  const sider = await alleSider();
  for (const konto of new Set(sider.map(([k]) => k))) {
    const page = await som(browser, konto);
    const feil: string[] = [];
    page.on('console', (m) => m.type() === 'error' && feil.push(`${page.url()}: ${m.text()}`));
    page.on('pageerror', (e) => feil.push(`${page.url()}: ${e.message}`));
    for (const [, sti] of sider.filter(([k]) => k === konto)) {
      const svar = await page.goto(sti);
      expect(svar?.status(), sti).toBe(200);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await utenBrudd(page);
    }
    expect(feil).toEqual([]);
    await page.context().close();
  }
});

test('innloggingssiden og tilgjengelighetserklæringen er åpne og uten brudd', async ({ page }) => {
  for (const sti of ['/logg-inn', '/tilgjengelighet']) {
    await page.goto(sti);
    await utenBrudd(page);
  }
});
