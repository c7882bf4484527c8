import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as vent } from 'node:timers/promises';
import pg from 'pg';
import { Rolle } from '@/lib/platform/prisma/enums';
import { loggInn } from '../../bench/innlogging.ts';
import { ROT } from '../felles/miljo.ts';
import { ledigPort } from '../felles/postgres.ts';
import { avslutt } from '../felles/prosess.ts';

/** The kommune that attacks, and the one that is attacked. Nothing is shared between them. */
export const [ANGRIPER, OFFER] = ['fjordvik', 'skogvang'];

/** Those who attack are not the ones that are blocked, or whose role is ended, on the way. */
const ANGRIPERE = `select a.id from "Ansatt" a join "Konto" k on k.id = a."kontoId" where k.epost like '%@${ANGRIPER}.demo'`;
const SIST: Record<string, string> = {
  'public."Ansatt"': `x.id in (${ANGRIPERE}), `,
  'public."Rolletildeling"': `x."ansattId" in (${ANGRIPERE}), `,
  'public."Enhet"': `x.id in (select "enhetId" from "Rolletildeling" where "ansattId" in (${ANGRIPERE})), `,
};

export type Verden = {
  adresse: string;
  mottak: string;
  /** The folder of its data. */
  mappe: string;
  db: pg.Client;
  /** The cookie of each account of the attacking kommune, by role. */
  kaker: Map<Rolle, string>;
  /** Tables with a virksomhetId and an id, as SQL names them. */
  tabeller: string[];
  /** One id of a table in a kommune, the newest first; empty when it has none. */
  id: (tabell: string, kode: string) => string;
  slutt: () => Promise<void>;
};

/** `npm start` on a folder of its own, with the demo and without the simulation: what is attacked is what a kommune runs. */
export async function lagVerden(mappe: string, si: (s: string) => void): Promise<Verden> {
  const [port, responsport] = [await ledigPort(), await ledigPort()];
  const adresse = `http://127.0.0.1:${port}`;
  const p = spawn(process.execPath, [join(ROT, 'scripts/kjor.mjs'), 'start.ts'], {
    cwd: ROT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, HELHET_DATA: mappe, HELHET_SIMULERING: '0', PORT: String(port), RESPONS_PORT: String(responsport), NEXTAUTH_URL: adresse },
  });
  const slutt = () => avslutt(p, 30_000);
  try {
    for (;;) {
      if (p.exitCode !== null) throw new Error(`npm start stoppet (${p.exitCode})`);
      const [web, mottak] = await Promise.all(
        [`${adresse}/api/helse`, `http://127.0.0.1:${responsport}/respons/v1/helse`].map((u) =>
          fetch(u).then(
            (r) => r.ok,
            () => false,
          ),
        ),
      );
      if (web && mottak && existsSync(join(mappe, 'url'))) break;
      await vent(300);
    }
    const db = new pg.Client({ connectionString: readFileSync(join(mappe, 'url'), 'utf8') });
    // The server is stopped under it when something fails; what failed is what is to be told.
    db.on('error', () => {});
    await db.connect();
    const kaker = new Map<Rolle, string>();
    const { rows: kontoer } = await db.query<{ epost: string }>(`select epost from "Konto" where epost like '%@${ANGRIPER}.demo'`);
    for (const rolle of Object.values(Rolle)) {
      const epost = `${rolle}@${ANGRIPER}.demo`;
      if (kontoer.some((k) => k.epost === epost)) kaker.set(rolle, await loggInn(adresse, epost, 'demo-helhet'));
    }
    si(`${kaker.size} roller i ${ANGRIPER} angriper ${OFFER}`);
    const { rows } = await db.query<{ t: string }>(`
      select format('%I.%I', c.table_schema, c.table_name) t from information_schema.columns c join information_schema.tables using (table_schema, table_name)
      where c.table_schema in ('public', 'respons') and c.column_name = 'virksomhetId' and table_type = 'BASE TABLE'
        and exists (select 1 from information_schema.columns i where i.table_schema = c.table_schema and i.table_name = c.table_name and i.column_name = 'id' and i.data_type = 'uuid')`);
    const ider = new Map<string, string>();
    for (const { t } of rows)
      for (const kode of [ANGRIPER, OFFER]) {
        const r = await db.query<{ id: string }>(
          `select x.id from ${t} x join "Virksomhet" v on v.id = x."virksomhetId" where v.kode = $1 order by ${SIST[t] ?? ''}x.id desc limit 1`,
          [kode],
        );
        ider.set(`${t} ${kode}`, r.rows[0]?.id ?? '');
      }
    return {
      adresse,
      mappe,
      mottak: `http://127.0.0.1:${responsport}/respons/v1`,
      db,
      kaker,
      tabeller: rows.map((r) => r.t),
      id: (t, kode) => ider.get(`${t} ${kode}`) ?? '',
      slutt: async () => {
        await db.end();
        await slutt();
      },
    };
  } catch (e) {
    await slutt();
    throw e;
  }
}

/** What the house itself writes while it runs: seals, the engine's steps, its log, and when somebody was last seen. */
const AV_SEG_SELV: Record<string, string> = {
  'public."HendelseSegl"': 'false',
  'public."InnsynSegl"': 'false',
  'public."Seglmerke"': 'false',
  'respons.hendelse': '"ansattId" is not null',
  'respons.utsending': 'false',
};
const UTEN = [
  'nesteForfall',
  'slag',
  'sistRort',
  'paaminnet',
  'status',
  'plan',
  'merker',
  'versjon',
  'sistSett',
  'sistSendt',
  'sistLivstegn',
  'mangler',
  'lag',
  'samlingId',
];

/** A sum of everything one kommune has, table by table: unchanged when nobody has written there. */
export async function avtrykk(v: Verden, kode = OFFER): Promise<Map<string, string>> {
  const { rows: tabeller } = await v.db.query<{ t: string }>(
    `select format('%I.%I', table_schema, table_name) t from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema in ('public', 'respons') and column_name = 'virksomhetId' and table_type = 'BASE TABLE'
       and not (select relispartition from pg_class where oid = format('%I.%I', table_schema, table_name)::regclass)`,
  );
  const ut = new Map<string, string>();
  for (const { t } of tabeller) {
    const uten = t.startsWith('respons.') ? ` - '{${UTEN.join(',')}}'::text[]` : '';
    const r = await v.db.query<{ sum: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(h, '' order by h)), '') sum from (
        select md5((to_jsonb(x)${uten})::text) h from ${t} x join "Virksomhet" v on v.id = x."virksomhetId" where v.kode = $1 and ${AV_SEG_SELV[t] ?? 'true'}) s`,
      [kode],
    );
    ut.set(t, r.rows[0]?.sum ?? '');
  }
  return ut;
}

/** Texts that only the attacked kommune has: names with birth numbers, phones and addresses of its people. */
export async function kjennetegn(v: Verden): Promise<string[]> {
  const { rows } = await v.db.query<{ s: string }>(
    `with p as (select v.kode, unnest(array[p.ident, p.telefon, p.adresse, p.fornavn || ' ' || p.etternavn]) s from "Person" p join "Virksomhet" v on v.id = p."virksomhetId")
     select distinct s from p where kode = $1 and length(s) > 5 and s not in (select s from p where kode <> $1 and s is not null)`,
    [OFFER],
  );
  return rows.map((r) => r.s);
}
