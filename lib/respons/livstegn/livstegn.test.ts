import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { motorpool } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { utforForfalte } from '../eskalering/forfall';
import { rutNye } from '../eskalering/ruter';
import type { Kilde } from '../mottak/kilder';
import { taImot } from '../mottak/ko';
import { meldLivstegn, skrivLivstegn } from '../mottak/livstegn';
import { alleForfaller, nyKilde, settModell, settPaaVakt, varsel } from '../testhjelp';
import { vaakOverLivstegn, vaakTilFerdig } from './vakt';

const db = testdb();
let v: string;
let kilde: Kilde;
const sql = async <T>(s: string, p: unknown[] = []) => (await motorpool().query(s, p)).rows as T[];
const rut = async () => {
  while ((await rutNye()) > 0);
};
const taus = (serier: string[], minutter = 20) =>
  sql(`update respons.enhet set "sistLivstegn" = now() - make_interval(mins => $2) where serie = any($1)`, [serier, minutter]);
const aapne = (mer = '') =>
  sql<{ id: string; serie: string; status: string; utfall: string }>(`select * from respons.varsel where status <> 'LUKKET' ${mer}`);

beforeAll(async () => {
  v = (await db.actor('hjemmetjeneste')).virksomhetId;
  kilde = (await nyKilde(v)).kilde;
  await settModell(v);
  await settPaaVakt(v, 'teknisk', await db.actor('tekniker'));
  await settPaaVakt(v, 'hjemme', await db.actor('hjemmetjeneste'));
  await db.admin.utstyr.createMany({
    data: [1, 2, 3].map((n) => ({ virksomhetId: v, serienummer: `L-${n}`, teknologiKode: 'alarmknapp', modell: 'X', leverandor: 'tryggnett' })),
  });
  await sql(`update respons.enhet set installert = true where serie like 'L-_'`);
  await vaakOverLivstegn();
  // Somebody has listened since yesterday.
  await sql(`update respons.felles set verdi = jsonb_build_object('siden', now() - interval '1 day') where navn = 'livstegn'`);
});

describe('livstegn', () => {
  it('has the interval of its technology, and one that has never been heard is not missing', async () => {
    expect(await sql(`select intervall from respons.enhet where serie = 'L-1'`)).toEqual([{ intervall: 300 }]);
    expect(await vaakOverLivstegn()).toEqual({ mistet: 0, tilbake: 0 });
  });

  it('silence raises one varsel, the return closes it, and silence again raises another', async () => {
    await taus(['L-1']);
    await taus(['L-2'], 9);
    expect(await vaakOverLivstegn()).toMatchObject({ mistet: 1 });
    expect(await vaakOverLivstegn()).toMatchObject({ mistet: 0 });
    await rut();
    const [en] = await aapne();
    expect(en).toMatchObject({ serie: 'L-1', verdi: 'livstegn_mangler', status: 'VENTER', prioritet: 4, merker: [] });
    meldLivstegn(kilde, ['L-1']);
    await skrivLivstegn();
    expect(await vaakOverLivstegn()).toMatchObject({ tilbake: 1 });
    expect(await aapne()).toEqual([]);
    const [lukket] = await sql(`select utfall, "nesteForfall" from respons.varsel where id = $1`, [en?.id]);
    expect(lukket).toEqual({ utfall: 'livstegn_tilbake', nesteForfall: null });
    expect(await sql(`select data from respons.hendelse where "varselId" = $1 and type = 'LIVSTEGN_TILBAKE'`, [en?.id])).toEqual([
      { data: { lukket: true } },
    ]);
    await taus(['L-1']);
    expect(await vaakOverLivstegn()).toMatchObject({ mistet: 1 });
    await rut();
    expect(await aapne()).toHaveLength(1);
  });

  it('one that somebody has taken is told, and left open', async () => {
    await sql(`update respons.varsel set status = 'TATT' where status <> 'LUKKET'`);
    meldLivstegn(kilde, ['L-1']);
    await skrivLivstegn();
    await vaakOverLivstegn();
    expect(await aapne()).toHaveLength(1);
    expect(await sql(`select 1 from respons.hendelse where type = 'LIVSTEGN_TILBAKE' and data->>'lukket' = 'false'`)).toHaveLength(1);
    await sql(`update respons.varsel set status = 'LUKKET', "nesteForfall" = null`);
    await sql('update respons.samling set aapen = false');
  });

  it('many of one cause are one; the main stays while others are silent, and closes with the last', async () => {
    await taus(['L-1', 'L-2', 'L-3']);
    await vaakOverLivstegn();
    await rut();
    const [s] = await sql<{ antall: number; hovedvarsel: string; id: string }>('select * from respons.samling where aapen');
    expect(s?.antall).toBe(3);
    const hoved = (await aapne()).find((x) => x.id === s?.hovedvarsel)?.serie ?? '';
    const andre = ['L-1', 'L-2', 'L-3'].filter((x) => x !== hoved);
    meldLivstegn(kilde, [hoved]);
    await skrivLivstegn();
    await vaakOverLivstegn();
    expect(await aapne()).toHaveLength(3);
    meldLivstegn(kilde, [hoved, ...andre]);
    await skrivLivstegn();
    await vaakOverLivstegn();
    expect(await aapne()).toEqual([]);
    expect(await sql('select 1 from respons.samling where aapen')).toEqual([]);
  });

  it('our own absence is not the devices’ silence', async () => {
    await taus(['L-1']);
    await sql(`update respons.felles set tid = now() - interval '10 minutes' where navn = 'livstegn'`);
    expect(await vaakOverLivstegn()).toMatchObject({ mistet: 0 });
    await sql(`update respons.felles set verdi = jsonb_build_object('siden', now() - interval '1 day') where navn = 'livstegn'`);
  });

  it('two watchers raise it once', async () => {
    await Promise.all([vaakOverLivstegn(), vaakOverLivstegn(), vaakOverLivstegn()]);
    await rut();
    expect(await aapne()).toHaveLength(1);
  });
});

