import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { motorpool, withActor } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import type { Kilde } from '@/lib/respons/mottak/kilder';
import { registrerNyKilde, stansKilde, startKilde } from '@/lib/respons/oppdrag/kilde/commands';
import { hentKilder } from '@/lib/respons/oppdrag/kilde/queries';
import { hentKildeavtaler } from '@/lib/respons/oppdrag/kilde/queries-avtale';
import { nyKilde } from '@/lib/respons/testhjelp';
import { avsluttKildeavtale, godtaKildeavtale, sporIgjenOmKildeavtale, sporOmKildeavtale } from './commands';

const db = testdb();
const n = () => ({ nokkel: randomUUID() });
const rader = async <T>(tekst: string, verdier: unknown[] = []) => (await motorpool().query(tekst, verdier)).rows as T[];
let kommune: Actor;
let leverandor: Actor;
let kilde: Kilde;
let kildenavn: string;

beforeAll(async () => {
  kommune = await db.actor('systemadministrator');
  const lev = await db.admin.virksomhet.findUniqueOrThrow({ where: { kode: 'tryggnett' } });
  const ansatt = await db.admin.ansatt.create({
    data: { virksomhetId: lev.id, kontoId: kommune.kontoId, navn: 'Leverandøren', epost: 'leverandor@prove.example' },
  });
  leverandor = { ...kommune, virksomhetId: lev.id, virksomhetNavn: lev.navn, virksomhetstype: 'LEVERANDOR', ansattId: ansatt.id, navn: ansatt.navn };
});
beforeEach(async () => {
  await db.admin.gjoremaal.deleteMany({ where: { lenke: '/respons/kilder' } });
  await rader('delete from respons.kildeavtale');
  await rader(`update respons.varsel set status = 'LUKKET', "nesteForfall" = null where verdi = 'kilde_slutt'`);
  kilde = (await nyKilde(leverandor.virksomhetId, true)).kilde;
  kildenavn = (await rader<{ navn: string }>('select navn from respons.kilde where id = $1', [kilde.id]))[0]?.navn ?? '';
  await sporOmKildeavtale(leverandor, { ...n(), id: kilde.id, virksomhetId: kommune.virksomhetId });
});

/** Whom a duty says that it comes from: the virksomhet, and which of its sources. */
const fra = (a: Actor) => `${a.virksomhetNavn} (${kildenavn})`;
const avtale = async (a: Actor) => (await hentKildeavtaler(a)).avtaler.find((x) => x.kildeId === kilde.id);
const om = async (a: Actor) => ({ ...n(), id: kilde.id, virksomhetId: kommune.virksomhetId, versjon: (await avtale(a))?.versjon ?? -1 });
const meldt = async (a: Actor) =>
  (await db.admin.gjoremaal.findMany({ where: { lenke: '/respons/kilder', virksomhetId: a.virksomhetId }, orderBy: { id: 'asc' } })).map((g) => [
    g.type,
    g.status,
    g.rolle,
    (g.data as { hva: string }).hva,
  ]);
const logget = (a: Actor) =>
  rader<{ v: string; hva: string }>(
    `select "aktorVirksomhetId" v, data->>'hva' hva from respons.hendelse where "virksomhetId" = $1 and type = 'KILDE_ENDRET' and data->>'kilde' = $2 order by id`,
    [a.virksomhetId, kilde.id],
  );
const tekniske = () =>
  rader<{ v: string; tekst: string }>(`select "virksomhetId" v, tekst from respons.varsel where verdi = 'kilde_slutt' and status <> 'LUKKET'`);

