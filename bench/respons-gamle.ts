import { type Base, rydd } from './respons-base.ts';

/** Fills the table with closed varsler of the last four years. The indexes are made again afterwards, which is faster. */
export async function gamle(b: Base, antall: number, si: (s: string) => void): Promise<void> {
  const t0 = Date.now();
  const { rows } = await b.admin.query<{ indexname: string; indexdef: string }>(
    `select indexname, indexdef from pg_indexes where schemaname = 'respons' and tablename = 'varsel' and indexname <> 'varsel_pkey'`,
  );
  await b.admin.query(`set synchronous_commit = off; set maintenance_work_mem = '512MB'`);
  for (const r of rows) await b.admin.query(`drop index respons."${r.indexname}"`);
  await b.admin.query(`
    create temp table e as select *, row_number() over () nr from respons.enhet where serie like 'E%0';
    create unique index on e (nr);
    analyze e`);
  const DEL = 500_000;
  for (let fra = 0; fra < antall; fra += DEL) {
    await b.admin.query(`
      insert into respons.varsel (id, "virksomhetId", "kildeId", "eksternId", type, prioritet, serie, tidspunkt, mottatt, "utstyrId", "tjenesteId", "tjenesteKode", "personId",
        status, plan, slag, "tattAvNavn", tatt, "forsteSvar", lukket, "lukketAvNavn", utfall)
      select uuidv7((m.t - now())), e."virksomhetId", (select id from respons.kilde limit 1), 'gammel-' || i, 'trygghetsalarm', 1, e.serie, m.t, m.t, e."utstyrId", e."tjenesteId", 'trygghetsalarm', e."tjenesteId",
        'LUKKET', '[{"steg": 0, "runde": 0, "til": [{"art": "vaktlag", "lag": "hjemme"}], "ventSekunder": 120}]', 1, 'Kari Sandvik', m.t + interval '30 seconds', m.t + interval '30 seconds',
        m.t + interval '5 minutes', 'Kari Sandvik', 'samtale'
      from generate_series(${fra}, ${Math.min(antall, fra + DEL) - 1}) i join e on e.nr = 1 + i % 15000
        cross join lateral (select now() - interval '4 years' + i * (interval '4 years' / ${antall}) t) m`);
  }
  for (const r of rows) await b.admin.query(r.indexdef);
  await b.admin.query('reset synchronous_commit');
  await rydd(b);
  await b.admin.query('checkpoint');
  si(`${antall.toLocaleString('nb')} gamle varsler (${((Date.now() - t0) / 1000).toFixed(0)} s)`);
}
