import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { motorpool, withActor } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { avgjorSerie, avsluttAvtale, godtaAvtale, sporOmAvtale } from '../oppdrag/kilde/commands-avtale';
import { hentKildeavtaler } from '../oppdrag/kilde/queries-avtale';
import { godtaKilde, nyKilde, varsel } from '../testhjelp';
import type { Kilde } from './kilder';
import { taImot } from './ko';
import { meldLivstegn, skrivLivstegn } from './livstegn';
import { meldTvist } from './tvist';

const db = testdb();
const n = () => ({ nokkel: randomUUID() });
const sql = async <T>(tekst: string, verdier: unknown[] = []) => (await motorpool().query(tekst, verdier)).rows as T[];
let fjordvik: Actor;
let skogvang: Actor;
let leverandor: Actor;
let kilde: Kilde;
let annen: Kilde;

const enhet = async (virksomhetId: string, serienummer: string) => {
  await db.admin.utstyr.create({ data: { virksomhetId, serienummer, teknologiKode: 'alarmknapp', modell: 'X', leverandor: 'tryggnett' } });
  await sql('update respons.enhet set installert = true where "virksomhetId" = $1 and serie = $2', [virksomhetId, serienummer]);
};
const hvor = async (k: Kilde, serie: string) => {
  const v = varsel({ enhet: serie });
  await taImot(k, [v]);
  return sql<{ virksomhetId: string; merker: string[]; serie: string }>(
    `select "virksomhetId", merker, serie from respons.varsel where "eksternId" = $1 order by kopi`,
    [v.eksternId],
  );
};

beforeAll(async () => {
  const forvalter = (kode: string) => db.actor('systemadministrator', kode).catch(() => db.actor('tjenesteforvalter', kode));
  fjordvik = await forvalter('fjordvik');
  const s = await db.actor('leder', 'skogvang');
  skogvang = { ...s, rolle: 'tjenesteforvalter' };
  const id = async (kode: string) => (await db.admin.virksomhet.findUniqueOrThrow({ where: { kode } })).id;
  const levId = await id('tryggnett');
  const ansatt = await db.admin.ansatt.create({
    data: { virksomhetId: levId, kontoId: fjordvik.kontoId, navn: 'Leverandøren', epost: 'leverandor@prove.example' },
  });
  leverandor = { ...fjordvik, virksomhetId: levId, ansattId: ansatt.id, rolle: 'systemadministrator', navn: ansatt.navn };
  annen = (await nyKilde(await id('sensorvakt'), true)).kilde;
  await godtaKilde(annen.id, fjordvik.virksomhetId);
});
beforeEach(async () => {
  kilde = (await nyKilde(leverandor.virksomhetId, true)).kilde;
});

