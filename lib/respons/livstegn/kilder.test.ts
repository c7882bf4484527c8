import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { motorpool } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { rutNye } from '../eskalering/ruter';
import { finnKilde } from '../mottak/kilder';
import { settTausgrense, stansKilde, startKilde } from '../oppdrag/kilde/commands';
import { hentKilder } from '../oppdrag/kilde/queries';
import { nyKilde, settModell, settPaaVakt } from '../testhjelp';
import { vaakOverKilder } from './kilder';
import { vaakOverLivstegn } from './vakt';

const db = testdb();
const sql = async <T>(s: string, p: unknown[] = []) => (await motorpool().query(s, p)).rows as T[];
const rut = async () => {
  while ((await rutNye()) > 0);
};
const n = () => randomUUID();
let v: string;
let eier: Actor;
let a: Awaited<ReturnType<typeof nyKilde>>;
let b: Awaited<ReturnType<typeof nyKilde>>;
const hoert = (id: string, minutterSiden: number) =>
  sql(`update respons.kilde set "sistSett" = now() - make_interval(mins => $2), "vaaketFra" = now() - interval '1 year' where id = $1`, [
    id,
    minutterSiden,
  ]);
type Rad = { id: string; tekst: string; status: string; utfall: string | null; virksomhetId: string; samlingId: string | null };
const varsler = () => sql<Rad>(`select * from respons.varsel where verdi = 'kilde_taus' order by mottatt, id`);
const vist = async (id: string) => (await hentKilder(eier)).kilder.find((k) => k.id === id);

beforeAll(async () => {
  v = (await db.actor('hjemmetjeneste')).virksomhetId;
  eier = await db.actor('systemadministrator').catch(() => db.actor('tjenesteforvalter'));
  await settModell(v);
  await settPaaVakt(v, 'teknisk', await db.actor('tekniker'));
});
beforeEach(async () => {
  await sql('update respons.kilde set aktiv = false');
  await sql('delete from respons.varsel');
  [a, b] = [await nyKilde(v), await nyKilde(v)];
  await vaakOverLivstegn();
  await sql(`update respons.felles set verdi = jsonb_build_object('siden', now() - interval '1 year') where navn = 'livstegn'`);
});

describe('a source that falls silent', () => {
  it('raises one technical varsel to its owner, each its own, and closes when it is heard again', async () => {
    await hoert(a.kilde.id, 61);
    await hoert(b.kilde.id, 61);
    expect(await vaakOverKilder()).toEqual({ tause: 2, tilbake: 0 });
    expect(await vaakOverKilder(), 'once').toEqual({ tause: 0, tilbake: 0 });
    await rut();
    expect(await varsler()).toMatchObject([
      { virksomhetId: v, status: 'VENTER', samlingId: null },
      { virksomhetId: v, status: 'VENTER', samlingId: null },
    ]);
    expect(await sql(`select 1 from respons.utsending u join respons.varsel v on v.id = u."varselId" where v.verdi = 'kilde_taus'`)).toHaveLength(2);
    expect((await vist(a.kilde.id))?.tausSiden).toBeInstanceOf(Date);
    // Heard by its token, as when it sends.
    await finnKilde(a.token);
    expect(await vaakOverKilder()).toEqual({ tause: 0, tilbake: 1 });
    expect((await vist(a.kilde.id))?.tausSiden).toBeNull();
    expect((await varsler()).map((r) => [r.status, r.utfall]).sort()).toEqual([
      ['LUKKET', 'livstegn_tilbake'],
      ['VENTER', null],
    ]);
    // Silent again: another one.
    await hoert(a.kilde.id, 61);
    expect(await vaakOverKilder()).toMatchObject({ tause: 1 });
    expect(await varsler()).toHaveLength(3);
  });

  it.each<[string, () => Promise<unknown>, number]>([
    ['heard within the hour', () => hoert(a.kilde.id, 55), 0],
    ['heard an hour ago', () => hoert(a.kilde.id, 61), 1],
    ['never heard at all', async () => {}, 0],
    ['stopped', async () => [await hoert(a.kilde.id, 61), await sql('update respons.kilde set aktiv = false')], 0],
    [
      'while we were away ourselves',
      async () => [await hoert(a.kilde.id, 61), await sql(`update respons.felles set verdi = jsonb_build_object('siden', now())`)],
      0,
    ],
    ['while nobody listens', async () => [await hoert(a.kilde.id, 61), await sql(`update respons.felles set tid = now() - interval '5 minutes'`)], 0],
  ])('%s', async (_, gjor, tause) => {
    await gjor();
    expect(await vaakOverKilder()).toMatchObject({ tause });
  });

  it('has the time its owner has set; another virksomhet cannot set it', async () => {
    await hoert(a.kilde.id, 200);
    const versjon = (await vist(a.kilde.id))?.versjon ?? -1;
    const annen = { ...(await db.actor('leder', 'skogvang')), rolle: 'tjenesteforvalter' as const };
    await expect(settTausgrense(annen, { nokkel: n(), id: a.kilde.id, versjon, minutter: 15 })).rejects.toMatchObject({ kode: 'KONFLIKT' });
    await settTausgrense(eier, { nokkel: n(), id: a.kilde.id, versjon, minutter: 240 });
    expect(await vist(a.kilde.id)).toMatchObject({ tausEtter: 240 });
    expect(await vaakOverKilder()).toMatchObject({ tause: 0 });
    await hoert(a.kilde.id, 241);
    expect(await vaakOverKilder()).toMatchObject({ tause: 1 });
  });

  it('is not silent for the time it was stopped, and a stop ends what was told', async () => {
    await hoert(a.kilde.id, 61);
    await vaakOverKilder();
    const om = async () => ({ nokkel: n(), id: a.kilde.id, versjon: (await vist(a.kilde.id))?.versjon ?? -1 });
    await stansKilde(eier, await om());
    expect(await vaakOverKilder()).toEqual({ tause: 0, tilbake: 1 });
    expect(await varsler()).toMatchObject([{ status: 'LUKKET' }]);
    await startKilde(eier, await om());
    expect(await vaakOverKilder()).toEqual({ tause: 0, tilbake: 0 });
  });

  it('one that somebody has taken is told and left open; two watchers raise it once', async () => {
    await hoert(a.kilde.id, 61);
    await Promise.all([vaakOverKilder(), vaakOverKilder(), vaakOverKilder()]);
    await rut();
    const [en, ...flere] = await varsler();
    expect(flere).toEqual([]);
    await sql(`update respons.varsel set status = 'TATT' where id = $1`, [en?.id]);
    await sql(`update respons.kilde set "sistSett" = clock_timestamp() where id = $1`, [a.kilde.id]);
    await vaakOverKilder();
    expect(await varsler()).toMatchObject([{ status: 'TATT' }]);
    expect(await sql(`select data from respons.hendelse where "varselId" = $1 and type = 'LIVSTEGN_TILBAKE'`, [en?.id])).toEqual([
      { data: { lukket: false } },
    ]);
  });
});
