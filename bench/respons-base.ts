import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import pg from 'pg';
import { MODELL } from '@/lib/respons/testhjelp';
import { migrer } from '../scripts/felles/migrering.ts';
import { dbmiljo, dbtilgang, provenokler } from '../scripts/felles/miljo.ts';
import { ledigPort } from '../scripts/felles/postgres.ts';
import { avslutt, ferdig, skript } from '../scripts/felles/prosess.ts';
import { startRespons, ventPaaRespons } from '../scripts/felles/respons.ts';

export type Storrelse = { enheter: number; kommuner: number };
const S: Storrelse = { enheter: 150_000, kommuner: 36 };

/** The first beat goes to hjemmetjenesten and to the responssenter that all the kommuner share: its operator sees them all. */
const SENTER = 'Responssenteret';
const modell = {
  ...MODELL,
  regler: MODELL.regler.map((r) =>
    r.id === 'teknisk'
      ? r
      : {
          ...r,
          steg: [
            {
              til: [
                { art: 'vaktlag', lag: 'hjemme' },
                { art: 'virksomhet', navn: SENTER },
              ],
              ventSekunder: 120,
              gjenta: 1,
            },
          ],
        },
  ),
};

export type Base = { senterId: string; adminUrl: string; token: string; admin: pg.Client; miljo: Record<string, string> };

/** A migrated scratch database with the demo's organisation, kommuner with their models and duty lists, and devices. */
export async function lagBase(serverUrl: string, navn: string, si: (s: string) => void, st = S): Promise<Base> {
  const vert = new pg.Client({ connectionString: serverUrl });
  await vert.connect();
  await vert.query(`create database ${navn}`);
  await vert.end();
  const url = new URL(serverUrl);
  url.pathname = `/${navn}`;
  const adminUrl = url.toString();
  Object.assign(process.env, provenokler());
  const tilgang = dbtilgang();
  await migrer(adminUrl, tilgang);
  const miljo = { DATABASE_URL: adminUrl, ...dbmiljo(adminUrl, tilgang) };
  await ferdig(skript('prisma/seed/kjor.ts', ['--bare-organisasjon'], { env: { ...process.env, ...miljo, ADMIN_URL: adminUrl } }), 'Organisasjonen');
  const admin = new pg.Client({ connectionString: adminUrl });
  // The server is stopped under it when something fails; what failed is what is to be told.
  admin.on('error', () => {});
  await admin.connect();
  si(`${navn}: ${st.enheter} enheter i ${st.kommuner} kommuner`);
  await fyll(admin, st);
  const token = `hlh_${randomBytes(32).toString('base64url')}`;
  await admin.query(
    `insert into respons.kilde (id, "virksomhetId", navn, "tokenHash") select $1, id, 'Måling', $2 from "Virksomhet" where kode = 'sensorvakt'`,
    [randomUUID(), createHash('sha256').update(token).digest('hex')],
  );
  await admin.query(
    `insert into respons.kildeavtale ("kildeId", "virksomhetId", "leverandorId", status, "spurtAv", svart, "svartAv")
     select k.id, v.id, k."virksomhetId", 'GODTATT', 'Måling', now(), 'Måling' from respons.kilde k, "Virksomhet" v where v.type = 'KOMMUNE'`,
  );
  const { rows } = await admin.query<{ id: string }>(`select id from "Virksomhet" where kode = 'fjordvik'`);
  return { senterId: rows[0]?.id ?? '', adminUrl, token, admin, miljo };
}

