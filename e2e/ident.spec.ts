import { expect, test } from '@playwright/test';
import { finn, som, sporr, utenBrudd, utenSidelengsRulling } from './hjelp';

const merke = Date.now().toString(36);
const NAVN = `Idun Prøve ${merke}`;
const EPOST = `ident-${merke}@fjordvik.demo`;
const FJORDVIK = `(select id from "Virksomhet" where kode = 'fjordvik')`;

// A login that the person has already, as from another kommune: a demo has no work login to make one with.
test.beforeAll(() =>
  sporr(
    `insert into "Konto" (id, epost, "passordHash") select gen_random_uuid(), $1, "passordHash" from "Konto" where epost = 'saksbehandler@fjordvik.demo'`,
    [EPOST],
  ),
);
test.afterAll(async () => {
  await sporr(`delete from "Gjoremaal" where type = 'SJEKKPUNKT' and data->>'hva' = $1`, [`Noe ${merke}`]);
  await sporr('delete from "Kontaktpunkt" where gjelder = $1', [`Noe ${merke}`]);
});

test('tilgang fra første til siste dag: invitert, bestilt av én, bekreftet av en annen, i bruk, avsluttet og gitt videre', async ({ browser }) => {
  const admin = await som(browser, 'systemadministrator');
  await admin.goto('/organisasjon/ansatte/ny');
  await admin.getByRole('textbox', { name: /^Navn/ }).fill(NAVN);
  await admin.getByRole('textbox', { name: /^E-post/ }).fill(EPOST);
  await admin.getByRole('button', { name: 'Legg til', exact: true }).click();
  await expect(admin.getByRole('heading', { level: 1, name: NAVN })).toBeVisible();
  await expect(admin.getByText('Venter på svar')).toBeVisible();
  const side = new URL(admin.url()).pathname;
  const id = side.split('/').at(-1) ?? '';
  // Where somebody leads, the systemadministrator gives no role that sees persons, nor orders one.
  await expect(admin.getByText('Bestill en rolle')).toHaveCount(0);
  await utenBrudd(admin);

  const hun = await som(browser, EPOST);
  await hun.goto('/oppgaver');
  await expect(hun).toHaveURL(/\/invitasjon/);
  await utenBrudd(hun);
  await hun.getByRole('button', { name: /^Ja, gi meg tilgang/ }).click();
  await expect(hun.getByText('Du har ingen rolle som gjelder i dag.')).toBeVisible();

  const leder = await som(browser, 'leder');
  await leder.goto(side);
  await leder.getByRole('combobox', { name: /^Enhet/ }).selectOption({ label: 'Forvaltningskontoret' });
  await leder.getByRole('combobox', { name: /^Rolle/ }).selectOption({ label: 'Saksbehandler' });
  await leder.getByRole('textbox', { name: /^Hva rollen trengs til/ }).fill('Skal behandle søknader');
  await leder.getByRole('button', { name: 'Send bestillingen' }).click();
  await expect(leder.getByText(/er bestilt av .* og venter på bekreftelse/)).toBeVisible();
  await leder.goto('/organisasjon/bestillinger');
  const bestilling = leder.getByRole('region', { name: new RegExp(NAVN) });
  await expect(bestilling.getByText('Du har bestilt. En annen må bekrefte.')).toBeVisible();
  await expect(leder.getByRole('button', { name: new RegExp(`Bekreft rollen ${NAVN}`) })).toHaveCount(0);
  await utenBrudd(leder);
  await hun.goto('/oppgaver');
  await expect(hun, 'ordered is not given').toHaveURL(/\/logg-inn/);

  await admin.goto('/organisasjon/bestillinger');
  await admin.getByRole('button', { name: new RegExp(`Bekreft rollen ${NAVN}`) }).click();
  await expect(admin.getByRole('button', { name: new RegExp(`Bekreft rollen ${NAVN}`) })).toHaveCount(0);

  const inne = await som(browser, EPOST);
  await inne.goto('/oppgaver');
  await expect(inne.getByRole('banner')).toContainText('Saksbehandler');
  await expect(inne.getByRole('link', { name: /^Du har fått en ny rolle: \p{L}+, Forvaltningskontoret$/u })).toBeVisible();
  await inne.goto('/min-side');
  await expect(inne.getByRole('main').getByText('Forvaltningskontoret / Saksbehandler')).toBeVisible();
  await utenBrudd(inne);
  await sporr(
    `insert into "Gjoremaal" (id, "virksomhetId", type, "objektType", "objektId", rolle, "ansattId", lenke, data, frist, opprettet)
     select gen_random_uuid(), ${FJORDVIK}, 'SJEKKPUNKT', 'X', gen_random_uuid(), 'saksbehandler', $1, '/', jsonb_build_object('hva', $2::text), current_date + 5, now()`,
    [id, `Noe ${merke}`],
  );
  await sporr(
    `insert into "Kontaktpunkt" (id, "virksomhetId", "ansattId", gjelder, navn, bekreftet, "bekreftetAv")
     select gen_random_uuid(), ${FJORDVIK}, $1, $2, $3, current_date, 'Prøve'`,
    [id, `Noe ${merke}`, NAVN],
  );

  await admin.goto(side);
  await admin.getByRole('link', { name: /^Avslutt Saksbehandler/ }).click();
  await expect(admin.getByRole('heading', { name: 'Gi videre 2 ting' }), 'what they hold is shown first').toBeVisible();
  await utenBrudd(admin);
  await admin.getByRole('button', { name: 'Avslutt nå' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Avslutt nå' }).click();
  await expect(admin.getByText('Avsluttet', { exact: true })).toBeVisible();

  await inne.goto('/oppgaver');
  await expect(inne, 'the next request is refused').toHaveURL(/\/logg-inn/);
  await inne.getByText('Logg inn med e-post og passord').click();
  await inne.getByRole('textbox', { name: 'E-post' }).fill(EPOST);
  await inne.getByLabel('Passord').fill('demo-helhet');
  await inne.getByRole('button', { name: 'Logg inn', exact: true }).click();
  await expect(inne.getByText('Du har ingen rolle som gjelder i dag.')).toBeVisible();

  // What a role can take is free again; what needs a name is the leder's to give on.
  expect(await sporr(`select "ansattId", rolle from "Gjoremaal" where data->>'hva' = $1 and type = 'SJEKKPUNKT'`, [`Noe ${merke}`])).toEqual([
    { ansattId: null, rolle: 'saksbehandler' },
  ]);
  await leder.goto('/gjoremaal');
  await expect(leder.getByRole('link', { name: `${NAVN} har ikke tilgang lenger. 1 ting gikk tilbake til rollen` })).toBeVisible();
  await leder.getByRole('link', { name: `Gi videre det ${NAVN} hadde` }).click();
  await expect(leder.getByRole('heading', { name: 'Gi videre 1 ting' })).toBeVisible();
  await expect(leder.getByText('Kontaktpunkt for regionen', { exact: true })).toBeVisible();
  await utenBrudd(leder);
  await utenSidelengsRulling(leder);
  await leder.getByLabel(`Hvem tar over: Noe ${merke}`).selectOption({ label: 'Kari Sandvik' });
  await leder.getByRole('button', { name: 'Gi videre 1 ting' }).click();
  await expect(leder.getByRole('heading', { name: 'Personen har ingenting som må gis videre' })).toBeVisible();
  expect(await finn(`select navn id from "Kontaktpunkt" where gjelder = $1`, [`Noe ${merke}`])).toBe('Kari Sandvik');
  expect(await sporr(`select status from "Gjoremaal" where type = 'OVERLEVERING' and "objektId" = $1`, [id])).toEqual([{ status: 'UTFORT' }]);
  for (const p of [admin, hun, leder, inne]) await p.context().close();
});

test('den som sperres, er ute med en gang, og lederen får vite det', async ({ browser }) => {
  const epost = `sperret-${merke}@fjordvik.demo`;
  const navn = `Sperre Prøve ${merke}`;
  const id = await finn(
    `with k as (insert into "Konto" (id, epost, "passordHash") select gen_random_uuid(), $1, "passordHash" from "Konto" where epost = 'leder@fjordvik.demo' returning id)
     insert into "Ansatt" (id, "virksomhetId", "kontoId", epost, navn) select gen_random_uuid(), ${FJORDVIK}, k.id, $1, $2 from k returning id`,
    [epost, navn],
  );
  await sporr(
    `insert into "Rolletildeling" (id, "virksomhetId", "ansattId", "kontoId", "enhetId", rolle, "gyldigFra")
     select gen_random_uuid(), a."virksomhetId", a.id, a."kontoId", e.id, 'tjenesteforvalter', current_date - 10 from "Ansatt" a
     join "Enhet" e on e."virksomhetId" = a."virksomhetId" and e.navn = 'Servicedesk' where a.id = $1`,
    [id],
  );
  const hun = await som(browser, epost);
  await hun.goto('/min-side');
  await expect(hun.getByRole('heading', { level: 1, name: 'Min side' })).toBeVisible();
  const admin = await som(browser, 'systemadministrator');
  await admin.goto(`/organisasjon/ansatte/${id}`);
  await admin.getByRole('button', { name: 'Sperr kontoen' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Sperr kontoen' }).click();
  await expect(admin.getByText('Sperret. Har ikke tilgang.')).toBeVisible();
  await utenBrudd(admin);
  await hun.goto('/min-side');
  await expect(hun).toHaveURL(/\/logg-inn/);

  const leder = await som(browser, 'leder');
  await leder.goto('/gjoremaal');
  await leder.getByRole('link', { name: `${navn} har ikke tilgang lenger. Ingenting gikk tilbake til rollen` }).click();
  await leder.getByRole('link', { name: 'Se hva personen fortsatt står med' }).click();
  await expect(leder.getByRole('heading', { level: 1, name: `${navn} er sperret` })).toBeVisible();
  await utenBrudd(leder);
  for (const p of [hun, admin, leder]) await p.context().close();
});
