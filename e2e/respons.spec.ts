import { devices, expect, type Page, test } from '@playwright/test';
import { finn, nyKilde, som, sporr, utenBrudd, utenSidelengsRulling } from './hjelp';

const MOTTAK = `http://127.0.0.1:${process.env.RESPONS_PORT ?? 3100}/respons/v1`;
let token = '';

test.beforeAll(async ({ browser }) => {
  token = await nyKilde(browser);
});

/** Sends one alarm from a device of a person in Hjemmetjenesten Nord. Gives its id and the person's name. */
async function send(page: Page, mer: object = {}): Promise<{ id: string; navn: string; eksternId: string }> {
  const [rad] = await sporr<{ serie: string; navn: string }>(
    `select u.serienummer serie, p.fornavn || ' ' || p.etternavn navn from "Utstyr" u join "Tjeneste" t on t.id = u."tjenesteId" and t.status = 'I_DRIFT'
     join "Person" p on p.id = t."personId"
     join "Enhet" e on e.id = p."soneId" and e.navn = 'Hjemmetjenesten Nord' join "Virksomhet" v on v.id = u."virksomhetId" and v.kode = 'fjordvik' order by random() limit 1`,
  );
  const eksternId = `e2e-${Date.now()}-${Math.random()}`;
  const svar = await page.request.post(`${MOTTAK}/varsler`, {
    headers: { authorization: `Bearer ${token}` },
    data: { eksternId, type: 'fall', enhet: rad?.serie, tidspunkt: new Date().toISOString(), ...mer },
  });
  expect(svar.status()).toBe(201);
  return { ...(await svar.json()), navn: rad?.navn ?? '', eksternId };
}

test('mottaket: 201 etter lagring, 200 for det samme igjen, og klare feil', async ({ request }) => {
  const post = (data: unknown, t = token) => request.post(`${MOTTAK}/varsler`, { headers: { authorization: `Bearer ${t}` }, data: data as object });
  const v = { eksternId: `dobbel-${Date.now()}`, type: 'trygghetsalarm', enhet: 'FINNES-IKKE', tidspunkt: new Date().toISOString() };
  const en = await post(v);
  const to = await post(v);
  expect([en.status(), to.status()]).toEqual([201, 200]);
  expect((await to.json()).id).toBe((await en.json()).id);
  expect((await post(v, 'feil')).status()).toBe(401);
  const feil = await post([
    { ...v, eksternId: `god-${Date.now()}` },
    { ...v, eksternId: `skjev-${Date.now()}`, type: 'ukjent', tidspunkt: 'i går' },
    { ...v, eksternId: `ulagrbar-${Date.now()}`, tekst: 'a\u0000b' },
  ]);
  expect(feil.status()).toBe(400);
  const kropp = await feil.json();
  expect(kropp.errors).toMatchObject([{ index: 2, felt: 'tekst' }]);
  expect(kropp.varsler.map((x: { status: string }) => x.status)).toEqual(['mottatt', 'mottatt', 'ugyldig']);
  expect(kropp.varsler[1].advarsler.map((e: { felt: string }) => e.felt).sort()).toEqual(['tidspunkt', 'type']);
  expect((await request.get(`${MOTTAK}/helse`)).status()).toBe(200);
  expect((await request.get(`${MOTTAK}/varsler/${(await en.json()).id}`)).status()).toBe(401);
});

test('et trykk før siden lever, blir gjort når den gjør det', async ({ browser }) => {
  const p = await som(browser, 'responsoperator');
  const { id } = await send(p);
  let slipp = () => {};
  const sluppet = new Promise<void>((ok) => {
    slipp = ok;
  });
  await p.route('**/_next/static/**/*.js', async (r) => {
    await sluppet;
    await r.continue();
  });
  await p.goto(`/respons/${id}`, { waitUntil: 'commit' });
  await p.getByRole('button', { name: 'Ta varselet' }).click();
  expect(await finn('select status id from respons.varsel where id = $1', [id])).not.toBe('TATT');
  slipp();
  await expect(p.getByRole('button', { name: 'Slipp' })).toBeVisible();
  expect(await finn('select status id from respons.varsel where id = $1', [id])).toBe('TATT');
  await p.context().close();
});

test('operatøren får varselet på skjermen, tar det og avklarer; den andre ser hvem som tok det', async ({ browser }) => {
  const [operator, leder] = [await som(browser, 'responsoperator'), await som(browser, 'leder')];
  for (const p of [operator, leder]) {
    await p.goto('/respons');
    await expect(p.getByText('Tilkoblet')).toBeVisible();
  }
  const { id, navn } = await send(operator);
  const rad = (p: Page) => p.locator(`a[href="/respons/${id}"]`).first();
  await expect(rad(operator)).toBeVisible();
  await expect(rad(leder)).toBeVisible();
  await utenBrudd(operator);
  await rad(operator).click();
  await expect(operator.getByRole('heading', { level: 1 })).toContainText(navn);
  await operator.getByRole('button', { name: 'Ta varselet' }).dblclick();
  await expect(operator.getByRole('button', { name: 'Slipp' })).toBeVisible();
  await utenBrudd(operator);
  expect(await finn(`select "tattAvNavn" id from respons.varsel where id = $1`, [id])).toBe('Hege Solli');
  await leder.goto(`/respons/${id}`);
  await expect(leder.getByText('Tatt av Hege Solli', { exact: false }).first()).toBeVisible();
  await expect(leder.getByRole('button', { name: 'Ta varselet' })).toHaveCount(0);
  expect(
    Number(
      await finn(
        `select count(*)::text id from "Innsyn" where "ansattId" = (select a.id from "Ansatt" a join "Konto" k on k.id = a."kontoId" where k.epost = 'responsoperator@fjordvik.demo')`,
      ),
    ),
  ).toBeGreaterThan(0);

  await operator.getByRole('button', { name: 'Avklar og lukk' }).click();
  const dialog = operator.getByRole('dialog');
  await dialog.getByRole('radio').first().check();
  await dialog.getByRole('button', { name: 'Avklar', exact: true }).click();
  await expect.poll(() => finn('select status id from respons.varsel where id = $1', [id])).toBe('LUKKET');
  for (const p of [operator, leder]) await p.context().close();
});

