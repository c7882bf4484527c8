import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { avslutt } from '../scripts/felles/prosess.ts';
import type { Rad } from './felles.ts';
import { type Base, last, pgbench, rydd, startModul } from './respons-base.ts';
import type { Metningssvar } from './respons-metning.ts';

/** One row with everything a varsel has when it is stored, in a table with the same columns, defaults and indexes. */
const SETT_INN = (id: string, ekstern: string, serie: string) =>
  `insert into bench_varsel (id, "virksomhetId", "kildeId", "eksternId", type, prioritet, serie, tidspunkt, tekst, "utstyrId", "tjenesteId")
   values (${id}, 'c0000000-0000-7000-8000-000000000001', 'c0000000-0000-7000-8000-000000000002', ${ekstern}, 'trygghetsalarm', 1, ${serie}, now(), 'Knappen er trykket',
     gen_random_uuid(), gen_random_uuid());`.replace(/\n\s+/g, ' ');

/** What the database itself takes of such rows, one per commit, 16 clients. */
async function grunnlinje(b: Base, mappe: string, sekunder: number): Promise<{ navn: string; perSekund: number }> {
  await b.admin.query('create table if not exists bench_varsel (like respons.varsel including all)');
  const fil = join(mappe, 'sett-inn.sql');
  writeFileSync(
    fil,
    `\\set a random(1, 2000000000)\n\\set b random(1, 2000000000)\n\\set e random(0, 14999)\n${SETT_INN('gen_random_uuid()', "'x-' || :a || '-' || :b", "'E' || lpad((:e * 10)::text, 8, '0')")}\n`,
  );
  const tps = await pgbench(b, fil, sekunder);
  if (tps !== undefined) return { navn: 'pgbench, 16 klienter', perSekund: tps };
  const klienter = await Promise.all(
    Array.from({ length: 16 }, async () => {
      const c = new pg.Client({ connectionString: b.adminUrl });
      await c.connect();
      return c;
    }),
  );
  const slutt = performance.now() + sekunder * 1000;
  let n = 0;
  await Promise.all(
    klienter.map(async (c) => {
      while (performance.now() < slutt) {
        await c.query({ name: 'inn', text: SETT_INN('gen_random_uuid()', '$1', '$2'), values: [crypto.randomUUID(), 'E00000010'] });
        n++;
      }
      await c.end();
    }),
  );
  return { navn: '16 pg-klienter (pgbench finnes ikke)', perSekund: n / sekunder };
}

/** (a) How fast varsler are stored: one per request and in lists, beside what the database itself takes. */
export async function inntak(b: Base, mappe: string, sekunder: number, merke = 'a'): Promise<Rad[]> {
  const { p, port } = await startModul(b);
  try {
    const jobb = { art: 'metning', port, token: b.token, forbindelser: 16, sekunder };
    const bunn = await grunnlinje(b, mappe, sekunder);
    const en = await last<Metningssvar>(b, { ...jobb, perForesporsel: 1 });
    const bunn2 = await grunnlinje(b, mappe, sekunder);
    const mange = await last<Metningssvar>(b, { ...jobb, perForesporsel: 100 });
    // Measured before and after: the machine may be slower in one minute than in the next.
    const grunn = (bunn.perSekund + bunn2.perSekund) / 2;
    await b.admin.query('drop table bench_varsel');
    const [f1, f2] = [en.perSekund / grunn, mange.perSekund / grunn];
    return [
      { navn: `${merke} ${bunn.navn}`, verdi: grunn, enhet: 'rader/s' },
      { navn: `${merke} ett varsel per forespørsel`, verdi: en.perSekund, enhet: 'varsler/s', forhold: f1, minst: 0.5, holder: f1 >= 0.5 },
      { navn: `${merke} ett varsel per forespørsel, svartid p95`, verdi: en.p95, enhet: 'ms' },
      { navn: `${merke} lister på 100`, verdi: mange.perSekund, enhet: 'varsler/s', forhold: f2, minst: 1.5, holder: f2 >= 1.5 },
      { navn: `${merke} lister på 100, svartid p95`, verdi: mange.p95, enhet: 'ms' },
    ];
  } finally {
    await avslutt(p);
    await rydd(b);
  }
}
