import { expect, test } from '@playwright/test';
import { finn, som, utenBrudd } from './hjelp';

const modell = (kode = 'fjordvik') =>
  finn(`select x.id from "Modell" x join "Virksomhet" v on v.id = x."virksomhetId" and v.kode = $1 where x."malId" = 'dho-agder'`, [kode]);

test('kontaktpersonen spør TMS, TMS svarer, og tjenesteeieren avgjør', async ({ browser }) => {
  const id = await modell();
  const tekst = `Hvem henter utstyret når noen flytter? (${Date.now().toString(36)})`;
  const kontakt = await som(browser, 'kontaktperson');
  await kontakt.goto(`/tjenestemodell/${id}/sporsmaal/ny`);
  await kontakt.getByLabel(/^Oppgave/).selectOption({ index: 2 });
  await kontakt.getByRole('textbox', { name: /Hva lurer dere på/ }).fill(tekst);
  await kontakt.getByLabel('En virksomhet vi samarbeider med').check();
  await kontakt.getByLabel(/^Virksomhet/).selectOption({ label: 'Regional telemedisinsk sentral' });
  await kontakt.getByRole('button', { name: 'Still spørsmålet' }).dblclick();
  await expect(kontakt.getByText('Venter på svar fra Regional telemedisinsk sentral', { exact: false })).toBeVisible();
  expect(await finn('select count(*)::text id from "Avklaring" where sporsmaal = $1', [tekst])).toBe('1');

  const tms = await som(browser, 'tjenesteeier@tms.demo');
  await tms.goto('/tjenestemodell/sporsmaal');
  await tms.getByRole('link', { name: tekst }).click();
  await tms.getByRole('textbox', { name: /Skriv svar/ }).fill('Kontaktpersonen sender det til oss med returlapp.');
  await tms.getByRole('button', { name: 'Svar', exact: true }).click();
  await expect(tms.getByText('Kontaktpersonen sender det til oss med returlapp.')).toBeVisible();
  await utenBrudd(tms);

  const eier = await som(browser, 'tjenesteeier');
  await eier.goto(`/tjenestemodell/${id}/sporsmaal`);
  await eier.getByRole('link', { name: tekst }).click();
  await eier.getByRole('textbox', { name: /Hva er besluttet/ }).fill('Kontaktpersonen sender utstyret.');
  await eier.getByRole('textbox', { name: /Besluttet av/ }).fill('Siv Aasen');
  await eier.getByRole('button', { name: 'Sett som avklart' }).click();
  await expect(eier.getByRole('region', { name: 'Beslutning' })).toContainText('Kontaktpersonen sender utstyret.');
  for (const p of [kontakt, tms, eier]) await p.context().close();
});

test('sekretariatet publiserer en versjon; kommunen går gjennom, tar i bruk og går tilbake', async ({ browser }) => {
  const versjon = `1.${Date.now() % 1_000_000}`;
  const sekretariat = await som(browser, 'tjenesteforvalter@sekretariat.demo');
  const fil = await (await sekretariat.request.get('/tjenestemodell/maler/dho-agder/1.0')).json();
  fil.versjon = versjon;
  fil.dato = '2026-11-20';
  fil.oppgaver[0].sjekkliste[0].tekst = 'Innbyggerne finner lett hva kommunen tilbyr, og hva de kan skaffe selv.';
  fil.oppgaver[1].tips.pop();
  await sekretariat.goto('/tjenestemodell/maler');
  const last = async (innhold: string) => {
    await sekretariat.getByLabel(/Malfil/).setInputFiles({ name: 'mal.json', mimeType: 'application/json', buffer: Buffer.from(innhold) });
    await sekretariat.getByRole('button', { name: 'Kontroller og publiser' }).click();
  };
  await last(JSON.stringify({ ...fil, oppgaver: [{ ...fil.oppgaver[0], tittel: '' }, ...fil.oppgaver.slice(1)] }));
  await expect(
    sekretariat
      .getByText('oppgaver', { exact: false })
      .filter({ hasText: /tittel/ })
      .first(),
  ).toBeVisible();
  await last(JSON.stringify(fil));
  await expect(sekretariat.getByText(`${versjon} er publisert`, { exact: false })).toBeVisible();
  await sekretariat.context().close();

  const id = await modell();
  const tittel = () => finn(`select count(*)::text id from "Modellpunkt" where "modellId" = $1 and utgaatt is null`, [id]);
  const foer = await tittel();
  const eier = await som(browser, 'tjenesteeier');
  await eier.goto(`/tjenestemodell/${id}/oppgradering`);
  await eier
    .getByRole('region')
    .filter({ has: eier.getByRole('heading', { name: new RegExp(`${versjon.replace('.', '\\.')}$`) }) })
    .getByRole('button', { name: 'Start gjennomgangen' })
    .click();
  await expect(eier.getByText(/0 av \d+ besvart/)).toBeVisible();
  await utenBrudd(eier);
  await eier.getByText('Svar på mange samtidig').click();
  await eier.getByLabel('Ta alle nye').check();
  await eier.getByRole('button', { name: 'Svar på alle i utvalget' }).click();
  await eier.getByRole('button', { name: 'Ta i bruk', exact: true }).click();
  await eier.getByRole('button', { name: 'Ta i bruk nå' }).dblclick();
  await expect.poll(() => finn('select "malVersjon" id from "Modell" where id = $1', [id])).toBe(versjon);
  expect(Number(await tittel())).toBe(Number(foer) - 1);

  await eier.goto(`/tjenestemodell/${id}/oppgradering`);
  await eier.getByRole('link', { name: 'Gå tilbake til forrige versjon' }).click();
  await eier.getByRole('checkbox').check();
  await eier.getByRole('button', { name: /^Gå tilbake til/ }).click();
  await expect.poll(() => finn('select "malVersjon" id from "Modell" where id = $1', [id])).toBe('1.0');
  expect(await tittel()).toBe(foer);
  await eier.context().close();
});

test('kontaktpersonen bekrefter, og TMS ser det', async ({ browser }) => {
  const kontakt = await som(browser, 'kontaktperson@skogvang.demo');
  await kontakt.goto('/samarbeid');
  await kontakt
    .getByRole('button', { name: /^Bekreft/ })
    .first()
    .click();
  await expect(kontakt.getByText('Må bekreftes')).toHaveCount(0);
  const tms = await som(browser, 'tjenesteeier@tms.demo');
  await tms.goto('/samarbeid');
  await expect(tms.getByRole('row').filter({ hasText: 'Skogvang' }).first()).not.toContainText('Må bekreftes');
  // The overview is what the agreement opens; the kommune's own pages are not.
  expect((await tms.goto(`/tjenestemodell/${await modell()}`))?.status()).toBe(404);
  for (const p of [kontakt, tms]) await p.context().close();
});

test('en annen kommunes modell finnes ikke', async ({ browser }) => {
  const id = await modell();
  const page = await som(browser, 'tjenesteeier@skogvang.demo');
  for (const under of ['', '/matrise', '/oppgaver', '/sporsmaal', '/plan', '/oppgradering', '/dokument'])
    expect((await page.goto(`/tjenestemodell/${id}${under}`))?.status(), under).toBe(404);
  expect((await page.request.get(`/api/tjenestemodell/${id}/matrise/xlsx`)).status()).toBe(404);
  expect((await page.request.get(`/api/tjenestemodell/${id}/dokument`)).status()).toBe(404);
  await page.context().close();
});
