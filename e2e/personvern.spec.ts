import { expect, type Page, test } from '@playwright/test';
import { FELT, type Feltgruppe, feltFor, GRUNNER } from '@/lib/platform/policy-felt';
import type { Rolle } from '@/lib/platform/prisma/enums';
import { byttInnlogging, finn, som, sporr } from './hjelp';
import { alleSider } from './sider';

type Person = { id: string; fornavn: string; etternavn: string; ident: string | null; nokkelinfo: string | null };

/** Pages that are not in the list of kinds, and show persons. */
const FLERE = ['/oppgaver?fane=ledige', '/oppgaver?fane=alle', '/respons/felt', '/respons/besok', '/respons/tilsyn?alle=1', '/personer'];

/** What the database has, in one place, of what a role may never see. */
async function hemmelig(): Promise<Partial<Record<Feltgruppe, string[]>>> {
  const tekster = async (sql: string) => (await sporr<{ x: string }>(sql)).map((r) => r.x);
  return {
    ident: await tekster(`select distinct ident x from "Person" where ident is not null`),
    telefon: await tekster(`select distinct telefon x from "Person" where telefon not in (select telefon from "Ansatt" where telefon is not null)`),
    adresse: await tekster(`select distinct adresse x from "Person" where length(adresse) > 6`),
    opplysninger: await tekster(`select distinct unnest(array[epost, fastlege]) x from "Person" where epost is not null or fastlege is not null`),
    paarorende: await tekster(
      `select distinct navn x from "Paarorende" where navn not in (select fornavn || ' ' || etternavn from "Person") and navn not in (select navn from "Ansatt")`,
    ),
    tilgang: await tekster(`select distinct adkomst x from "Bestilling" where length(adkomst) > 12`),
    historikk: await tekster(
      `select distinct tekst x from respons.varsel where length(tekst) > 8 and "personId" is not null and type not in ('teknisk', 'test')`,
    ),
    nokkelinfo: await tekster(`select distinct nokkelinfo x from "Person" where length(nokkelinfo) > 12`),
    vedtak: await tekster(`select distinct omfang x from "Vedtak" where length(omfang) > 12`),
  };
}

test.describe('alle sider, som hver rolle', () => {
  test.describe.configure({ mode: 'parallel' });
  for (const rolle of Object.keys(FELT) as Rolle[]) {
    test(`${rolle}: hvert navn på skjermen står i innsynsloggen, og det rollen ikke skal se, kommer ikke`, async ({ browser }) => {
      const konto = rolle === 'oppfolger' ? 'oppfolger@tms.demo' : rolle === 'oppfolgingsansvarlig' ? 'oppfolgingsansvarlig@sykehus.demo' : rolle;
      const page = await som(browser, konto);
      const personer = await sporr<Person>('select id, fornavn, etternavn, ident, nokkelinfo from "Person"');
      const skjult = await hemmelig();
      for (const [gruppe, verdier] of Object.entries(skjult)) expect(verdier, gruppe).not.toEqual([]);
      const ser = feltFor(rolle, GRUNNER);
      const epost = konto.includes('@') ? konto : `${konto}@fjordvik.demo`;
      const ansatt = await finn('select a.id from "Ansatt" a join "Konto" k on k.id = a."kontoId" where k.epost = $1', [epost]);
      const stier = [...new Set([...(await alleSider()).map(([, sti]) => sti).filter((s) => !s.startsWith('/svar/')), ...FLERE])];
      const funn: string[] = [];
      let medNavn = 0;
      for (const sti of stier) {
        const foer = await finn('select coalesce(max(id), 0)::text id from "Innsyn"');
        const svar = await page.request.get(sti, { maxRedirects: 0 });
        if (svar.status() !== 200) continue;
        const html = await svar.text();
        const vist = personer.filter((p) => html.includes(`${p.fornavn} ${p.etternavn}`) || html.includes(`${p.etternavn}, ${p.fornavn}`));
        const logget = new Set(
          (await sporr<{ id: string }>('select unnest("personIder") id from "Innsyn" where id > $1::bigint and "ansattId" = $2', [foer, ansatt])).map(
            (r) => r.id,
          ),
        );
        if (vist.length > 0) medNavn++;
        for (const p of vist) {
          // Two who are called the same are told apart by neither.
          const like = vist.filter((x) => x.fornavn === p.fornavn && x.etternavn === p.etternavn);
          if (!like.some((x) => logget.has(x.id))) funn.push(`${sti}: ${p.id} er vist, og ikke skrevet ned`);
        }
        for (const [gruppe, verdier] of Object.entries(skjult) as [Feltgruppe, string[]][])
          if (!ser.has(gruppe) && verdier.some((v) => v && html.includes(v))) funn.push(`${sti}: ${gruppe}`);
      }
      expect(funn).toEqual([]);
      if (FELT[rolle].rolle?.includes('navn')) expect(medNavn, 'sider som viste noen').toBeGreaterThan(0);
      await page.context().close();
    });
  }
});

