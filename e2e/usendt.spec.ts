import { type Browser, devices, expect, type Page, test } from '@playwright/test';
import { byttInnlogging, finn, nyKilde, sendVarsel, som, sporr, utenBrudd, utenSidelengsRulling } from './hjelp';

const TEKST = 'Hun satt i stolen og ville ikke ha hjelp.';
const TITTEL = 'Du har tekst som ikke er sendt';
let token = '';

test.beforeAll(async ({ browser }) => {
  token = await nyKilde(browser);
});

/** A fall at somebody's in Hjemmetjenesten Nord. */
async function fall(page: Page): Promise<{ id: string; navn: string }> {
  const [rad] = await sporr<{ serie: string; navn: string }>(
    `select u.serienummer serie, p.fornavn || ' ' || p.etternavn navn from "Utstyr" u join "Tjeneste" t on t.id = u."tjenesteId" and t.status = 'I_DRIFT'
     join "Person" p on p.id = t."personId"
     join "Enhet" e on e.id = p."soneId" and e.navn = 'Hjemmetjenesten Nord' join "Virksomhet" v on v.id = u."virksomhetId" and v.kode = 'fjordvik' order by random() limit 1`,
  );
  return { id: await sendVarsel(page, token, { type: 'fall', enhet: rad?.serie }), navn: rad?.navn ?? '' };
}

const status = (id: string) => finn('select status id from respons.varsel where id = $1', [id]);
const kort = (p: Page, navn = TITTEL) => p.getByRole('region', { name: navn });

/** Somebody in the field takes it and has begun on how it ended. */
async function paaFelt(browser: Browser, tekst: string | null = TEKST) {
  const ute = await som(browser, 'hjemmetjeneste', { ...devices['Pixel 7'] });
  const hjemme = `from "Ansatt" a join "Konto" k on k.id = a."kontoId" where k.epost = 'hjemmetjeneste@fjordvik.demo'`;
  await sporr(
    `insert into respons.vakt (id, "virksomhetId", lag, "ansattId", "ansattVirksomhetId", navn, "enhetId")
     select gen_random_uuid(), a."virksomhetId", 'mottaksvakt', a.id, a."virksomhetId", a.navn,
       (select r."enhetId" from "Rolletildeling" r where r."ansattId" = a.id and r.rolle = 'hjemmetjeneste' limit 1) ${hjemme} on conflict do nothing`,
  );
  // What other tests took from them is not told here.
  await sporr(`update respons.utsending set status = 'LEVERT' where slag < 0`);
  const v = await fall(ute);
  await expect.poll(() => status(v.id)).toBe('VENTER');
  // Told of it, as by its plan: then it is on their list.
  await sporr(
    `insert into respons.utsending ("virksomhetId", "varselId", nokkel, slag, mottaker, navn, kanal, status, sendt)
     select a."virksomhetId", $1::uuid, $1::text || ':prove', 0, 'ansatt:' || a.id, a.navn, 'app', 'SENDT', now() ${hjemme}`,
    [v.id],
  );
  await ute.goto(`/respons/${v.id}`);
  await ute.getByRole('button', { name: 'Ta varselet' }).click();
  await expect.poll(() => status(v.id)).toBe('TATT');
  if (!tekst) return { ute, ...v };
  const nokkel = ute.waitForResponse('**/api/usendt');
  await ute.goto('/respons/felt');
  await nokkel;
  const linje = ute.getByRole('listitem').filter({ has: ute.locator(`a[href="/respons/${v.id}"]`) });
  await linje.getByRole('button', { name: 'Ferdig' }).click();
  await ute.getByRole('textbox', { name: 'Kort beskrivelse (valgfritt)' }).fill(tekst);
  return { ute, ...v };
}