describe('whose device', () => {
  it('a supplier’s source reaches nothing before the virksomhet has said yes, and nothing after either has ended it', async () => {
    await enhet(fjordvik.virksomhetId, 'TN-1');
    const ukjent = [{ virksomhetId: leverandor.virksomhetId, merker: ['UKJENT_ENHET'], serie: 'TN-1' }];
    expect(await hvor(kilde, 'TN-1')).toEqual(ukjent);
    await sporOmAvtale(leverandor, { ...n(), id: kilde.id, virksomhetId: fjordvik.virksomhetId });
    expect(await hvor(kilde, 'TN-1')).toEqual(ukjent);
    const avtale = async (a: Actor) => (await hentKildeavtaler(a)).avtaler.find((x) => x.kildeId === kilde.id);
    const om = async (a: Actor) => ({ ...n(), id: kilde.id, virksomhetId: fjordvik.virksomhetId, versjon: (await avtale(a))?.versjon ?? -1 });
    // The one who asks does not answer, and another virksomhet does not either.
    await expect(godtaAvtale(leverandor, await om(leverandor))).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    await expect(godtaAvtale(skogvang, await om(fjordvik))).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    await godtaAvtale(fjordvik, await om(fjordvik));
    expect(await hvor(kilde, 'tn 1')).toEqual([{ virksomhetId: fjordvik.virksomhetId, merker: [], serie: 'TN-1' }]);
    await avsluttAvtale(leverandor, await om(leverandor));
    expect(await hvor(kilde, 'TN-1')).toEqual(ukjent);
    expect(await avtale(fjordvik)).toMatchObject({ status: 'AVSLUTTET', avsluttetAv: leverandor.navn });
  });

  it('the database itself lets nobody ask themself in, or answer for the other', async () => {
    await sporOmAvtale(leverandor, { ...n(), id: kilde.id, virksomhetId: fjordvik.virksomhetId });
    await expect(
      withActor(leverandor, (tx) => tx.$executeRaw`update respons.kildeavtale set status = 'GODTATT' where "kildeId" = ${kilde.id}::uuid`),
    ).rejects.toThrow(/bare den som er spurt, godtar/);
    await expect(
      withActor(
        skogvang,
        (tx) =>
          tx.$executeRaw`insert into respons.kildeavtale ("kildeId", "virksomhetId", "leverandorId", status, "spurtAv") values (${kilde.id}::uuid, ${skogvang.virksomhetId}::uuid, ${leverandor.virksomhetId}::uuid, 'GODTATT', 'x')`,
      ),
    ).rejects.toThrow(/row-level security|42501|permission denied/);
  });

  it('one supplier never speaks for another’s device, neither in varsler nor in signs of life', async () => {
    await enhet(fjordvik.virksomhetId, 'TN-2');
    expect((await hvor(annen, 'TN-2')).map((r) => r.merker)).toEqual([['UKJENT_ENHET']]);
    meldLivstegn(annen, ['TN-2']);
    await skrivLivstegn();
    expect(await sql(`select "sistLivstegn" from respons.enhet where serie = 'TN-2'`)).toEqual([{ sistLivstegn: null }]);
    await godtaKilde(kilde.id, fjordvik.virksomhetId);
    meldLivstegn(kilde, ['tn2']);
    await skrivLivstegn();
    expect(await sql(`select 1 from respons.enhet where serie = 'TN-2' and "sistLivstegn" is not null`)).toHaveLength(1);
  });

  it('in use in two virksomheter it is both’s until one says that it is not theirs; both are told, once', async () => {
    for (const v of [fjordvik, skogvang]) {
      await enhet(v.virksomhetId, 'TN-3');
      await godtaKilde(kilde.id, v.virksomhetId);
    }
    const eiere = (rader: { virksomhetId: string }[]) => rader.map((r) => r.virksomhetId).sort();
    const begge = [fjordvik.virksomhetId, skogvang.virksomhetId].sort();
    const begges = await hvor(kilde, 'TN-3');
    expect(eiere(begges)).toEqual(begge);
    expect(begges.every((r) => r.merker.includes('FLERE_EIERE'))).toBe(true);
    // The intake tells by itself at the same time: once all the same.
    await Promise.all([1, 2, 3, 4].map(() => meldTvist([{ kildeId: kilde.id, serie: 'TN-3' }])));
    expect(eiere(await sql(`select "virksomhetId" from respons.varsel where verdi = 'samme_serie' and serie = 'TN-3'`))).toEqual(begge);
    expect(await meldTvist([{ kildeId: kilde.id, serie: 'TN-3' }])).toBe(0);
    // To call it one's own takes nothing from the other.
    await avgjorSerie(skogvang, { ...n(), serie: 'TN-3', svar: 'VAAR' });
    expect(eiere(await hvor(kilde, 'TN-3'))).toEqual(begge);
    await avgjorSerie(fjordvik, { ...n(), serie: 'TN-3', svar: 'IKKE_VAAR' });
    expect(await hvor(kilde, 'TN-3')).toEqual([{ virksomhetId: skogvang.virksomhetId, merker: [], serie: 'TN-3' }]);
    expect((await hentKildeavtaler(skogvang)).tvister).toEqual([]);
  });
});
