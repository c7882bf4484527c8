import { createServer, type Server } from 'node:http';
import { type Browser, devices, expect, type Page, test } from '@playwright/test';
import { finn, nyKilde, sendVarsel, som, sporr, utenBrudd, utenSidelengsRulling } from './hjelp';

const GATEWAY = new URL(process.env.RESPONS_SMS_URL ?? 'http://127.0.0.1:3211/sms');
const TELEFON = { ...devices['Pixel 7'], locale: 'nb-NO', timezoneId: 'Europe/Oslo' };
const NABO = '+4790000077';
type Sms = { to: string; message: string };
let gateway: Server;
let fikk: Sms[] = [];
let token = '';

/** The cooker guard of this test: the person's first next of kin, then a neighbour by SMS. Other types are as they were. */
const REGEL = {
  id: 'prove-ute',
  navn: 'Komfyrvakt til pårørende',
  tjenester: [],
  typer: ['komfyr'],
  soner: [],
  tider: [],
  steg: [
    { til: [{ art: 'paarorende', nr: 1 }], ventSekunder: 900, gjenta: 0 },
    { til: [{ art: 'ekstern', navn: 'Nabovakten' }], ventSekunder: 900, gjenta: 0 },
  ],
};
const MODELL = `"virksomhetId" = (select id from "Virksomhet" where kode = 'fjordvik')`;

/** The model as it was before the test. */
const ryddModell = () =>
  sporr(
    `update respons.modell set binding = binding - 'Nabovakten', versjon = versjon + 1, innhold = jsonb_set(innhold, '{regler}',
       (select jsonb_agg(r order by nr) from jsonb_array_elements(innhold->'regler') with ordinality x (r, nr) where r->>'id' <> $1)) where ${MODELL}`,
    [REGEL.id],
  );

test.beforeAll(async ({ browser }) => {
  gateway = createServer((req, res) => {
    let kropp = '';
    req.on('data', (d) => {
      kropp += d;
    });
    req.on('end', () => {
      fikk.push(JSON.parse(kropp));
      res.writeHead(200).end('{}');
    });
  });
  await new Promise<void>((ok, feil) => gateway.once('error', feil).listen(Number(GATEWAY.port), GATEWAY.hostname, ok));
  await ryddModell();
  await sporr(
    `update respons.modell set innhold = jsonb_set(innhold, '{regler}', $1::jsonb || (innhold->'regler')), binding = binding || $2::jsonb, versjon = versjon + 1 where ${MODELL}`,
    [JSON.stringify([REGEL]), JSON.stringify({ Nabovakten: { kanal: 'sms', adresse: NABO } })],
  );
  token = await nyKilde(browser);
});
test.afterAll(async () => {
  await ryddModell();
  gateway.closeAllConnections();
  await new Promise((ok) => gateway.close(ok));
});

/** Someone with an installed device and a next of kin who has a phone. */
async function bruker() {
  const [rad] = await sporr<Record<'serie' | 'fornavn' | 'etternavn' | 'adresse' | 'nina' | 'telefon', string>>(
    `select u.serienummer serie, p.fornavn, p.etternavn, p.adresse, n.navn nina, n.telefon from "Utstyr" u join "Tjeneste" t on t.id = u."tjenesteId" and t.status = 'I_DRIFT'
     join "Person" p on p.id = t."personId" and p.adresse is not null
     join lateral (select * from "Paarorende" x where x."personId" = p.id order by x.rekkefolge, x.id limit 1) n on n.telefon is not null
     join "Virksomhet" v on v.id = u."virksomhetId" and v.kode = 'fjordvik' where u.status = 'I_BRUK' order by random() limit 1`,
  );
  if (!rad) throw new Error('Demoen har ingen bruker med pårørende og utstyr');
  return rad;
}
const e164 = (nr: string) => `+47${nr.replaceAll(' ', '')}`;

/** The address in the SMS about this varsel; its message names nobody. */
async function lenke(varselId: string, til: string, utenNavn: string): Promise<string> {
  const ventet = async () => {
    const sendt = await sporr<{ nokkel: string }>(
      `select nokkel from respons.utsending where "varselId" = $1 and kanal = 'sms' and status = 'SENDT'`,
      [varselId],
    );
    return sendt.length > 0 ? fikk.filter((s) => s.to === til).at(-1)?.message : undefined;
  };
  await expect.poll(ventet).toMatch(/\/svar\/[\w-]{24}$/);
  const tekst = (await ventet()) ?? '';
  expect(tekst).not.toContain(utenNavn);
  return /\/svar\/[\w-]{24}$/.exec(tekst)?.[0] ?? '';
}

/** A name as a word of its own: «Vik» is not in «Fjordvik». */
const somOrd = (navn: string) => new RegExp(`(?<!\\p{L})${navn}(?!\\p{L})`, 'u');

