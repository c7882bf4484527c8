import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { lagTjeneste, type Provetjeneste } from '@/lib/avslutning/testhjelp';
import { planleggEvalueringer } from '@/lib/evalueringsplan/commands';
import type { Actor } from '@/lib/platform/actor';
import { osloDato, plussDager, tilDato } from '@/lib/platform/clock';
import { utfor } from '@/lib/platform/command';
import { withActor } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { avsluttDeling, delTjeneste } from './commands';
import { hentHjemUtlopte } from './utlop';

const db = testdb();
const nokkel = () => randomUUID();
const dhoTjeneste = (virksomhet = 'fjordvik') => lagTjeneste(db, { kode: 'dho', virksomhet });
const del = async (t: Provetjeneste, med: Actor, som?: Actor, til = '') =>
  delTjeneste(som ?? (await db.actor('saksbehandler')), {
    nokkel: nokkel(),
    tjenesteId: t.id,
    tilVirksomhetId: med.virksomhetId,
    grunnlag: 'Samarbeidsavtale 12/2026',
    til,
  });

/** Plans the evaluations of a tjeneste, as its start does. */
async function planlegg(t: Provetjeneste): Promise<void> {
  const a = await db.actor('ressursperson');
  const rad = await db.admin.tjeneste.findUniqueOrThrow({ where: { id: t.id } });
  await utfor(a, nokkel(), (k) => planleggEvalueringer(k, rad));
}

/** How many rows of each table this actor sees. */
const ser = (a: Actor) =>
  withActor(a, async (tx) => ({
    tjeneste: await tx.tjeneste.count(),
    person: await tx.person.count(),
    utstyr: await tx.utstyr.count(),
    evaluering: await tx.evaluering.count(),
    installasjon: await tx.installasjon.count(),
    oppgave: await tx.oppgave.count(),
    hendelse: await tx.hendelse.count(),
    sak: await tx.sak.count(),
    vedtak: await tx.vedtak.count(),
    avslutningssteg: await tx.avslutningssteg.count(),
    bestilling: await tx.bestilling.count(),
  }));
const INGENTING = {
  tjeneste: 0,
  person: 0,
  utstyr: 0,
  evaluering: 0,
  installasjon: 0,
  oppgave: 0,
  hendelse: 0,
  sak: 0,
  vedtak: 0,
  avslutningssteg: 0,
  bestilling: 0,
};

