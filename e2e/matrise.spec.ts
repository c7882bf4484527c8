import { readFileSync } from 'node:fs';
import { devices, expect, type Page, test } from '@playwright/test';
import { finn, som, sporr, utenBrudd, utenSidelengsRulling } from './hjelp';

const NAVN = `Matriseprøve ${Date.now().toString(36)}`;
const lagret = (p: Page) => expect(p.getByText('Lagret', { exact: true })).toBeVisible();
const antallRader = (modellId: string) =>
  sporr<{ kode: string; antall: number }>(
    `select kode::text, count(*)::int antall from "Ansvar" where "modellId" = $1 and "gyldigTil" is null group by 1 order by 1`,
    [modellId],
  );

test('tjenesteeier fyller en matrise med 25 oppgaver og 12 aktører bare med tastaturet', async ({ browser }) => {
  const p = await som(browser, 'tjenesteeier', { viewport: { width: 1366, height: 768 } });
  let sti = '';

  await test.step('malen tas i bruk med tom matrise', async () => {
    await p.goto('/tjenestemodell/ny?mal=dho-agder&versjon=1.0');
    await p.getByRole('textbox', { name: /Navn/ }).fill(NAVN);
    await p.getByRole('radio', { name: /Start med tom matrise/ }).check();
    await p.getByRole('button', { name: 'Ta i bruk', exact: true }).click();
    await expect(p).toHaveURL(/\/tjenestemodell\/[0-9a-f-]{36}$/);
    sti = `${new URL(p.url()).pathname}/matrise`;
  });
  const modellId = sti.split('/')[2] ?? '';
  const celle = (r: number, c: number) => p.locator(`td[data-r="${r}"][data-c="${c}"]`);

  await test.step('alt får plass uten å rulle til siden', async () => {
    await p.goto(sti);
    await expect(p.getByRole('grid', { name: 'Ansvarsmatrise' })).toBeVisible();
    await expect(p.getByRole('gridcell')).toHaveCount(25 * 12);
    await expect(p.getByText('25 oppgaver mangler ansvarlig')).toBeVisible();
    const ramme = await p.getByRole('grid').evaluate((e) => [e.parentElement?.scrollWidth ?? 0, e.parentElement?.clientWidth ?? 0]);
    expect(ramme[0]).toBeLessThanOrEqual(ramme[1] ?? 0);
    await utenSidelengsRulling(p);
    await utenBrudd(p);
  });

  await test.step('hver celle fylles med tastene; én A per oppgave', async () => {
    await p.getByRole('combobox', { name: 'Gå videre' }).selectOption('hoyre');
    await p.getByRole('button', { name: 'Detaljer', exact: true }).focus();
    await p.keyboard.press('Tab');
    await expect(celle(0, 0)).toBeFocused();
    for (let r = 0; r < 25; r++) for (let c = 0; c < 12; c++) await p.keyboard.press(c === r % 12 ? 'a' : ('ukik'[(r + c) % 4] ?? 'u'));
    await expect(p.getByText(/oppgaver? mangler ansvarlig|har flere ansvarlige/)).toHaveCount(0);
    await lagret(p);
    await expect.poll(async () => (await antallRader(modellId)).reduce((n, x) => n + x.antall, 0)).toBe(300);
    expect((await antallRader(modellId)).find((x) => x.kode === 'A')?.antall).toBe(25);
    const [{ antall } = { antall: 0 }] = await sporr<{ antall: number }>(
      `select count(*)::int antall from "Hendelse" where "objektId" = $1 and type = 'MATRISE_ENDRET'`,
      [modellId],
    );
    expect(antall).toBeLessThan(100);
  });

  await test.step('skjermleseren hører oppgave, aktør og bokstav', async () => {
    await p.keyboard.press('Control+Home');
    await expect(celle(0, 0)).toBeFocused();
    await expect(celle(0, 0)).toHaveAccessibleName(/^Henvise.*, Tjenesteeier: A Ansvarlig$/);
    await p.keyboard.press('Control+End');
    await expect(celle(24, 11)).toBeFocused();
    await p.keyboard.press('Home');
    await expect(celle(24, 0)).toBeFocused();
  });

  await test.step('tøm, angre og gjør om', async () => {
    await p.keyboard.press('Control+Home');
    await p.keyboard.press('Delete');
    await expect(p.getByText('1 oppgave mangler ansvarlig')).toBeVisible();
    await p.keyboard.press('Control+z');
    await expect(p.getByText('1 oppgave mangler ansvarlig')).toHaveCount(0);
    await p.keyboard.press('Control+y');
    await expect(p.getByText('1 oppgave mangler ansvarlig')).toBeVisible();
    await p.keyboard.press('Control+z');
  });

  await test.step('to A er en feil, og rettes med én knapp', async () => {
    await p.keyboard.press('Control+Home');
    await p.keyboard.press('ArrowRight');
    await p.keyboard.press('a');
    await expect(p.getByText('1 oppgave har flere ansvarlige')).toBeVisible();
    await p.keyboard.press('Control+Home');
    await p.getByRole('button', { name: 'Behold denne, gjør de andre til U' }).press('Enter');
    await expect(p.getByText('1 oppgave har flere ansvarlige')).toHaveCount(0);
    await expect(celle(0, 1)).toHaveText('U');
  });

  await test.step('kopier rad og kolonne', async () => {
    await celle(0, 0).focus();
    await p.keyboard.press('Control+c');
    await p.keyboard.press('ArrowDown');
    await p.keyboard.press('Control+v');
    const rad = (r: number) => p.locator(`td[data-r="${r}"]`).allTextContents();
    expect(await rad(1)).toEqual(await rad(0));
    await p.keyboard.press('Control+z');
    expect(await rad(1)).not.toEqual(await rad(0));
    await celle(0, 3).focus();
    await p.keyboard.press('c');
    await p.keyboard.press('ArrowRight');
    await p.keyboard.press('v');
    const kolonne = (c: number) => p.locator(`td[data-c="${c}"]`).allTextContents();
    expect(await kolonne(4)).toEqual(await kolonne(3));
    await p.keyboard.press('Control+z');
    await lagret(p);
  });

  await test.step('cellen åpnes med Enter og lukkes med Escape', async () => {
    await celle(0, 0).focus();
    await p.keyboard.press('Enter');
    const panel = p.getByRole('dialog', { name: /^Henvise/ });
    await expect(panel.getByRole('heading', { name: 'Malen sier' })).toBeVisible();
    await utenBrudd(p);
    await p.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(celle(0, 0)).toBeFocused();
    await p.keyboard.press('?');
    await expect(p.getByRole('dialog', { name: 'Taster i matrisen' })).toBeVisible();
    await p.keyboard.press('Escape');
  });

  await test.step('uten nett går ingenting tapt', async () => {
    await p.context().setOffline(true);
    await celle(2, 0).focus();
    await p.keyboard.press('k');
    await expect(p.getByText('Ikke lagret', { exact: false })).toBeVisible();
    await p.context().setOffline(false);
    await lagret(p);
  });

  await test.step('to på en gang: den andres skrives ikke over, og jeg velger', async () => {
    const annen = await som(browser, 'tjenesteforvalter', { viewport: { width: 1366, height: 768 } });
    await annen.goto(sti);
    const deres = annen.locator('td[data-r="3"][data-c="0"]');
    await deres.focus();
    await annen.keyboard.press('i');
    await lagret(annen);
    await celle(3, 0).focus();
    await p.keyboard.press('a');
    await expect(p.getByText('Noen andre har endret det samme')).toBeVisible();
    await utenBrudd(p);
    await p.getByRole('button', { name: /^Bruk min: A/ }).click();
    await expect(p.getByText('Noen andre har endret det samme')).toHaveCount(0);
    await lagret(p);
    await annen.context().close();
  });

  await test.step('filene lastes ned, og arket kan hentes inn igjen', async () => {
    for (const [format, tegn] of [
      ['xlsx', 'PK'],
      ['pdf', '%PDF-'],
      ['csv', '\uFEFFKode'],
    ] as const) {
      const svar = await p.request.get(`/api${sti}/${format}`, { timeout: 90_000 });
      expect(svar.ok(), format).toBe(true);
      expect((await svar.body()).toString('utf8').startsWith(tegn), format).toBe(true);
    }
    await celle(5, 0).focus();
    const [nedlasting] = await Promise.all([
      p.waitForEvent('download'),
      p
        .getByRole('button', { name: 'Last ned' })
        .click()
        .then(() => p.getByRole('link', { name: 'Excel (XLSX)' }).click()),
    ]);
    const fil = await nedlasting.path();
    expect(readFileSync(fil).length).toBeGreaterThan(2000);
    await celle(5, 0).focus();
    await p.keyboard.press('Delete');
    await lagret(p);
    await p.goto(`${sti}/import`);
    await p.getByLabel('Excel-fil').setInputFiles({ name: 'matrise.xlsx', mimeType: 'application/octet-stream', buffer: readFileSync(fil) });
    await expect(p.getByText('1 celle blir endret', { exact: false })).toBeVisible();
    await utenBrudd(p);
    await p.getByRole('button', { name: 'Lagre 1 endring' }).click();
    await expect(p).toHaveURL(new RegExp(`${sti}$`));
    expect(await finn(`select count(*)::text id from "Hendelse" where "objektId" = $1 and type = 'MATRISE_IMPORTERT'`, [modellId])).toBe('1');
  });

  await test.step('på telefonen er den en liste', async () => {
    const m = await som(browser, 'tjenesteeier', devices['Pixel 7']);
    await m.goto(sti);
    await m.getByRole('button', { name: /^Henvise/ }).click();
    const ark = m.getByRole('dialog', { name: /^Henvise/ });
    await ark.getByRole('group', { name: 'Kontaktperson' }).getByRole('radio', { name: 'I Informeres' }).check({ force: true });
    await lagret(m);
    await utenSidelengsRulling(m);
    await utenBrudd(m);
    await m.context().close();
  });

  await test.step('aktørene: ny kolonne med kontakt', async () => {
    await p.goto(`${sti}/aktorer`);
    await utenBrudd(p);
    await p.getByRole('button', { name: 'Ny aktør' }).click();
    const d = p.getByRole('dialog', { name: 'Ny aktør' });
    await d.getByRole('textbox', { name: /^Navn \(må/ }).fill('Frivilligsentralen');
    await d.getByRole('combobox', { name: /Hva er aktøren/ }).selectOption('rolle');
    await d.getByRole('searchbox', { name: 'Kontaktperson hos oss' }).fill('Hege');
    await d.getByRole('list', { name: 'Treff' }).getByRole('button').first().click();
    await utenBrudd(p);
    await d.getByRole('button', { name: 'Lagre' }).click();
    await expect(p.getByText('Frivilligsentralen', { exact: true })).toBeVisible();
  });
  await p.context().close();
});