/** A phone that nobody is logged in on. */
const telefon = async (browser: Browser): Promise<Page> => (await browser.newContext({ ...TELEFON, baseURL: process.env.BASE_URL })).newPage();
/** Whole and readable on a phone; the title comes a moment after the page when an answer has been sent. */
async function god(p: Page): Promise<void> {
  await expect(p).toHaveTitle('Svar på varsel');
  await utenBrudd(p);
  await utenSidelengsRulling(p);
}
const status = (id: string) => finn('select status id from respons.varsel where id = $1', [id]);

test('pårørende får SMS, tar varselet på telefonen uten å logge inn, og melder at alt er i orden', async ({ browser }) => {
  fikk = [];
  const operator = await som(browser, 'responsoperator');
  await operator.goto('/respons');
  await expect(operator.getByText('Tilkoblet')).toBeVisible();
  const b = await bruker();
  const id = await sendVarsel(operator, token, { type: 'komfyr', enhet: b.serie });
  const sti = await lenke(id, e164(b.telefon), b.etternavn);

  const p = await telefon(browser);
  const svar = await p.goto(sti);
  expect(svar?.status()).toBe(200);
  expect(svar?.headers()['cache-control']).toContain('no-store');
  await expect(p.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  await expect(p.getByRole('heading', { level: 1 })).toHaveText('Kan du ta dette varselet?');
  // Neither on the screen nor in what was sent to it.
  for (const skjult of [b.fornavn, b.etternavn, b.adresse]) expect(await svar?.text()).not.toMatch(somOrd(skjult));
  await god(p);

  await p.getByRole('button', { name: 'Jeg tar det' }).dblclick();
  await expect(p.getByRole('heading', { level: 1 })).toHaveText('Du har tatt varselet');
  await expect(p.getByText(b.fornavn, { exact: true })).toBeVisible();
  expect(await p.content()).not.toMatch(somOrd(b.etternavn));
  await expect(p.getByRole('link', { name: new RegExp(b.adresse) })).toBeVisible();
  await god(p);

  await expect(operator.getByText(`Tatt av ${b.nina} (pårørende)`, { exact: false }).first()).toBeVisible();
  await operator.locator(`a[href="/respons/${id}"]`).first().click();
  await expect(operator.getByRole('button', { name: `Overta fra ${b.nina} (pårørende)` })).toBeVisible();
  await utenBrudd(operator);

  await p.getByRole('textbox', { name: 'Kort beskjed til vakten' }).fill('Kjelen kokte tørr, alt er avkjølt.');
  await p.getByRole('button', { name: 'Alt er i orden' }).dblclick();
  await expect(p.getByRole('heading', { level: 1 })).toHaveText('Takk for hjelpen');
  await god(p);
  expect(await status(id)).toBe('LUKKET');
  await operator.goto(`/respons/${id}`);
  await expect(operator.getByText('Kjelen kokte tørr, alt er avkjølt.', { exact: false }).first()).toBeVisible();
  await expect(operator.getByText('Kontrollert, alt i orden', { exact: false }).first()).toBeVisible();
  const typer = await sporr<{ type: string }>(`select type from respons.hendelse where "varselId" = $1 and type in ('TATT', 'AVKLART') order by id`, [
    id,
  ]);
  expect(typer.map((t) => t.type)).toEqual(['TATT', 'AVKLART']);
  for (const x of [p, operator]) await x.context().close();
});

test('«Jeg kan ikke nå» går rett videre til neste, og den som trenger hjelp, får det', async ({ browser }) => {
  fikk = [];
  const operator = await som(browser, 'responsoperator');
  const b = await bruker();
  const id = await sendVarsel(operator, token, { type: 'komfyr', enhet: b.serie });
  const nina = await telefon(browser);
  await nina.goto(await lenke(id, e164(b.telefon), b.etternavn));
  await nina.getByRole('button', { name: 'Jeg kan ikke nå' }).click();
  await expect(nina.getByText('Du svarte at du ikke kan', { exact: false })).toBeVisible();
  await god(nina);

  const nabo = await telefon(browser);
  await nabo.goto(await lenke(id, NABO, b.etternavn));
  await nabo.getByRole('button', { name: 'Jeg tar det' }).click();
  await expect(nabo.getByRole('heading', { level: 1 })).toHaveText('Du har tatt varselet');
  await nina.reload();
  await expect(nina.getByRole('heading', { level: 1 })).toHaveText('Noen andre er på vei');
  await expect(nina.getByRole('button')).toHaveCount(0);
  await god(nina);

  await nabo.getByRole('textbox', { name: 'Kort beskjed til vakten' }).fill('Det brenner på kjøkkenet.');
  await nabo.getByRole('button', { name: 'Trenger hjelp' }).click();
  await expect(nabo.getByRole('heading', { level: 1 })).toHaveText('Vi henter hjelp');
  await god(nabo);
  await expect.poll(() => status(id)).toBe('VENTER');
  await operator.goto(`/respons/${id}`);
  await expect(operator.getByText('Mottakeren trenger hjelp').first()).toBeVisible();
  await expect(operator.getByText('Det brenner på kjøkkenet.', { exact: false }).first()).toBeVisible();
  await expect(operator.getByText('Kan ikke nå', { exact: true }).first()).toBeVisible();
  await operator.getByRole('button', { name: 'Ta varselet' }).click();
  await operator.getByRole('button', { name: 'Avklar og lukk' }).click();
  const dialog = operator.getByRole('dialog');
  await dialog.getByRole('radio').first().check();
  await dialog.getByRole('button', { name: 'Avklar', exact: true }).click();
  await expect.poll(() => status(id)).toBe('LUKKET');
  await nina.reload();
  await expect(nina.getByRole('heading', { level: 1 })).toHaveText('Varselet er avsluttet');
  for (const x of [nina, nabo, operator]) await x.context().close();
});

test('svarsiden virker uten skript', async ({ browser }) => {
  fikk = [];
  const kilde = await telefon(browser);
  const b = await bruker();
  const id = await sendVarsel(kilde, token, { type: 'komfyr', enhet: b.serie });
  const sti = await lenke(id, e164(b.telefon), b.etternavn);
  const kontekst = await browser.newContext({ ...TELEFON, baseURL: process.env.BASE_URL, javaScriptEnabled: false });
  const p = await kontekst.newPage();
  await p.goto(sti);
  await p.getByRole('button', { name: 'Jeg tar det' }).click();
  await expect(p.getByRole('heading', { level: 1 })).toHaveText('Du har tatt varselet');
  await p.getByRole('button', { name: 'Alt er i orden' }).click();
  await expect(p.getByRole('heading', { level: 1 })).toHaveText('Takk for hjelpen');
  expect(await status(id)).toBe('LUKKET');
  for (const k of [kontekst, kilde.context()]) await k.close();
});

test('en ukjent eller gammel lenke får en vennlig side uten opplysninger, også uten skript', async ({ browser }) => {
  const p = await telefon(browser);
  for (const kode of ['finnes-ikke', 'A'.repeat(24)]) {
    await p.goto(`/svar/${kode}`);
    await expect(p.getByRole('heading', { level: 1 })).toHaveText('Lenken virker ikke lenger');
    await expect(p.getByRole('link', { name: 'Ring 113' })).toBeVisible();
    await god(p);
  }
  await p.context().close();
  const uten = await browser.newContext({ javaScriptEnabled: false });
  const q = await uten.newPage();
  await q.goto('/svar/finnes-ikke');
  await expect(q.getByRole('heading', { level: 1 })).toHaveText('Lenken virker ikke lenger');
  await expect(q.getByRole('link', { name: 'Ring 113' })).toBeVisible();
  await uten.close();
});

/** A device in use that is to be tested and not muted; its battery varsel stands alone, and not in a samling that is open. */
async function enhet(): Promise<string> {
  const [rad] = await sporr<{ serie: string }>(
    `select u.serienummer serie from "Utstyr" u join "Tjeneste" t on t.id = u."tjenesteId" and t.status = 'I_DRIFT' join "Person" p on p.id = t."personId"
     join "Virksomhet" v on v.id = u."virksomhetId" and v.kode = 'fjordvik'
     where u.status = 'I_BRUK' and exists (select 1 from respons.runde r where r.serie = u.serienummer and r.art = 'SYSTEMTEST' and r.utfort is null)
       and not exists (select 1 from respons.vedlikehold d where d."virksomhetId" = v.id and u.serienummer = any(d.serier) and d.avlyst is null and d.til > now())
     order by exists (select 1 from respons.samling s where s."virksomhetId" = v.id and s.aapen
       and s.nokkel = concat_ws('|', coalesce(u.leverandor, u."teknologiKode"), p."soneId", 'batteri', '')),
       (select count(*) from respons.varsel x where x.serie = u.serienummer), u.serienummer limit 1`,
  );
  if (!rad) throw new Error('Demoen har ingen enhet å prøve med');
  return rad.serie;
}

test('teknikeren ser batterivarselet, slår opp enheten, tar det, dokumenterer og lukker', async ({ browser }) => {
  const p = await som(browser, 'tekniker');
  const serie = await enhet();
  const id = await sendVarsel(p, token, { type: 'teknisk', verdi: 'batteri', enhet: serie });
  await expect.poll(() => status(id)).toBe('VENTER');
  await p.goto('/respons/teknisk');
  const rad = p.getByRole('row').filter({ has: p.locator(`a[href="/respons/${id}"]`) });
  await expect(rad.getByText('Ingen har tatt')).toBeVisible();
  await rad.getByRole('link', { name: serie }).click();
  await expect(p.getByRole('heading', { level: 1 })).toHaveText(serie);
  await utenBrudd(p);
  await p.locator(`a[href="/respons/${id}"]`).click();
  await p.getByRole('button', { name: 'Ta varselet' }).click();
  await p.getByRole('button', { name: 'Notat', exact: true }).click();
  await p.getByRole('dialog').getByRole('textbox').fill('Batteri byttet.');
  await p.getByRole('dialog').getByRole('button', { name: 'Lagre notat' }).click();
  await expect(p.getByText('Batteri byttet.').first()).toBeVisible();
  await p.getByRole('button', { name: 'Avklar og lukk' }).click();
  await p.getByRole('dialog').getByRole('radio', { name: 'Teknisk feil' }).check();
  await p.getByRole('dialog').getByRole('button', { name: 'Avklar', exact: true }).click();
  await expect.poll(() => status(id)).toBe('LUKKET');
  await p.goto(`/respons/teknisk/enhet/${encodeURIComponent(serie)}`);
  await expect(p.getByRole('row').filter({ has: p.locator(`a[href="/respons/${id}"]`) })).toContainText('Teknisk feil');
  await p.context().close();
});

test('planlagt vedlikehold demper det tekniske og sier det på skjermen; en persons varsel kommer fram', async ({ browser }) => {
  const p = await som(browser, 'tekniker');
  const serie = await enhet();
  const tittel = `Bytte av sentral ${Date.now().toString(36)}`;
  await p.goto('/respons/teknisk/vedlikehold');
  await p.getByRole('textbox', { name: /^Hva skal gjøres/ }).fill(tittel);
  await p.getByRole('textbox', { name: /^Fra klokka/ }).fill('00:00');
  await p.getByRole('textbox', { name: /^Til klokka/ }).fill('23:59');
  await p.getByRole('textbox', { name: /^Serienumre/ }).fill(serie);
  await p.getByRole('button', { name: 'Planlegg', exact: true }).click();
  const rad = p.getByRole('row').filter({ hasText: tittel });
  await expect(rad).toContainText('Pågår');
  await utenBrudd(p);

  const dempet = await sendVarsel(p, token, { type: 'teknisk', verdi: 'batteri', enhet: serie });
  const person = await sendVarsel(p, token, { type: 'fall', enhet: serie });
  await expect.poll(() => finn(`select array_to_string(merker, ',') || status id from respons.varsel where id = $1`, [dempet])).toBe('DEMPETVENTER');
  await expect.poll(() => finn(`select count(*)::text id from respons.utsending where "varselId" = $1`, [person])).not.toBe('0');
  expect(await finn(`select count(*)::text id from respons.utsending where "varselId" = $1`, [dempet])).toBe('0');
  await p.goto('/respons/teknisk');
  await expect(p.getByText('Vedlikehold pågår', { exact: false })).toBeVisible();
  await expect(p.getByText(tittel, { exact: false })).toBeVisible();
  await expect(p.locator(`a[href="/respons/${dempet}"]`)).toHaveCount(0);
  await utenBrudd(p);

  await p.goto('/respons/teknisk/vedlikehold');
  await rad.getByRole('button', { name: 'Avslutt nå' }).click();
  await rad.getByRole('dialog').or(p.getByRole('dialog')).first().getByRole('button', { name: 'Avslutt nå' }).click();
  await expect(rad).toContainText('Avsluttet');
  await expect.poll(() => finn(`select count(*)::text id from respons.utsending where "varselId" = $1`, [dempet])).not.toBe('0');
  await p.context().close();
});

test('en systemtest blir svart av enheten selv, og står i historikken', async ({ browser }) => {
  const p = await som(browser, 'tekniker');
  const serie = await enhet();
  await sporr(`update respons.runde set planlagt = now() + interval '1 hour' where art = 'SYSTEMTEST' and utfort is null and serie = $1`, [serie]);
  await p.goto('/respons/teknisk/systemtest');
  const rad = p.getByRole('row').filter({ has: p.getByRole('link', { name: serie, exact: true }) });
  await rad.getByRole('button', { name: 'Start test' }).click();
  await expect(rad).toContainText('Venter på prøvevarsel fra enheten');
  await utenBrudd(p);
  const godkjente = () => finn(`select count(*)::text id from respons.runde where serie = $1 and resultat = 'OK'`, [serie]);
  const foer = Number(await godkjente());
  await sendVarsel(p, token, { type: 'test', enhet: serie });
  await expect.poll(godkjente).toBe(String(foer + 1));
  await p.reload();
  await expect(rad).toHaveCount(0);
  await p.goto(`/respons/teknisk/enhet/${encodeURIComponent(serie)}`);
  await expect(p.getByText('Godkjent').first()).toBeVisible();
  await p.context().close();
});