/** Every tenth device has a person; the serials are E00000000 and up, and a person's device ends in 0. */
async function fyll(db: pg.Client, { enheter, kommuner }: Storrelse): Promise<void> {
  await db.query(`set session_replication_role = replica; set synchronous_commit = off`);
  await db.query(`
    insert into "Virksomhet" (id, navn, type, kode) select gen_random_uuid(), 'Kommune ' || i, 'KOMMUNE', 'k' || i from generate_series(3, ${kommuner}) i;
    insert into "Enhet" (id, "virksomhetId", navn, type) select gen_random_uuid(), v.id, 'Hjemmetjenesten', 'HJEMMETJENESTE'::"Enhetstype" from "Virksomhet" v where v.kode like 'k%';
    create temp table k as select v.id, row_number() over (order by v.kode) - 1 nr,
      (select e.id from "Enhet" e where e."virksomhetId" = v.id and e.type = 'HJEMMETJENESTE' order by navn limit 1) sone from "Virksomhet" v where v.type = 'KOMMUNE';
    create temp table p as select gen_random_uuid() id, gen_random_uuid() t, i nr, k.id v, k.sone from generate_series(0, ${Math.ceil(enheter / 10) - 1}) i join k on k.nr = i % (select count(*) from k);
    insert into "Person" (id, "virksomhetId", identtype, fornavn, etternavn, "soneId") select id, v, 'UKJENT', 'Person', 'Nr ' || nr, sone from p;
    insert into "Paarorende" (id, "virksomhetId", "personId", navn, relasjon, telefon) select gen_random_uuid(), v, id, 'Nær ' || nr, 'datter', '90000000' from p;
    insert into "Tjeneste" (id, "virksomhetId", "personId", "sakId", "vedtakId", kode, status, "enhetId")
      select t, v, id, gen_random_uuid(), gen_random_uuid(), 'trygghetsalarm', 'I_DRIFT'::"TjenesteStatus", sone from p;
    insert into respons.enhet ("virksomhetId", serie, "utstyrId", "teknologiKode", leverandor, "tjenesteId", installert, intervall, "sistLivstegn")
      select p.v, 'E' || lpad(i::text, 8, '0'), gen_random_uuid(), 'alarm-' || i % 7, 'sensorvakt', case when i % 10 = 0 then p.t end, true, 300, now()
      from generate_series(0, ${enheter - 1}) i join p on p.nr = i / 10;`);
  await db.query(
    `insert into respons.modell ("virksomhetId", innhold, binding, "endretAv")
       select id, $1, jsonb_build_object('${SENTER}', jsonb_build_object('virksomhetId', (select id from "Virksomhet" where kode = 'fjordvik'))), 'Måling' from k
     on conflict ("virksomhetId") do update set innhold = excluded.innhold, binding = excluded.binding`,
    [JSON.stringify(modell)],
  );
  await db.query(
    `insert into respons.mottaksavtale (id, "virksomhetId", "mottakerId", "bedtAv", "godtattAv", godtatt)
       select gen_random_uuid(), k.id, v.id, 'Måling', 'Måling', now() from k join "Virksomhet" v on v.kode = 'fjordvik' and v.id <> k.id`,
  );
  await db.query(`
    insert into respons.vakt (id, "virksomhetId", lag, "soneId", "ansattId", "ansattVirksomhetId", navn, "sistSett")
      select gen_random_uuid(), k.id, l.lag, null, gen_random_uuid(), k.id, 'Vakt ' || n, now() + interval '1 day' from k, (values ('hjemme'), ('senter'), ('teknisk'), ('mottaksvakt')) l (lag), generate_series(1, 3) n`);
  // What the pages that are read beside the load have to show.
  await db.query(`
    create temp table s as select gen_random_uuid() id, p.id person, p.v, p.nr, e.id fk from p join k on k.id = p.v join "Virksomhet" v on v.id = p.v and v.kode = 'fjordvik'
      join "Enhet" e on e."virksomhetId" = p.v and e.type = 'FORVALTNING' where p.nr < 20000;
    insert into "Sak" (id, "virksomhetId", nummer, "personId", status, "enhetId", kilde, behov, "onsketTjeneste", mottatt, svarfrist)
      select id, v, '2026-' || lpad(nr::text, 6, '0'), person, 'MOTTATT', fk, 'BRUKER', 'Trenger trygghet om natten.', 'digitalt-tilsyn', current_date, current_date + 31 from s;
    insert into "Oppgave" (id, "virksomhetId", "utforerVirksomhetId", steg, status, "sakId", "personId", rolle, "enhetId", "ansattId", frist)
      select gen_random_uuid(), v, v, 'PLANLEGGE_KARTLEGGING', 'AAPEN', id, person, 'saksbehandler', fk,
        (select a.id from "Ansatt" a join "Konto" c on c.id = a."kontoId" where c.epost = 'saksbehandler@fjordvik.demo' and a."virksomhetId" = s.v), current_date + 7 from s`);
  await ansettVakter(db);
  await db.query('set session_replication_role = origin; reset synchronous_commit');
  await db.query('vacuum analyze');
}