const TEKST = 'Falt i trappen natt til tirsdag';

/** Everything the browser keeps for this site, as text. */
const lagret = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const ut: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((ok, nei) => {
        const r = indexedDB.open(name ?? '');
        r.onsuccess = () => ok(r.result);
        r.onerror = () => nei(r.error);
      });
      for (const navn of db.objectStoreNames) {
        const lager = db.transaction(navn).objectStore(navn);
        const alt = <T>(r: IDBRequest<T>) => new Promise<T>((ok) => (r.onsuccess = () => ok(r.result)));
        ut.push(JSON.stringify(await alt(lager.getAllKeys())));
        for (const v of await alt(lager.getAll()))
          ut.push(
            JSON.stringify(v, (_, x) => (x instanceof ArrayBuffer || ArrayBuffer.isView(x) ? new TextDecoder('latin1').decode(x as ArrayBuffer) : x)),
          );
      }
      db.close();
    }
    return ut.join('\n');
  });

test('to ved samme maskin: det usendte er eierens, og bare hens', async ({ browser }) => {
  const sak = await finn(
    `select s.id from "Sak" s join "Virksomhet" v on v.id = s."virksomhetId" and v.kode = 'fjordvik' where s.status = 'UNDER_KARTLEGGING' order by s.nummer limit 1`,
  );
  const sti = `/saker/${sak}/kartlegging`;
  const page = await som(browser, 'ressursperson');
  const kontekst = page.context();
  await page.goto(sti);
  const nokkel = page.waitForResponse('**/api/usendt');
  await page.reload();
  await nokkel;
  const felt = page.locator('main textarea').first();
  await expect(felt).toBeVisible();
  // The connection goes: what is written reaches nobody.
  await kontekst.setOffline(true);
  await felt.fill(TEKST);
  await expect.poll(() => lagret(page)).toContain('helhet-usendt:');
  expect(await lagret(page)).not.toContain('Falt i trappen');
  await expect(page.getByText('Ikke lagret: uten nett.')).toBeVisible();

  // Leaves as one does, still without a connection, and somebody else sits down.
  await page.close({ runBeforeUnload: false });
  await kontekst.setOffline(false);
  await byttInnlogging(browser, kontekst, 'leder@fjordvik.demo');
  const andre = await kontekst.newPage();
  const foerAndre = await sporr<{ svar: unknown }>('select svar from "Kartlegging" where "sakId" = $1', [sak]);
  const andresNokkel = andre.waitForResponse('**/api/usendt', { timeout: 5000 }).catch(() => null);
  await andre.goto(sti);
  await andresNokkel;
  await expect(andre.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await andre.content()).not.toContain('Falt i trappen');
  expect(await lagret(andre)).not.toContain('Falt i trappen');
  expect(await sporr('select svar from "Kartlegging" where "sakId" = $1', [sak])).toEqual(foerAndre);
  await andre.close();

  // The first one comes back, and it is there, and is sent.
  await byttInnlogging(browser, kontekst, null);
  await byttInnlogging(browser, kontekst, 'ressursperson@fjordvik.demo');
  const igjen = await kontekst.newPage();
  await igjen.goto(sti);
  await expect(igjen.locator('main textarea').first()).toHaveValue(TEKST);
  await expect.poll(async () => JSON.stringify(await sporr('select svar from "Kartlegging" where "sakId" = $1', [sak]))).toContain(TEKST);
  await expect.poll(() => lagret(igjen)).not.toContain('helhet-usendt:');
  await kontekst.close();
});

