import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { prosentil } from './felles.ts';

export type Forfallsjobb = { art: 'forfall'; adminUrl: string; aapne: number; perSekund: number; sekunder: number };
export type Forfallssvar = { slag: number; forTidlig: number; p50: number; p99: number; maks: number };

/** Open varsler whose beats fall due evenly, each again after the same time. */
const LEGG_INN = `
  insert into respons.varsel (id, "virksomhetId", "kildeId", "eksternId", type, prioritet, serie, tidspunkt, "tjenesteId", "personId", status, plan, slag, "nesteForfall")
  select gen_random_uuid(), e."virksomhetId", gen_random_uuid(), 'f' || nr, 'trygghetsalarm', 1, e.serie, now(), e."tjenesteId", null, 'VENTER',
    (select jsonb_agg(jsonb_build_object('steg', s, 'runde', 0, 'ventSekunder', $2::int, 'til', '[{"art": "vaktlag", "lag": "hjemme"}]'::jsonb)) from generate_series(0, 19) s), 0,
    now() + interval '3 seconds' + nr * make_interval(secs => $2::float / $1)
  from (select e.*, row_number() over () nr from (select * from respons.enhet where serie like 'E%0' limit $1) e) e returning id, "nesteForfall"`;

/** Told with the clock of the database, after the commit: what has been performed, and when the varsel is due next. */
const NYTT = `
  select h."varselId" id, extract(epoch from clock_timestamp()) * 1000 naa, extract(epoch from v."nesteForfall") * 1000 neste, n.p::text posisjon
  from (select pg_current_snapshot() p) n left join lateral (select "varselId" from respons.hendelse
    where xid >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(xid, $1::pg_snapshot) and type = 'VARSLET') h on true
  left join respons.varsel v on v.id = h."varselId"`;

/** How late each beat is seen by one who listens, against when it was due. */
export async function forfall(j: Forfallsjobb): Promise<Forfallssvar> {
  const c = new pg.Client({ connectionString: j.adminUrl });
  await c.connect();
  await c.query('listen respons');
  let vekk: () => void = () => {};
  c.on('notification', () => vekk());
  let posisjon = (await c.query<{ p: string }>('select pg_current_snapshot()::text p')).rows[0]?.p ?? '';
  const vent = Math.round(j.aapne / j.perSekund);
  const lagt = await c.query<{ id: string; nesteForfall: Date }>(LEGG_INN, [j.aapne, vent]);
  const forfaller = new Map(lagt.rows.map((r) => [r.id, r.nesteForfall.getTime()]));
  const sene: number[] = [];
  for (const slutt = performance.now() + 3000 + j.sekunder * 1000; performance.now() < slutt; ) {
    const { rows } = await c.query<{ id: string | null; naa: string; neste: string; posisjon: string }>({
      name: 'nytt',
      text: NYTT,
      values: [posisjon],
    });
    posisjon = rows[0]?.posisjon ?? posisjon;
    for (const r of rows) {
      const skulle = r.id ? forfaller.get(r.id) : undefined;
      if (!r.id || skulle === undefined) continue;
      sene.push(Number(r.naa) - skulle);
      forfaller.set(r.id, Number(r.neste));
    }
    await new Promise<void>((ok) => {
      const t = setTimeout(ok, 100);
      vekk = () => {
        clearTimeout(t);
        ok();
      };
    });
  }
  await c.end();
  return {
    slag: sene.length,
    forTidlig: sene.filter((s) => s < 0).length,
    p50: prosentil(sene, 50),
    p99: prosentil(sene, 99),
    maks: prosentil(sene, 100),
  };
}