async function overtaOgAvklar(browser: Browser, id: string, avklar: boolean): Promise<void> {
  const operator = await som(browser, 'responsoperator');
  await operator.goto(`/respons/${id}`);
  await operator.getByRole('button', { name: /^Overta fra/ }).click();
  await operator
    .getByRole('dialog')
    .getByRole('button', { name: /^Overta fra/ })
    .click();
  await expect(operator.getByRole('button', { name: 'Slipp' })).toBeVisible();
  if (avklar) {
    await operator.getByRole('button', { name: 'Avklar og lukk' }).click();
    const dialog = operator.getByRole('dialog');
    await dialog.getByRole('radio').first().check();
    await dialog.getByRole('button', { name: 'Avklar', exact: true }).click();
    await expect.poll(() => status(id)).toBe('LUKKET');
  }
  await operator.context().close();
}

test('varselet er overtatt og lukket, og siden lastet på nytt: teksten min står der, og kan legges til som notat', async ({ browser }) => {
  const { ute, id } = await paaFelt(browser);
  await ute.setViewportSize({ width: 390, height: 844 });
  await overtaOgAvklar(browser, id, true);
  await ute.reload();
  await expect(kort(ute)).toContainText(TEKST);
  await expect(kort(ute)).toContainText('Fall');
  await expect(kort(ute)).toContainText('Det er avklart av Hege Solli.');
  await utenBrudd(ute);
  await utenSidelengsRulling(ute);
  await ute.goto(`/respons/${id}`);
  await expect(kort(ute)).toContainText(TEKST);
  await ute.goto('/respons/felt');
  await kort(ute).getByRole('button', { name: 'Legg til som notat' }).click();
  await expect(ute.getByText('Teksten er lagt til som notat.')).toBeVisible();
  await expect(kort(ute)).toHaveCount(0);
  expect(await sporr(`select data->>'tekst' tekst from respons.hendelse where "varselId" = $1 and type = 'NOTAT' and data ? 'tekst'`, [id])).toEqual([
    { tekst: TEKST },
  ]);
  await ute.reload();
  await expect(ute.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(kort(ute)).toHaveCount(0);
  await ute.context().close();
});

test('«Fjern» tar bort teksten, og den som logger inn etterpå, ser den aldri', async ({ browser }) => {
  // A note of the same person, from another varsel, is on the card.
  const annen = 'Hun ville være i fred.';
  const { ute, id } = await paaFelt(browser, annen);
  await overtaOgAvklar(browser, id, false);
  await ute.reload();
  await expect(kort(ute)).toContainText('Hege Solli har det nå.');
  const kontekst = ute.context();
  await ute.goto('about:blank');
  await byttInnlogging(browser, kontekst, 'leder@fjordvik.demo');
  const leder = await kontekst.newPage();
  for (const sti of ['/respons', '/respons/felt', `/respons/${id}`]) {
    await leder.goto(sti);
    await expect(leder.getByText('Tilkoblet', { exact: true })).toBeVisible();
    await expect(leder.getByText(annen)).toHaveCount(0);
  }
  await leder.close();
  await byttInnlogging(browser, kontekst, 'hjemmetjeneste@fjordvik.demo');
  await ute.goto('/respons/felt');
  await kort(ute).getByRole('button', { name: 'Fjern' }).click();
  await ute.getByRole('dialog').getByRole('button', { name: 'Fjern' }).click();
  await expect(kort(ute)).toHaveCount(0);
  await expect(ute.getByRole('status').filter({ hasText: 'Teksten er fjernet.' })).toBeFocused();
  await ute.reload();
  await expect(ute.getByText('Tilkoblet', { exact: true })).toBeVisible();
  await expect(ute.getByText(annen)).toHaveCount(0);
  await kontekst.close();
});

test('på kortet står det at jeg har begynt å skrive, og skjemaet åpnes der jeg skrev', async ({ browser }) => {
  const operator = await som(browser, 'responsoperator');
  const { id } = await fall(operator);
  const nokkel = operator.waitForResponse('**/api/usendt');
  await operator.goto(`/respons/${id}`);
  await nokkel;
  await operator.getByRole('button', { name: 'Ta varselet' }).click();
  await operator.getByRole('button', { name: 'Notat', exact: true }).click();
  await operator.getByRole('dialog').getByRole('textbox').fill(TEKST);
  const annenFane = await operator.context().newPage();
  await annenFane.goto('/respons');
  await expect(kort(annenFane)).toContainText(`Notat. Varselet kom`);
  await expect(kort(annenFane)).toContainText('Du har det nå.');
  await operator.getByRole('dialog').getByRole('textbox').fill(`${TEKST} Han ville sove.`);
  await expect(kort(annenFane)).toContainText('Han ville sove.');
  await operator.getByRole('dialog').getByRole('textbox').fill(TEKST);
  await expect(kort(annenFane)).not.toContainText('Han ville sove.');
  await annenFane.close();
  operator.on('dialog', (d) => d.accept());
  await operator.reload();
  await expect(operator.getByText(`Du har begynt å skrive: ${TEKST}`)).toBeVisible();
  await utenBrudd(operator);
  await operator.getByRole('button', { name: 'Fortsett' }).click();
  await expect(operator.getByRole('dialog').getByRole('textbox')).toHaveValue(TEKST);
  await operator.context().close();
});

test('en annen overtar varselet mitt mens jeg har det åpent: det står øverst, med hvem og hva', async ({ browser }) => {
  const { ute, id, navn } = await paaFelt(browser, null);
  await ute.setViewportSize({ width: 1280, height: 800 });
  await expect(ute.getByText('Tilkoblet', { exact: true })).toBeVisible();
  await overtaOgAvklar(browser, id, false);
  const boks = ute
    .getByRole('alert')
    .filter({ hasText: 'Hege Solli har overtatt varselet: Fall' })
    .filter({ has: ute.locator(`a[href="/respons/${id}"]`) });
  await expect(boks).toContainText(navn);
  await utenBrudd(ute);
  const sagt = ute.waitForResponse((r) => r.request().method() === 'POST' && Boolean(r.request().headers()['next-action']));
  await boks.getByRole('button', { name: 'Greit' }).click();
  await expect(boks).toHaveCount(0);
  await sagt;
  await ute.evaluate(() => localStorage.clear());
  await ute.reload();
  await expect(ute.getByText('Tilkoblet', { exact: true })).toBeVisible();
  await expect(boks).toHaveCount(0);
  await ute.context().close();
});

test('en annen overtar varselet mitt mens jeg ikke er der: det står der når jeg kommer, og er borte når jeg har tatt det igjen', async ({
  browser,
}) => {
  const { ute, id } = await paaFelt(browser, null);
  await ute.goto('about:blank');
  await overtaOgAvklar(browser, id, false);
  await ute.goto('/respons/felt');
  const boks = ute
    .getByRole('alert')
    .filter({ hasText: 'Hege Solli har overtatt varselet: Fall' })
    .filter({ has: ute.locator(`a[href="/respons/${id}"]`) });
  await expect(boks).toContainText('Du har det ikke lenger.');
  await ute.goto(`/respons/${id}`);
  await ute.getByRole('button', { name: /^Overta fra/ }).click();
  await ute
    .getByRole('dialog')
    .getByRole('button', { name: /^Overta fra/ })
    .click();
  await expect(boks).toHaveCount(0);
  await ute.context().close();
});

const ingenHarNoe = () => sporr(`update respons.varsel set status = 'LUKKET', "nesteForfall" = null where status in ('TATT', 'UTRYKNING')`);
async function loggUt(p: Page): Promise<void> {
  await p.getByRole('button', { name: /^Bruker:/ }).click();
  await p.getByRole('button', { name: 'Logg ut', exact: true }).click();
}
/** The next actions of the page get no answer; `naar` tells whether they reach the server all the same. */
const utenSvar = (p: Page, naar: boolean) =>
  p.route('**/*', async (rute) => {
    if (rute.request().method() !== 'POST' || !rute.request().headers()['next-action']) return rute.fallback();
    if (naar) await rute.fetch();
    await rute.abort();
  });

test('den som har varselet på telefonen, beholder det når den logger ut av maskinen', async ({ browser }) => {
  await ingenHarNoe();
  const { ute, id } = await paaFelt(browser, null);
  await ute.goto('/oppgaver');
  await loggUt(ute);
  await ute.getByRole('dialog', { name: 'Du har ett varsel' }).getByRole('button', { name: 'Behold og logg ut her' }).click();
  await expect(ute).toHaveURL(/\/logg-inn/);
  expect(await status(id)).toBe('TATT');
  await ute.context().close();
});

test('på vakt uten varsel: utloggingen spør om vakten skal være slutt', async ({ browser }) => {
  await ingenHarNoe();
  const { ute } = await paaFelt(browser, null);
  await ingenHarNoe();
  const paaVakt = () =>
    finn(
      `select count(*)::text id from respons.vakt v join "Ansatt" a on a.id = v."ansattId" join "Konto" k on k.id = a."kontoId" where v.til is null and k.epost = 'hjemmetjeneste@fjordvik.demo'`,
    );
  await ute.goto('/oppgaver');
  await loggUt(ute);
  const dialog = ute.getByRole('dialog', { name: 'Du er på vakt' });
  await expect(dialog).toContainText('Du er på vakt i');
  await utenBrudd(ute);
  expect(await paaVakt()).not.toBe('0');
  await dialog.getByRole('button', { name: 'Gå av vakt og logg ut' }).click();
  await expect(ute).toHaveURL(/\/logg-inn/);
  expect(await paaVakt()).toBe('0');
  await ute.context().close();
});

test('uten svar på hva en har, sies det; uten svar på at det er gitt tilbake, ender neste forsøk i utlogging', async ({ browser }) => {
  await ingenHarNoe();
  const { ute, id } = await paaFelt(browser, null);
  await ute.goto('/oppgaver');
  await utenSvar(ute, false);
  await loggUt(ute);
  const vetIkke = ute.getByRole('dialog', { name: 'Vi vet ikke om du har varsler' });
  await expect(vetIkke.getByRole('button', { name: 'Logg ut likevel' })).toBeVisible();
  await utenBrudd(ute);
  await ute.unrouteAll();
  await vetIkke.getByRole('button', { name: 'Prøv igjen' }).click();
  const dialog = ute.getByRole('dialog', { name: 'Du har ett varsel' });
  const giTilbake = dialog.getByRole('button', { name: 'Gi tilbake og logg ut' });
  await expect(giTilbake).toBeVisible();
  await utenSvar(ute, true);
  await giTilbake.click();
  await expect.poll(() => status(id)).toBe('VENTER');
  await expect(dialog.getByRole('alert')).toBeVisible();
  await ute.unrouteAll();
  await giTilbake.click();
  await expect(ute).toHaveURL(/\/logg-inn/);
  await ute.context().close();
});

test('utlogging med et varsel spør først, gir det tilbake, og forteller det ved neste innlogging', async ({ browser }) => {
  await ingenHarNoe();
  const { ute, id, navn } = await paaFelt(browser);
  await loggUt(ute);
  const dialog = ute.getByRole('dialog', { name: 'Du har ett varsel' });
  await expect(dialog.getByRole('link', { name: `Fall, ${navn}` })).toHaveAttribute('href', `/respons/${id}`);
  await utenBrudd(ute);
  await utenSidelengsRulling(ute);
  await dialog.getByRole('button', { name: 'Avbryt' }).last().click();
  expect(await status(id)).toBe('TATT');
  await loggUt(ute);
  await dialog.getByRole('button', { name: 'Gi tilbake og logg ut' }).click();
  await expect(ute).toHaveURL(/\/logg-inn/);
  expect(await status(id)).toBe('VENTER');
  await ute
    .getByRole('region', { name: 'Fjordvik kommune' })
    .getByRole('button', { name: /Hjemmetjeneste/ })
    .first()
    .click();
  await expect(ute).toHaveURL(/\/respons\/felt$/);
  const boks = ute.getByRole('alert').filter({ hasText: 'Et varsel du hadde, er gitt tilbake: Fall' });
  await expect(boks).toContainText(navn);
  await expect(boks).toContainText('Du ga det tilbake da du logget ut. Det ble gitt tilbake kl.');
  await expect(kort(ute)).toContainText(TEKST);
  await utenBrudd(ute);
  await ute.context().close();
});