describe('deling', () => {
  it('TMS ser nøyaktig den delte tjenesten, og mister den straks den avsluttes', async () => {
    const [t, annen] = [await dhoTjeneste(), await dhoTjeneste()];
    for (const x of [t, annen]) {
      await planlegg(x);
      await db.admin.installasjon.create({ data: { virksomhetId: x.virksomhetId, tjenesteId: x.id } });
      await db.admin.avslutningssteg.create({ data: { virksomhetId: x.virksomhetId, tjenesteId: x.id, steg: 'HENTE_UTSTYR', utfortAv: 'Prøve' } });
    }
    const tms = await db.actor('oppfolger', 'tms');
    expect(await ser(tms)).toEqual(INGENTING);
    const { id } = await del(t, tms);
    expect(await ser(tms)).toEqual({ ...INGENTING, tjeneste: 1, person: 1, utstyr: 1, evaluering: 1, installasjon: 1, oppgave: 1, hendelse: 1 });
    expect(await withActor(tms, (tx) => tx.tjeneste.findFirst({ select: { id: true } }))).toEqual({ id: t.id });
    expect(await ser(await db.actor('oppfolgingsansvarlig', 'sykehus'))).toEqual(INGENTING);
    await avsluttDeling(await db.actor('saksbehandler'), { nokkel: nokkel(), delingId: id });
    expect(await ser(tms)).toEqual(INGENTING);
  });

  it('TMS skriver bare evaluering, oppgave, hendelse og innsyn på det delte', async () => {
    const [t, annen] = [await dhoTjeneste(), await dhoTjeneste()];
    const tms = await db.actor('oppfolger', 'tms');
    await del(t, tms);
    const sett = (tabell: string, hvor: string, id: string) =>
      withActor(tms, (tx) => tx.$executeRawUnsafe(`update "${tabell}" set "virksomhetId" = "virksomhetId" where "${hvor}" = '${id}'`));
    for (const [tabell, hvor] of [
      ['Tjeneste', 'id'],
      ['Utstyr', 'tjenesteId'],
      ['Installasjon', 'tjenesteId'],
      ['Deling', 'tjenesteId'],
      ['Sak', 'id'],
    ] as const) {
      expect(await sett(tabell, hvor, tabell === 'Sak' ? t.sakId : t.id), tabell).toBe(0);
    }
    expect(await sett('Person', 'id', t.personId)).toBe(0);
    const rad = { virksomhetId: t.virksomhetId, navn: 'Prøve', planlagt: tilDato('2027-01-04') };
    const skriv = (tjenesteId: string) => withActor(tms, (tx) => tx.evaluering.create({ data: { ...rad, tjenesteId }, select: { id: true } }));
    expect(await skriv(t.id)).toHaveProperty('id');
    await expect(skriv(annen.id)).rejects.toThrow(/row-level security/);
    const innsyn = (personId: string) =>
      withActor(tms, (tx) =>
        tx.innsyn.createMany({
          data: {
            virksomhetId: t.virksomhetId,
            aktorVirksomhetId: tms.virksomhetId,
            aktorNavn: tms.navn,
            rolle: tms.rolle,
            personIder: [personId],
            hva: 'tjeneste',
            hvorfor: 'oppfolging',
          },
        }),
      );
    expect(await innsyn(t.personId)).toEqual({ count: 1 });
    await expect(innsyn(annen.personId)).rejects.toThrow(/row-level security/);
    await expect(
      withActor(tms, (tx) =>
        tx.sak.create({
          data: {
            virksomhetId: t.virksomhetId,
            nummer: 'x',
            personId: t.personId,
            enhetId: tms.enhetId,
            kilde: 'SYKEHUS',
            behov: 'x',
            mottatt: new Date(),
            svarfrist: new Date(),
          },
        }),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('åpne evalueringer følger med ut og hjem igjen', async () => {
    const t = await dhoTjeneste();
    await planlegg(t);
    const oppgave = () =>
      db.admin.oppgave.findFirstOrThrow({
        where: { tjenesteId: t.id, steg: 'EVALUERE', status: 'AAPEN' },
        select: { rolle: true, utforerVirksomhetId: true, virksomhetId: true },
      });
    expect(await oppgave()).toEqual({ rolle: 'ressursperson', utforerVirksomhetId: t.virksomhetId, virksomhetId: t.virksomhetId });
    const tms = await db.actor('oppfolger', 'tms');
    const { id } = await del(t, tms);
    expect(await oppgave()).toEqual({ rolle: 'oppfolger', utforerVirksomhetId: tms.virksomhetId, virksomhetId: t.virksomhetId });
    await avsluttDeling(await db.actor('kontaktperson'), { nokkel: nokkel(), delingId: id });
    expect(await oppgave()).toMatchObject({ rolle: 'ressursperson', utforerVirksomhetId: t.virksomhetId });
  });

  it('et sykehus evaluerer etter sin egen plan', async () => {
    const t = await dhoTjeneste();
    await planlegg(t);
    await del(t, await db.actor('oppfolgingsansvarlig', 'sykehus'));
    const e = await db.admin.evaluering.findMany({
      where: { tjenesteId: t.id },
      orderBy: { id: 'asc' },
      select: { navn: true, status: true, planlagt: true },
    });
    expect(e.map((x) => x.status)).toEqual(['AVLYST', 'PLANLAGT']);
    expect((e[1]?.planlagt.getTime() ?? 0) - Date.now()).toBeLessThan(20 * 86_400_000);
    expect(await db.admin.oppgave.findMany({ where: { tjenesteId: t.id, status: 'AAPEN' }, select: { rolle: true } })).toEqual([
      { rolle: 'oppfolgingsansvarlig' },
    ]);
  });

  it('en deling med sluttdato opphører av seg selv, og oppgavene hentes hjem', async () => {
    const t = await dhoTjeneste();
    await planlegg(t);
    const tms = await db.actor('oppfolger', 'tms');
    const idag = osloDato(new Date());
    const { id } = await del(t, tms, undefined, idag);
    expect((await db.admin.deling.findUniqueOrThrow({ where: { id } })).til?.getTime()).toBeGreaterThan(Date.now());
    await db.admin.deling.update({ where: { id }, data: { fra: plussDager(tilDato(idag), -3), til: plussDager(tilDato(idag), -1) } });
    const igjen = (tabell: 'tjeneste' | 'oppgave') =>
      withActor(tms, (tx) =>
        tabell === 'tjeneste' ? tx.tjeneste.count({ where: { id: t.id } }) : tx.oppgave.count({ where: { tjenesteId: t.id } }),
      );
    expect([await igjen('tjeneste'), await igjen('oppgave')]).toEqual([0, 0]);
    expect(await hentHjemUtlopte()).toBe(1);
    expect(await hentHjemUtlopte()).toBe(0);
    expect(await db.admin.oppgave.findFirst({ where: { tjenesteId: t.id, status: 'AAPEN' }, select: { utforerVirksomhetId: true } })).toEqual({
      utforerVirksomhetId: t.virksomhetId,
    });
  });

  it('nekter feil rolle, andre enn TMS og sykehus, deling to ganger og dato tilbake i tid', async () => {
    const t = await dhoTjeneste();
    const tms = await db.actor('oppfolger', 'tms');
    await expect(del(t, tms, await db.actor('ressursperson'))).rejects.toMatchObject({ kode: 'FORBUDT' });
    await expect(del(t, await db.actor('saksbehandler', 'skogvang'))).rejects.toMatchObject({ kode: 'REGEL', tekst: 'kanIkkeDelesMed' });
    await expect(del(t, tms, undefined, '2020-01-01')).rejects.toMatchObject({ kode: 'REGEL', felt: { til: 'datoTilbakeITid' } });
    await del(t, tms);
    await expect(del(t, tms)).rejects.toMatchObject({ kode: 'REGEL', tekst: 'alleredeDelt' });
    const slutt = await lagTjeneste(db, { kode: 'dho', status: 'AVSLUTTET', utstyr: [] });
    await expect(del(slutt, tms)).rejects.toMatchObject({ kode: 'REGEL', tekst: 'tjenesteErAvsluttet' });
  });

  it('en annen kommunes tjeneste og deling finnes ikke', async () => {
    const t = await dhoTjeneste('skogvang');
    const tms = await db.actor('oppfolger', 'tms');
    await expect(del(t, tms)).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    const { id } = await del(t, tms, await db.actor('saksbehandler', 'skogvang'));
    await expect(avsluttDeling(await db.actor('saksbehandler'), { nokkel: nokkel(), delingId: id })).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
  });

  it('samme nøkkel to ganger er én deling; en som er avsluttet, er konflikt', async () => {
    const t = await dhoTjeneste();
    const [a, tms] = [await db.actor('saksbehandler'), await db.actor('oppfolger', 'tms')];
    const d = { nokkel: nokkel(), tjenesteId: t.id, tilVirksomhetId: tms.virksomhetId, grunnlag: 'Samarbeidsavtale', til: '' };
    const forst = await delTjeneste(a, d);
    expect(await delTjeneste(a, d)).toEqual(forst);
    await avsluttDeling(a, { nokkel: nokkel(), delingId: forst.id });
    await expect(avsluttDeling(a, { nokkel: nokkel(), delingId: forst.id })).rejects.toMatchObject({ kode: 'KONFLIKT' });
  });
});