/** Starts the module in a process of its own and waits until it answers. */
export async function startModul(b: Base, mer: Record<string, string> = {}): Promise<{ p: ChildProcess; port: number }> {
  const port = await ledigPort();
  const p = startRespons({ ...b.miljo, RESPONS_PORT: String(port), ...mer });
  try {
    await ventPaaRespons(port, () => p.exitCode === null);
    return { p, port };
  } catch (e) {
    await avslutt(p);
    throw e;
  }
}

/** Runs the load generator in a process of its own, and gives what it measured. */
export async function last<T>(b: Base, jobb: object): Promise<T> {
  const p = skript('bench/respons-last.ts', [JSON.stringify(jobb)], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...b.miljo } });
  let ut = '';
  p.stdout?.on('data', (d) => {
    ut += d;
  });
  const [kode] = (await once(p, 'close')) as [number | null];
  if (kode !== 0) throw new Error('Lastgeneratoren feilet');
  return JSON.parse(ut) as T;
}

/** What was taken by the earlier measurements is out of the way: closed, so that nothing of it is due, and no device is silent. */
export const rydd = (b: Base) =>
  b.admin
    .query(
      `
    update respons.varsel set status = 'LUKKET', "nesteForfall" = null, lukket = now() where status <> 'LUKKET';
    update respons.samling set aapen = false where aapen;
    vacuum analyze respons.varsel`.replace(/vacuum.*/s, ''),
    )
    .then(() => b.admin.query('vacuum analyze respons.varsel'));

/** Rows that pgbench inserts in a second, 16 clients, one row and one commit each; undefined when there is no pgbench. */
export async function pgbench(b: Base, sti: string, sekunder: number): Promise<number | undefined> {
  const p = spawn('pgbench', ['-n', '-M', 'prepared', '-c', '16', '-j', '2', '-T', String(sekunder), '-f', sti, b.adminUrl], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let ut = '';
  p.stdout.on('data', (d) => {
    ut += d;
  });
  const kode = await new Promise<number | null>((ok) => {
    p.once('error', () => ok(null));
    p.once('close', ok);
  });
  const tps = /tps = ([\d.]+)/.exec(ut)?.[1];
  return kode === 0 && tps ? Number(tps) : undefined;
}

/** Whoever is on duty has a role that allows it: without it the duty is ended. */
export const ansettVakter = (db: { query: (sql: string) => Promise<unknown> }): Promise<unknown> =>
  db.query(`
    insert into "Konto" (id, epost) select "ansattId", "ansattId" || '@vakt.no' from respons.vakt v where not exists (select 1 from "Ansatt" a where a.id = v."ansattId");
    insert into "Ansatt" (id, "virksomhetId", "kontoId", epost, navn) select "ansattId", "ansattVirksomhetId", "ansattId", "ansattId" || '@vakt.no', navn from respons.vakt v
      where not exists (select 1 from "Ansatt" a where a.id = v."ansattId");
    insert into "Rolletildeling" (id, "virksomhetId", "ansattId", "kontoId", "enhetId", rolle, "gyldigFra")
      select gen_random_uuid(), "ansattVirksomhetId", "ansattId", "ansattId", (select e.id from "Enhet" e where e."virksomhetId" = v."ansattVirksomhetId" limit 1), 'responsoperator'::"Rolle", '2026-01-01'::date
      from respons.vakt v where not exists (select 1 from "Rolletildeling" r where r."ansattId" = v."ansattId");`);
