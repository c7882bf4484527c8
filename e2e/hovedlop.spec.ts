import { devices, expect, type Page, test } from '@playwright/test';
import { syntetiskIdent } from '../prisma/seed/personer';
import { finn, som, utenBrudd } from './hjelp';

/** A person of this run's own: the day of birth follows the clock, so that a second run on the same data works too. */
const dag = String(1 + (Math.floor(Date.now() / 60_000) % 28)).padStart(2, '0');
const mnd = String(1 + (Math.floor(Date.now() / 1_700_000) % 12)).padStart(2, '0');
const IDENT = syntetiskIdent(`${34 + (Math.floor(Date.now() / 20_000_000) % 20)}${mnd}${dag}`, true);
const NAVN = { fornavn: 'Ingeborg', etternavn: `Havnes${Date.now().toString(36)}` };

/** The oppgave of this sak on the bench, opened from the start page. */
async function aapneOppgave(page: Page, steg: string): Promise<void> {
  for (const fane of ['/oppgaver', '/oppgaver?fane=ledige', '/oppgaver?fane=kontroll']) {
    await page.goto(fane);
    const rad = page.getByRole('row').filter({ hasText: NAVN.etternavn }).filter({ hasText: steg });
    if ((await rad.count()) > 0) {
      await rad.getByRole('link', { name: steg }).click();
      return;
    }
  }
  throw new Error(`${steg} for ${NAVN.etternavn} står ikke på benken`);
}

/** Answers every question on the page that must be answered. */
async function svarPaaAlt(page: Page): Promise<void> {
  const skjema = page.locator('form').filter({ has: page.getByText(/Lagret|må fylles ut|Fyll ut/i) }).first();
  await expect(skjema).toBeVisible();
  for (let runde = 0; runde < 4; runde++) {
    let nye = 0;
    for (const gruppe of await skjema.locator('fieldset:has(legend:has-text("må fylles ut"))').all()) {
      if ((await gruppe.locator('input:checked').count()) > 0) continue;
      await gruppe.locator('input').first().check();
      nye++;
    }
    for (const felt of await skjema.locator('[aria-required="true"]:is(input:not([type=radio]):not([type=checkbox]), textarea)').all()) {
      if ((await felt.inputValue()) !== '') continue;
      const modus = await felt.getAttribute('inputmode');
      const etikett = (await felt.evaluate((e) => (e as HTMLInputElement).labels?.[0]?.textContent ?? '')).toLowerCase();
      await felt.fill(modus === 'numeric' || modus === 'decimal' ? '3' : /dato|når ble/.test(etikett) ? new Date().toLocaleDateString('nb-NO') : 'Snakket gjennom med bruker og datter.');
      await felt.blur();
      nye++;
    }
    if (nye === 0) return;
  }
}

const lagret = (page: Page) => expect(page.getByText(/Lagret kl/)).toBeVisible();

test('digitalt tilsyn, fra første telefon til kameraet er tilbake på lager', async ({ browser }) => {
  test.setTimeout(300_000);
  const saksbehandler = await som(browser, 'saksbehandler');
  const ressursperson = await som(browser, 'ressursperson');
  const godkjenner = await som(browser, 'godkjenner');
  let sakSti = '';

  await test.step('henvendelse: pårørende ringer', async () => {
    const p = saksbehandler;
    await p.goto('/saker/ny');
    await p.getByRole('button', { name: 'Registrer henvendelse' }).click();
    await expect(p.getByRole('alert').or(p.getByText('Må fylles ut')).first()).toBeVisible();
    await p.getByLabel('Pårørende', { exact: true }).check();
    await p.getByLabel(/Navn på den som tar kontakt/).fill('Nina Havnes');
    await p.getByLabel(/^Telefon/).first().fill('911 22 333');
    await p.getByLabel(/Finn personen/).fill(IDENT);
    await p.getByRole('button', { name: 'Søk' }).click();
    await p.getByRole('button', { name: 'Registrer ny person' }).click();
    await p.getByLabel(/Fornavn/).fill(NAVN.fornavn);
    await p.getByLabel(/Etternavn/).fill(NAVN.etternavn);
    await p.getByLabel(/Behovet, med personens egne ord/).fill('Mor er redd for å falle om natten.');
    await p.getByLabel('Ønsket tjeneste').selectOption({ label: 'Digitalt tilsyn' });
    await utenBrudd(p);
    await p.getByRole('button', { name: 'Registrer henvendelse' }).dblclick();
    await expect(p.getByRole('heading', { level: 1, name: /Sak \d{4}-\d+/ })).toBeVisible();
    expect(await finn(`select count(*)::text id from "Sak" s join "Person" p on p.id = s."personId" where p.ident = $1`, [IDENT])).toBe('1');
    await expect(p.getByRole('link', { name: /Last ned PDF/ })).toBeVisible();
    await p.getByRole('link', { name: 'Gå til saken' }).click();
    await expect(p).toHaveURL(/\/saker\/[0-9a-f-]{36}$/);
    sakSti = new URL(p.url()).pathname;
  });

  await test.step('kartleggingsbesøket avtales', async () => {
    const p = saksbehandler;
    await p.goto(`${sakSti}/kartlegging`);
    await p.getByLabel(/Dato for besøket/).fill(new Date(Date.now() + 86_400_000).toLocaleDateString('nb-NO'));
    await p.getByLabel(/^Sted/).fill('Hjemme hos bruker');
    await p.getByRole('button', { name: 'Lagre avtalen' }).click();
    await expect(p.getByText(/Venter på/)).toBeVisible();
  });

  await test.step('ressurspersonen kartlegger ved kjøkkenbordet', async () => {
    const p = ressursperson;
    await aapneOppgave(p, 'Kartlegge');
    await expect(p.getByRole('heading', { name: 'Neste steg' })).toBeVisible();
    await svarPaaAlt(p);
    await lagret(p);
    await p.getByRole('link', { name: 'Beslutningskompetanse', exact: true }).click();
    await expect(p).toHaveURL(/del=beslutning/);
    await svarPaaAlt(p);
    await lagret(p);
    await p.getByRole('link', { name: 'Anbefaling', exact: true }).click();
    await p.getByRole('group', { name: 'Digitalt tilsyn' }).getByLabel('Anbefales', { exact: true }).check();
    await p.getByLabel(/Hvorfor\? \(Digitalt tilsyn\)/).fill('Gir trygghet uten å vekke henne.');
    await p.getByRole('button', { name: 'Lagre anbefalingene' }).click();
    await expect(p.getByText('Anbefalingene er lagret.')).toBeVisible();
    await p.getByRole('link', { name: 'Sammenfatning', exact: true }).click();
    await p.getByRole('textbox', { name: /Tverrfaglig sammenfatning/ }).fill('Bor alene. Klarer seg godt om dagen. Faller om natten.');
    await p.getByRole('button', { name: 'Lagre sammenfatningen' }).click();
    await expect(p.getByText('Sammenfatningen er lagret.')).toBeVisible();
    await p.reload();
    await p.getByRole('button', { name: 'Send til vurdering' }).click();
    await p.getByRole('dialog').getByRole('button', { name: 'Send til vurdering' }).click();
    await expect(p).toHaveURL(new RegExp(`${sakSti}$`));
  });
  expect(devices).toBeDefined();
  expect(godkjenner).toBeDefined();
});
