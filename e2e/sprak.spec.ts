import { expect, test } from '@playwright/test';
import { som, utenBrudd } from './hjelp';

test('språket er personens valg, og det som ikke finnes på nynorsk, står på bokmål', async ({ browser }) => {
  const p = await som(browser, 'tekniker@skogvang.demo');
  await p.goto('/min-side');
  await expect(p.locator('html')).toHaveAttribute('lang', 'nb');
  await p.getByRole('button', { name: /Velg\s*Nynorsk/ }).click();
  await expect(p.locator('html')).toHaveAttribute('lang', 'nn');
  await expect(p.getByRole('navigation').getByRole('link', { name: 'Oppgåver' }).first()).toBeVisible();
  await expect(p.getByRole('heading', { name: 'Rollene mine' })).toBeVisible();
  await expect(p.getByText(/^Du blir logga ut etter \d+ minutt utan aktivitet/)).toBeVisible();
  await utenBrudd(p);
  // The choice is the person's, not the browser's; the rest is in Bokmål.
  const annen = await som(browser, 'tekniker@skogvang.demo');
  await annen.goto('/oppgaver');
  await expect(annen.locator('html')).toHaveAttribute('lang', 'nn');
  await expect(annen.getByRole('heading', { level: 1 })).toBeVisible();
  await p.getByRole('button', { name: /Velg\s*Bokmål|Vel\s*Bokmål/ }).click();
  await expect(p.locator('html')).toHaveAttribute('lang', 'nb');
});
