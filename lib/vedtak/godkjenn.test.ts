import { createHash, randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { blokker } from '@/lib/brev/blokker';
import { brevmodellSchema } from '@/lib/brev/schema';
import { gjeldendeHjemler } from '@/lib/innhold/queries';
import type { Actor } from '@/lib/platform/actor';
import { stillKlokke, tilDato } from '@/lib/platform/clock';
import { testdb } from '@/lib/platform/testdb';
import { lagreUtkast, returner, sendTilKontroll } from './commands';
import { frossetSchema } from './frysing';
import { godkjenn } from './godkjenn';
import { heltUtkast, sakTilVurdering, UTEN_KOMPETANSE } from './testhjelp';

/** What happens while the PDF is being drawn. */
const imens: { gjor?: () => Promise<unknown> } = {};
vi.mock('@/lib/brev/tegn', async (original) => {
  const ekte = await original<typeof import('@/lib/brev/tegn')>();
  return {
    ...ekte,
    tegnBrev: async (...a: Parameters<typeof ekte.tegnBrev>) => {
      await imens.gjor?.();
      return ekte.tegnBrev(...a);
    },
  };
});

const db = testdb();
const DAG = '2026-06-10';
let saksbehandler: Actor;
let godkjenner: Actor;

beforeAll(async () => {
  saksbehandler = await db.actor('saksbehandler');
  godkjenner = await db.actor('godkjenner');
});
beforeEach(() => stillKlokke(new Date(`${DAG}T09:00:00Z`)));
afterEach(() => {
  stillKlokke();
  delete imens.gjor;
});

const nokkel = () => randomUUID();
async function tilKontroll(endring = {}, { beslutning, dag = DAG }: { beslutning?: typeof UTEN_KOMPETANSE; dag?: string } = {}) {
  stillKlokke(new Date(`${dag}T09:00:00Z`));
  const sak = await sakTilVurdering(db.admin, saksbehandler, beslutning, dag);
  const { versjon } = await lagreUtkast(saksbehandler, { nokkel: nokkel(), sakId: sak.sakId, versjon: 0, utkast: heltUtkast(dag, endring) });
  return { ...sak, ...(await sendTilKontroll(saksbehandler, { nokkel: nokkel(), sakId: sak.sakId, versjon })) };
}
const vedtaket = (sakId: string) => db.admin.vedtak.findUniqueOrThrow({ where: { sakId }, include: { tjeneste: true } });
const alleHjemler = (dag: string) => gjeldendeHjemler(tilDato(dag), 'digitalt-tilsyn').map((h) => h.id);

describe('godkjenn', () => {
  it('fryser vedtaket, lagrer brevet og starter tjenesten', async () => {
    const { sakId, versjon, personId } = await tilKontroll();
    const sone = await db.admin.enhet.findFirstOrThrow({ where: { virksomhetId: saksbehandler.virksomhetId, navn: 'Hjemmetjenesten Sør' } });
    await db.admin.person.update({ where: { id: personId }, data: { soneId: sone.id } });
    const svar = await godkjenn(godkjenner, { nokkel: nokkel(), sakId, versjon });
    const v = await vedtaket(sakId);
    expect(v).toMatchObject({
      status: 'GODKJENT',
      godkjennerId: godkjenner.ansattId,
      brevId: svar.brevId,
      tjeneste: { id: svar.tjenesteId, kode: 'digitalt-tilsyn', status: 'TILDELT', enhetId: sone.id },
    });
    const f = frossetSchema.parse(v.frosset);
    expect(f).toMatchObject({
      utfall: 'INNVILGET',
      vedtaksdato: DAG,
      person: { navn: 'Astrid Myhre', fodselsdato: '1941-04-03' },
      saksbehandler: { navn: saksbehandler.navn },
      godkjenner: { navn: godkjenner.navn },
      klage: { uker: 4, organ: 'Statsforvalteren', hjemmel: { id: 'pbrl-7-5' } },
      tjeneste: { navn: 'Digitalt tilsyn' },
    });
    expect(f.hjemler.find((h) => h.id === 'pbrl-2-1-a')?.tekst).toBeTruthy();
    expect(await db.admin.sak.findUnique({ where: { id: sakId } })).toMatchObject({ status: 'VEDTATT' });
    expect(
      (await db.admin.oppgave.findMany({ where: { tjenesteId: svar.tjenesteId as string }, select: { steg: true } })).map((o) => o.steg).sort(),
    ).toEqual(['NULLPUNKT', 'TILTAKSPLAN']);
    expect(await db.admin.oppgave.count({ where: { sakId, status: 'AAPEN' } })).toBe(0);
    expect(await db.admin.hendelse.count({ where: { sakId, type: 'VEDTAK_GODKJENT' } })).toBe(1);
  });

  it('lager et brev med alt loven krever, og PDF av det samme', async () => {
    const { sakId, versjon } = await tilKontroll();
    const { brevId } = await godkjenn(godkjenner, { nokkel: nokkel(), sakId, versjon });
    const brev = await db.admin.brev.findUniqueOrThrow({ where: { id: brevId } });
    expect(Buffer.from(brev.pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(brev.sha256).toBe(createHash('sha256').update(brev.pdf).digest('hex'));
    const modell = brevmodellSchema.parse(brev.innhold);
    const tekst = JSON.stringify(blokker(modell));
    for (const del of [
      'Du får digitalt tilsyn fra 10. juni 2026',
      'Varsel når noe tyder på fall',
      'Astrid står opp om natten',
      'Du betaler ikke',
      '§\u00a02-1 a',
      'innen fire uker',
      'Statsforvalteren',
      'hjelper deg gjerne',
      'vente',
      'se dokumentene',
      '7 dager etter oppstart',
    ])
      expect(tekst, del).toContain(del);
    expect(tekst).not.toContain('{{');
    expect(modell.underskrifter.map((u) => u.navn)).toEqual([saksbehandler.navn, godkjenner.navn]);
  });

  it('avslår uten tjeneste', async () => {
    const { sakId, versjon } = await tilKontroll({ utfall: 'AVSLAG', nytteAvTeknologi: false });
    const svar = await godkjenn(godkjenner, { nokkel: nokkel(), sakId, versjon });
    expect(svar.tjenesteId).toBeNull();
    expect(await vedtaket(sakId)).toMatchObject({ status: 'GODKJENT', utfall: 'AVSLAG', tjeneste: null });
    const brev = await db.admin.brev.findUniqueOrThrow({ where: { id: svar.brevId } });
    expect(JSON.stringify(brev.innhold)).toContain('Du får ikke digitalt tilsyn');
  });

  it('knytter ny tjeneste til den som endres', async () => {
    const forst = await tilKontroll();
    const { tjenesteId } = await godkjenn(godkjenner, { nokkel: nokkel(), ...forst });
    const neste = await tilKontroll();
    await db.admin.sak.update({ where: { id: neste.sakId }, data: { gjelderTjenesteId: tjenesteId } });
    await godkjenn(godkjenner, { nokkel: nokkel(), ...neste });
    expect((await vedtaket(neste.sakId)).tjeneste?.erstatterId).toBe(tjenesteId);
  });

  it('gir samme svar på samme nøkkel', async () => {
    const { sakId, versjon } = await tilKontroll();
    const d = { nokkel: nokkel(), sakId, versjon };
    expect(await godkjenn(godkjenner, d)).toEqual(await godkjenn(godkjenner, d));
    expect(await db.admin.brev.count({ where: { sakId } })).toBe(1);
  });

  it('lar én av to godkjennere vinne og sier fra til den andre', async () => {
    const { sakId, versjon } = await tilKontroll();
    const annen: Actor = { ...(await db.actor('leder')), rolle: 'godkjenner' };
    const svar = await Promise.allSettled([godkjenner, annen].map((a) => godkjenn(a, { nokkel: nokkel(), sakId, versjon })));
    expect(svar.map((s) => s.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(svar.find((s) => s.status === 'rejected')?.reason).toMatchObject({ kode: 'KONFLIKT' });
    expect(await db.admin.tjeneste.count({ where: { sakId } })).toBe(1);
    await expect(godkjenn(annen, { nokkel: nokkel(), sakId, versjon })).rejects.toMatchObject({ kode: 'KONFLIKT' });
  });

  it('nekter når noe er endret mens brevet ble tegnet', async () => {
    const { sakId, versjon, personId } = await tilKontroll();
    imens.gjor = () => db.admin.person.update({ where: { id: personId }, data: { etternavn: 'Ny' } });
    await expect(godkjenn(godkjenner, { nokkel: nokkel(), sakId, versjon })).rejects.toMatchObject({ kode: 'KONFLIKT' });
    expect((await vedtaket(sakId)).status).toBe('TIL_KONTROLL');
    expect(await db.admin.brev.count({ where: { sakId } })).toBe(0);
  });
});

describe('fire øyne', () => {
  it('nekter den som har skrevet vedtaket, også i en annen rolle', async () => {
    const { sakId, versjon } = await tilKontroll();
    const sammePerson: Actor = { ...saksbehandler, rolle: 'godkjenner' };
    await expect(godkjenn(sammePerson, { nokkel: nokkel(), sakId, versjon })).rejects.toMatchObject({ kode: 'REGEL', tekst: 'vedtakEgen' });
    await expect(returner(sammePerson, { nokkel: nokkel(), sakId, versjon, grunn: 'x' })).rejects.toMatchObject({
      kode: 'REGEL',
      tekst: 'vedtakEgen',
    });
    await expect(godkjenn({ ...godkjenner, kontoId: saksbehandler.kontoId }, { nokkel: nokkel(), sakId, versjon })).rejects.toMatchObject({
      kode: 'REGEL',
      tekst: 'vedtakEgen',
    });
  });

  it('holdes også av databasen', async () => {
    const { sakId } = await tilKontroll();
    await expect(db.admin.$executeRaw`update "Vedtak" set "godkjennerId" = "saksbehandlerId" where "sakId" = ${sakId}::uuid`).rejects.toThrow(
      /fire_oyne/,
    );
    await expect(db.admin.$executeRaw`update "Vedtak" set status = 'GODKJENT' where "sakId" = ${sakId}::uuid`).rejects.toThrow(/godkjent_er_frosset/);
  });
});

describe('et fattet vedtak', () => {
  it.each([
    "innhold = 'annet'",
    "frosset = '{}'",
    'fakta = null',
    '"brevId" = null',
    '"godkjennerId" = null',
    "status = 'UTKAST'",
    "status = 'TIL_KONTROLL'",
  ])('kan ikke få %s i SQL', async (sett) => {
    const { sakId, versjon } = await tilKontroll();
    await godkjenn(godkjenner, { nokkel: nokkel(), sakId, versjon });
    await expect(db.admin.$executeRawUnsafe(`update "Vedtak" set ${sett} where "sakId" = '${sakId}'`)).rejects.toThrow(/Vedtaket er fattet/);
    await expect(db.admin.$executeRaw`delete from "Vedtak" where "sakId" = ${sakId}::uuid`).rejects.toThrow(/slettes ikke/);
  });
});

describe('lovens versjon', () => {
  it.each([
    ['2026-05-31', 'pbrl-4-6-a-samtykkekompetanse', 'samtykkekompetanse'],
    ['2026-06-01', 'pbrl-4-6-a', 'beslutningskompetanse'],
  ])('et vedtak %s fryser %s', async (dag, id, ord) => {
    const { sakId, versjon } = await tilKontroll({ hjemmelIds: alleHjemler(dag) }, { beslutning: UTEN_KOMPETANSE, dag });
    await godkjenn(godkjenner, { nokkel: nokkel(), sakId, versjon });
    const { hjemler } = frossetSchema.parse((await vedtaket(sakId)).frosset);
    expect(hjemler.filter((h) => h.paragraf === '§ 4-6 a').map((h) => h.id)).toEqual([id]);
    expect(hjemler.find((h) => h.id === id)?.tittel).toContain(ord);
  });

  it('et vedtak skrevet før lovendringen kan ikke godkjennes etter den', async () => {
    const { sakId, versjon } = await tilKontroll({ hjemmelIds: alleHjemler('2026-05-31') }, { beslutning: UTEN_KOMPETANSE, dag: '2026-05-31' });
    stillKlokke(new Date('2026-06-01T07:00:00Z'));
    await expect(godkjenn(godkjenner, { nokkel: nokkel(), sakId, versjon })).rejects.toMatchObject({
      kode: 'REGEL',
      tekst: 'vedtakMangler',
      felt: { hjemmelIds: 'vedtakHjemmelUtgaatt' },
    });
  });
});