test('utlogget mens en skriver: det står ikke «Lagret», og det er lagret når en er inne igjen', async ({ browser }) => {
  const sak = await finn(
    `select s.id from "Sak" s join "Virksomhet" v on v.id = s."virksomhetId" and v.kode = 'fjordvik' where s.status = 'UNDER_KARTLEGGING' order by s.nummer desc limit 1`,
  );
  const svar = async () => JSON.stringify(await sporr('select svar from "Kartlegging" where "sakId" = $1', [sak]));
  const p = await som(browser, 'ressursperson');
  const nokkel = p.waitForResponse('**/api/usendt');
  await p.goto(`/saker/${sak}/kartlegging`);
  await nokkel;
  const felt = p.locator('main textarea').first();
  await felt.fill('Skrevet før utloggingen');
  await expect.poll(svar).toContain('Skrevet før utloggingen');
  await expect(p.getByText(/Lagret kl\. \d/)).toBeVisible();
  const innlogget = await p.context().cookies();
  await p.context().clearCookies();
  await felt.fill('Skrevet etter utloggingen');
  await felt.blur();
  await expect(p.getByText('Ikke lagret. Se meldingen øverst.')).toBeVisible();
  await expect(p.getByText(/Lagret kl\. \d/)).toHaveCount(0);
  // Logs in again in another tab, and comes back to this one.
  await p.context().addCookies(innlogget);
  await p.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(svar).toContain('Skrevet etter utloggingen');
  await expect(p.getByText(/Lagret kl\. \d/)).toBeVisible();
  await p.context().close();
});

test('nøkkelen til det usendte gis bare til den som er logget inn, og ikke til et annet nettsted', async ({ browser, request }) => {
  expect((await request.post('/api/usendt')).status()).toBe(401);
  const page = await som(browser, 'leder');
  const svar = await page.request.post('/api/usendt');
  expect(svar.headers()['cache-control']).toBe('no-store');
  expect((await svar.json()).nokler[0].verdi).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  expect((await page.request.post('/api/usendt', { headers: { origin: 'https://annet.example' } })).status()).toBe(403);
  await page.context().close();
});

test('adressen til en bruker går ikke til noen utenfor: telefonens eget kart, og tekst å kopiere', async ({ browser }) => {
  const id = await finn(
    `select x.id from respons.varsel x join "Virksomhet" v on v.id = x."virksomhetId" and v.kode = 'fjordvik' join "Person" p on p.id = x."personId" where p.adresse is not null and x.status <> 'LUKKET' order by x.id limit 1`,
  );
  const page = await som(browser, 'responsoperator');
  const ute: string[] = [];
  page.on('request', (r) => !r.url().startsWith(process.env.BASE_URL ?? '') && /^https?:/.test(r.url()) && ute.push(r.url()));
  const svar = await page.goto(`/respons/${id}`);
  expect(svar?.headers()['referrer-policy']).toBe('same-origin');
  const lenker = await page.locator('a[href]').evaluateAll((a) => a.map((x) => (x as HTMLAnchorElement).href));
  expect(lenker.some((l) => l.startsWith('geo:'))).toBe(true);
  expect(lenker.filter((l) => /^https?:/.test(l) && !l.startsWith(process.env.BASE_URL ?? ''))).toEqual([]);
  await expect(page.getByRole('button', { name: /^Kopier/ }).first()).toBeVisible();
  expect(ute).toEqual([]);
  await page.context().close();
});