test('en annen lukker varselet mens jeg skriver: teksten min står, og jeg får vite hvem', async ({ browser }) => {
  const [operator, leder] = [await som(browser, 'responsoperator'), await som(browser, 'leder')];
  const { id } = await send(operator);
  for (const p of [operator, leder]) await p.goto(`/respons/${id}`);
  await operator.getByRole('button', { name: 'Ta varselet' }).click();
  const avklar = async (p: Page) => {
    await p.getByRole('button', { name: 'Avklar og lukk' }).click();
    const dialog = p.getByRole('dialog');
    await dialog.getByRole('radio').first().check();
    return dialog;
  };
  const min = await avklar(operator);
  await min.getByRole('textbox').fill('Hun satt i stolen og hadde det bra');
  const ko = await operator.context().newPage();
  await ko.goto('/respons');
  const linje = ko
    .getByRole('region', { name: 'Åpne varsler' })
    .getByRole('listitem')
    .filter({ has: ko.locator(`a[href="/respons/${id}"]`) });
  await expect(linje).toBeVisible();
  await leder.getByRole('button', { name: 'Overta fra Hege Solli' }).click();
  await leder.getByRole('dialog').getByRole('button', { name: 'Overta fra Hege Solli' }).click();
  await (await avklar(leder)).getByRole('button', { name: 'Avklar', exact: true }).click();
  await expect(linje).toHaveCount(0);
  const tapt = ko.getByRole('alert').filter({ has: ko.locator(`a[href="/respons/${id}"]`) });
  await expect(tapt).toContainText('Berit Fossum har overtatt varselet: Fall');
  const usendt = ko.getByRole('region', { name: 'Du har tekst som ikke er sendt' });
  await expect(usendt).toContainText('Hun satt i stolen og hadde det bra');
  await expect(usendt).toContainText('Det er avklart av Berit Fossum.');
  await min.getByRole('button', { name: 'Avklar', exact: true }).click();
  await expect(min.getByRole('alert')).toContainText('Varselet er allerede avklart.');
  await expect(min.getByRole('alert')).toContainText('Berit Fossum, kl.');
  await expect(min.getByRole('textbox')).toHaveValue('Hun satt i stolen og hadde det bra');
  await utenBrudd(operator);
  for (const p of [operator, leder]) await p.context().close();
});

test('forbindelsen faller ut, og alt som kom imens er der etterpå', async ({ browser }) => {
  const p = await som(browser, 'responsoperator');
  await p.goto('/respons');
  await expect(p.getByText('Tilkoblet')).toBeVisible();
  await p.context().setOffline(true);
  await expect(p.getByText(/Mistet forbindelsen/).first()).toBeVisible();
  await p.context().setOffline(false);
  const { id } = await send(p);
  await expect(p.locator(`a[href="/respons/${id}"]`).first()).toBeVisible();
  await p.context().close();
});

test('hjemmetjenesten tar et varsel på telefonen', async ({ browser }) => {
  const operator = await som(browser, 'responsoperator');
  const { id } = await send(operator);
  await operator.goto(`/respons/${id}`);
  await operator.getByRole('button', { name: 'Ta varselet' }).click();
  await operator.getByRole('button', { name: 'Send utrykning' }).first().click();
  const dialog = operator.getByRole('dialog');
  await dialog.getByRole('radio', { name: /Hjemmetjenesten i sonen/ }).check();
  await dialog.getByRole('button', { name: 'Send utrykning' }).click();
  await expect.poll(() => finn('select status id from respons.varsel where id = $1', [id])).toBe('UTRYKNING');

  const ute = await som(browser, 'hjemmetjeneste', { ...devices['Pixel 7'] });
  await ute.goto('/respons/felt');
  const kort = ute.getByRole('listitem').filter({ has: ute.locator(`a[href="/respons/${id}"]`) });
  for (const steg of ['På vei', 'Framme']) await kort.getByRole('button', { name: steg, exact: true }).click();
  await utenBrudd(ute);
  await utenSidelengsRulling(ute);
  await expect(kort.getByRole('button', { name: 'Ferdig' })).toBeVisible();
  const typer = await sporr<{ type: string }>(`select type from respons.hendelse where "varselId" = $1 and type like 'UTRYKNING%' order by id`, [id]);
  expect(typer.map((t) => t.type)).toEqual(['UTRYKNING_SENDT', 'UTRYKNING_PAA_VEI', 'UTRYKNING_FRAMME']);
  for (const p of [operator, ute]) await p.context().close();
});

test('en annen kommune ser ingenting av varslene', async ({ browser }) => {
  const id = await finn(`select x.id from respons.varsel x join "Virksomhet" v on v.id = x."virksomhetId" and v.kode = 'fjordvik' limit 1`);
  const p = await som(browser, 'responsoperator@skogvang.demo');
  expect((await p.goto(`/respons/${id}`))?.status()).toBe(404);
  await p.context().close();
});