describe('maintenance', () => {
  it('mutes technical varsler of its devices until it is over, and never a person’s', async () => {
    await sql(`update respons.varsel set status = 'LUKKET', "nesteForfall" = null`);
    await sql('update respons.samling set aapen = false');
    await sql(
      `insert into respons.vedlikehold (id, "virksomhetId", tittel, fra, til, serier, "opprettetAv") values (gen_random_uuid(), $1, 'Bytte av nett', now() - interval '1 minute', now() + interval '1 hour', '{L-2,L-3}', 'Prøve')`,
      [v],
    );
    const svar = await taImot(kilde, [
      varsel({ enhet: 'L-2', type: 'teknisk', verdi: 'nett' }),
      varsel({ enhet: 'L-3', type: 'teknisk', verdi: 'nett' }),
      varsel({ enhet: 'L-1', type: 'teknisk', verdi: 'nett' }),
      varsel({ enhet: 'L-2' }),
    ]);
    await rut();
    await utforForfalte();
    const fortalt = await sql<{ varselId: string }>('select distinct "varselId" from respons.utsending where "varselId" = any($1)', [
      svar.map((s) => s.id),
    ]);
    expect(fortalt.map((f) => f.varselId).sort()).toEqual([svar[2]?.id, svar[3]?.id].sort());
    const [dempet] = await sql<{ merker: string[]; om: number }>(
      `select merker, extract(epoch from "nesteForfall" - now())::int om from respons.varsel where id = $1`,
      [svar[0]?.id],
    );
    expect(dempet?.merker).toEqual(['DEMPET']);
    expect(dempet?.om).toBeGreaterThan(3500);
    // Due early, while the window lasts: it goes on resting. When it is over, it is told.
    await sql(`update respons.varsel set "nesteForfall" = now() - interval '1 second' where id = $1`, [svar[0]?.id]);
    await utforForfalte();
    expect(await sql('select 1 from respons.utsending where "varselId" = $1', [svar[0]?.id])).toEqual([]);
    await sql('update respons.vedlikehold set til = now()');
    await alleForfaller();
    await utforForfalte();
    expect(await sql('select 1 from respons.utsending where "varselId" = $1', [svar[0]?.id])).toHaveLength(1);
    expect(await sql('select merker from respons.varsel where id = $1', [svar[0]?.id])).toEqual([{ merker: [] }]);
    // The other one is carried by it.
    expect(await sql('select 1 from respons.utsending where "varselId" = $1', [svar[1]?.id])).toEqual([]);
  });
});

describe('storm', () => {
  it('20 000 technical with 200 personal among them: each person is told, and the technical are one per cause and sone', {
    timeout: 240_000,
  }, async () => {
    await sql(`update respons.varsel set status = 'LUKKET', "nesteForfall" = null`);
    await sql('update respons.samling set aapen = false');
    const personer: string[] = [];
    const start = performance.now();
    for (let i = 0; i < 40; i++) {
      const bunke = Array.from({ length: 505 }, (_, n) =>
        n < 5 ? varsel({ enhet: 'L-1' }) : varsel({ enhet: n % 2 ? 'L-1' : `FREMMED-${n}`, type: 'teknisk', verdi: n % 3 ? 'nett' : 'batteri' }),
      );
      personer.push(...(await taImot(kilde, bunke)).slice(0, 5).map((s) => s.id));
    }
    const tatt = performance.now();
    await Promise.all([rut(), rut()]);
    console.log(`storm: ${Math.round(tatt - start)} ms to take in, ${Math.round(performance.now() - tatt)} ms to route`);
    const [p] = await sql<{ n: number }>(`select count(distinct "varselId")::int n from respons.utsending where "varselId" = any($1)`, [personer]);
    expect(p?.n).toBe(200);
    const samlinger = await sql<{ antall: number }>('select antall from respons.samling where aapen');
    expect(samlinger).toHaveLength(4);
    expect(samlinger.reduce((s, x) => s + x.antall, 0)).toBe(20_000);
    const [u] = await sql<{ n: number }>(
      `select count(*)::int n from respons.utsending u join respons.varsel v on v.id = u."varselId" where v.type = 'teknisk' and v.status <> 'LUKKET'`,
    );
    expect(u?.n).toBe(4);
  });
});

describe('150 000 devices', () => {
  it('are watched in one round, and ten thousand silent ones are one to handle', { timeout: 240_000 }, async () => {
    const admin = new pg.Client({ connectionString: db.adminUrl });
    await admin.connect();
    // Rows of the module alone: the stock behind them is not what is measured.
    await admin.query('set session_replication_role = replica');
    await admin.query(
      `insert into respons.enhet ("virksomhetId", serie, "utstyrId", "teknologiKode", leverandor, installert, "sistLivstegn")
       select $1, 'M-' || n, gen_random_uuid(), 'alarmknapp', 'tryggnett', true, now() from generate_series(1, 150000) n`,
      [v],
    );
    await admin.end();
    await vaakTilFerdig();
    await sql(`update respons.enhet set "sistLivstegn" = now() - interval '1 hour' where serie like 'M-1____'`);
    expect(await vaakTilFerdig()).toMatchObject({ mistet: 10_000 });
    await rut();
    expect(await sql(`select antall from respons.samling where aapen and nokkel like '%livstegn%'`)).toEqual([{ antall: 10_000 }]);
  });
});