describe('a source’s agreement', () => {
  it('the one who is asked has a duty until it has answered, and what is done is in the log of both', async () => {
    expect(await meldt(kommune)).toEqual([['GODTA_KILDE', 'AAPENT', 'systemadministrator', fra(leverandor)]]);
    await godtaKildeavtale(kommune, await om(kommune));
    expect((await meldt(kommune)).map(([type, status]) => [type, status])).toEqual([['GODTA_KILDE', 'UTFORT']]);
    for (const a of [kommune, leverandor])
      expect(await logget(a)).toEqual([
        { v: leverandor.virksomhetId, hva: 'spurt om avtale' },
        { v: kommune.virksomhetId, hva: 'avtale godtatt' },
      ]);
    expect(await meldt(leverandor)).toEqual([]);
  });

  it.each([
    ['the supplier', () => leverandor, () => kommune],
    ['the kommune', () => kommune, () => leverandor],
  ])('in force and ended by %s: the other has a duty, the kommune a technical varsel, and both see who ended it', async (_, hvem, annen) => {
    await godtaKildeavtale(kommune, await om(kommune));
    await avsluttKildeavtale(hvem(), await om(hvem()));
    expect((await meldt(annen())).at(-1)).toEqual(['AVTALE_SLUTT', 'AAPENT', 'systemadministrator', fra(hvem())]);
    expect((await meldt(hvem())).map(([type]) => type)).not.toContain('AVTALE_SLUTT');
    expect((await logget(annen())).at(-1)).toEqual({ v: hvem().virksomhetId, hva: 'avtale avsluttet' });
    expect(await tekniske()).toEqual([{ v: kommune.virksomhetId, tekst: expect.stringContaining(leverandor.virksomhetNavn) }]);
    for (const a of [kommune, leverandor])
      expect(await avtale(a)).toMatchObject({ status: 'AVSLUTTET', avsluttetAv: hvem().navn, avsluttet: expect.any(Date) });
  });

  describe.each([
    ['the kommune', () => kommune, () => leverandor],
    ['the supplier', () => leverandor, () => kommune],
  ])('ended, and asked for again by %s', (_, hvem, annen) => {
    beforeEach(async () => {
      await godtaKildeavtale(kommune, await om(kommune));
      await avsluttKildeavtale(kommune, await om(kommune));
      // Long ago: it is still there to ask for.
      await rader(`update respons.kildeavtale set avsluttet = now() - interval '1 year'`);
    });

    it('the other has the duty, answers, and nobody else can', async () => {
      const d = await om(hvem());
      expect(await sporIgjenOmKildeavtale(hvem(), d)).toEqual(await sporIgjenOmKildeavtale(hvem(), d));
      expect((await meldt(annen())).at(-1)).toEqual(['GODTA_KILDE', 'AAPENT', 'systemadministrator', fra(hvem())]);
      expect(await avtale(hvem())).toMatchObject({ status: 'SPURT', spurtOss: false, spurtAv: hvem().navn });
      expect(await avtale(annen())).toMatchObject({ status: 'SPURT', spurtOss: true });
      await expect(godtaKildeavtale(hvem(), await om(hvem()))).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
      await expect(
        withActor(hvem(), (tx) => tx.$executeRaw`update respons.kildeavtale set status = 'GODTATT' where "kildeId" = ${kilde.id}::uuid`),
      ).rejects.toThrow(/bare den som er spurt, godtar/);
      await godtaKildeavtale(annen(), await om(annen()));
      expect(await avtale(hvem())).toMatchObject({ status: 'GODTATT', svartAv: annen().navn });
      expect((await meldt(annen())).at(-1)?.slice(0, 2)).toEqual(['GODTA_KILDE', 'UTFORT']);
    });

    it('a no is told to the one who asked; what is taken back to nobody', async () => {
      await sporIgjenOmKildeavtale(hvem(), await om(hvem()));
      await avsluttKildeavtale(annen(), await om(annen()));
      expect((await meldt(hvem())).at(-1)?.slice(0, 2)).toEqual(['AVTALE_NEI', 'AAPENT']);
      const antall = (await meldt(annen())).length;
      await sporIgjenOmKildeavtale(hvem(), await om(hvem()));
      await avsluttKildeavtale(hvem(), await om(hvem()));
      expect((await meldt(annen())).slice(antall).map((x) => x.slice(0, 2))).toEqual([['GODTA_KILDE', 'BORTFALT']]);
    });

    it('asked for again and again it stops, and the other has no more of it', async () => {
      const spor = async () => sporIgjenOmKildeavtale(hvem(), await om(hvem()));
      const bedt = async () => (await meldt(annen())).filter(([type, , , hva]) => type === 'GODTA_KILDE' && hva === fra(hvem())).length;
      while ((await bedt()) < 20) {
        await spor();
        await avsluttKildeavtale(hvem(), await om(hvem()));
      }
      await expect(spor()).rejects.toMatchObject({ kode: 'FOR_MANGE', tekst: 'forMangeForesporsler' });
      expect(await bedt()).toBe(20);
      expect(await avtale(annen())).toMatchObject({ status: 'AVSLUTTET' });
    });

    it('is not asked for by a third, nor while it stands', async () => {
      const tredje = await db
        .actor('tjenesteforvalter', 'skogvang')
        .catch(async () => ({ ...(await db.actor('leder', 'skogvang')), rolle: 'tjenesteforvalter' as const }));
      await expect(sporIgjenOmKildeavtale(tredje, await om(hvem()))).rejects.toMatchObject({ kode: 'KONFLIKT' });
      await sporIgjenOmKildeavtale(hvem(), await om(hvem()));
      await expect(sporIgjenOmKildeavtale(hvem(), await om(hvem()))).rejects.toMatchObject({ kode: 'KONFLIKT' });
      await expect(sporIgjenOmKildeavtale(annen(), await om(annen()))).rejects.toMatchObject({ kode: 'KONFLIKT' });
    });
  });

  it('where a source is registered, it is told with which suppliers an agreement is asked for or has ended', async () => {
    const uten = async () => (await hentKildeavtaler(kommune)).leverandorer.filter((l) => l.utenAvtale).map((l) => l.kode);
    expect(await uten()).toEqual(['tryggnett']);
    await godtaKildeavtale(kommune, await om(kommune));
    expect(await uten()).toEqual([]);
    await avsluttKildeavtale(kommune, await om(kommune));
    expect(await uten()).toEqual(['tryggnett']);
  });

  it('the list says whom each source is for, and the end names what still reaches the kommune for that supplier', async () => {
    const d = (leverandor: string) => ({ ...n(), navn: `Egen ${randomUUID()}`, leverandor });
    const [egen, annen] = [d('tryggnett'), d('sensorvakt')];
    const { id } = await registrerNyKilde(kommune, egen);
    await registrerNyKilde(kommune, annen);
    const liste = (await hentKilder(kommune)).kilder;
    expect(liste.find((k) => k.navn === egen.navn)?.leverandor).toBe(leverandor.virksomhetNavn);
    const slutt = async () => {
      await rader(`update respons.varsel set status = 'LUKKET', "nesteForfall" = null where verdi = 'kilde_slutt'`);
      await godtaKildeavtale(kommune, await om(kommune));
      await avsluttKildeavtale(leverandor, await om(leverandor));
      return (await tekniske())[0]?.tekst ?? '';
    };
    const foerste = await slutt();
    expect(foerste).toContain(egen.navn);
    expect(foerste).not.toContain(annen.navn);
    await rader('update respons.kilde set aktiv = false where id = $1', [id]);
    await sporIgjenOmKildeavtale(leverandor, await om(leverandor));
    expect(await slutt()).not.toContain(egen.navn);
  });

  it('a source that is stopped: every virksomhet that has accepted it has a technical varsel and an event, and nobody else', async () => {
    const stanset = () =>
      rader<{ v: string; tekst: string }>(`select "virksomhetId" v, tekst from respons.varsel where verdi = 'kilde_stanset' order by mottatt`);
    const versjon = async () => (await rader<{ versjon: number }>('select versjon from respons.kilde where id = $1', [kilde.id]))[0]?.versjon ?? -1;
    const flytt = async (fn: typeof stansKilde) => fn(leverandor, { ...n(), id: kilde.id, versjon: await versjon() });
    await flytt(stansKilde);
    expect(await stanset(), 'asked is not accepted').toEqual([]);
    await flytt(startKilde);
    await godtaKildeavtale(kommune, await om(kommune));
    await flytt(stansKilde);
    const varsel = { v: kommune.virksomhetId, tekst: expect.stringContaining(leverandor.virksomhetNavn) };
    expect(await stanset()).toEqual([varsel]);
    await flytt(startKilde);
    await flytt(stansKilde);
    expect(await stanset(), 'each time').toEqual([varsel, varsel]);
    expect((await logget(kommune)).slice(-3).map((h) => h.hva)).toEqual(['stanset', 'startet', 'stanset']);
    await expect(flytt((_, d) => stansKilde(kommune, d))).rejects.toMatchObject({ kode: 'KONFLIKT' });
  });

  it('a no is told to the supplier; a request that is taken back to nobody, and no varsel is raised', async () => {
    await avsluttKildeavtale(kommune, await om(kommune));
    expect((await meldt(kommune)).map(([type, status]) => [type, status])).toEqual([['GODTA_KILDE', 'BORTFALT']]);
    expect(await meldt(leverandor)).toEqual([['AVTALE_NEI', 'AAPENT', 'systemadministrator', fra(kommune)]]);
    await sporOmKildeavtale(leverandor, { ...n(), id: kilde.id, virksomhetId: kommune.virksomhetId });
    await avsluttKildeavtale(leverandor, await om(leverandor));
    expect((await meldt(kommune)).map(([type, status]) => [type, status])).toEqual([
      ['GODTA_KILDE', 'BORTFALT'],
      ['GODTA_KILDE', 'BORTFALT'],
    ]);
    expect(await tekniske()).toEqual([]);
  });
});
