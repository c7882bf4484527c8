/**
 * `npm run bench:web [-- --json]`: warm server time of the pages that caseworkers live in, at size S and XL, in scratch
 * databases, as ratios to a logged-in page with no data measured in the same run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { byggVedBehov } from '../scripts/felles/bygg.ts';
import { migrer } from '../scripts/felles/migrering.ts';
import { dbmiljo, dbtilgang, provenokler } from '../scripts/felles/miljo.ts';
import { ledigPort, startPostgres } from '../scripts/felles/postgres.ts';
import { avslutt, ferdig, skript, ventPaaHelse } from '../scripts/felles/prosess.ts';
import { antallValg } from '../scripts/felles/valg.ts';
import { startWeb } from '../scripts/felles/web.ts';
import { median, prosentil, type Rad, skriv, tid } from './felles.ts';
import { fyll, S, type Storrelse, XL } from './fyll.ts';
import { loggInn } from './innlogging.ts';

const json = process.argv.includes('--json');
const RUNDER = antallValg('BENCH_RUNDER', process.env.BENCH_RUNDER ?? 120);
const si = (s: string) => console.error(`→ ${s}`);
const TOM = 'tom side';

type Maalt = Map<string, number[]>;
/** A link to one thing of this kind, in the page. */
const LENKE = (sti: string) => new RegExp(`href="/(?:${sti})/[0-9a-f-]{36}`, 'g');

/** Fills, starts and measures one size. Gives milliseconds per page and the JavaScript of the oppgavebenk in kB gzip. */
async function maal(adminUrl: string, st: Storrelse): Promise<{ tider: Maalt; viste: Map<string, number>; js: number }> {
  const db = new pg.Client({ connectionString: adminUrl });
  await db.connect();
  const navn = `bench_${st.navn.toLowerCase()}`;
  await db.query(`create database ${navn}`);
  await db.end();
  const url = new URL(adminUrl);
  url.pathname = `/${navn}`;
  const tilgang = dbtilgang();
  await migrer(url.toString(), tilgang);
  const port = await ledigPort();
  const adresse = `http://127.0.0.1:${port}`;
  const miljo = {
    ...dbmiljo(url.toString(), tilgang),
    NEXTAUTH_URL: adresse,
    HELHET_DEMO: '1',
    RESPONS: 'ekstern',
  };
  await ferdig(
    skript('prisma/seed/kjor.ts', ['--bare-organisasjon'], { env: { ...process.env, ...miljo, ADMIN_URL: url.toString() } }),
    'Organisasjonen',
  );
  await fyll(url.toString(), st, si);
  const sak = await forste(
    url.toString(),
    `select s.id from "Sak" s join "Virksomhet" v on v.id = s."virksomhetId" where v.kode = 'fjordvik' and s.status = 'VEDTATT' order by nummer limit 1`,
  );
  const modell = await forste(url.toString(), `select m.id from "Modell" m join "Virksomhet" v on v.id = m."virksomhetId" where v.kode = 'fjordvik'`);
  const web = startWeb(port, miljo, 'ignore');
  try {
    await ventPaaHelse(adresse, web);
    const kake = await loggInn(adresse, 'saksbehandler@fjordvik.demo', 'demo-helhet');
    // Nobody searches so often as this measurement does: three take turns.
    const sokere = [kake, ...(await Promise.all(['ressursperson', 'leder'].map((r) => loggInn(adresse, `${r}@fjordvik.demo`, 'demo-helhet'))))];
    let sok = 0;
    const tms = await loggInn(adresse, 'tjenesteeier@tms.demo', 'demo-helhet');
    const hent = async (sti: string, init: RequestInit = {}, som = kake) => {
      const r = await fetch(`${adresse}${sti}`, { redirect: 'manual', ...init, headers: { cookie: som, ...init.headers } });
      const tekst = await r.text();
      if (r.status !== 200) throw new Error(`${sti} svarte ${r.status}`);
      return tekst;
    };
    const sider: [string, () => Promise<string>, RegExp][] = [
      [TOM, () => hent('/hjelp'), /<h1/g],
      ['oppgavebenk', () => hent('/oppgaver'), LENKE('saker|personer|tjenester|oppgaver')],
      ['saksliste med filter', () => hent('/saker?status=TIL_VURDERING'), LENKE('saker')],
      [
        'personsøk',
        () =>
          hent(
            '/api/personsok',
            { method: 'POST', body: JSON.stringify({ q: 'berg' }), headers: { 'content-type': 'application/json', origin: adresse } },
            sokere[sok++ % sokere.length],
          ),
        /"id":"[0-9a-f-]{36}"/g,
      ],
      ['sak', () => hent(`/saker/${sak}`), LENKE('personer|brev|vedtak|tjenester')],
      ['ansvarsmatrise 25 × 12', () => hent(`/tjenestemodell/${modell}/matrise`), /<th scope="row"[^>]*title="[^"]+"/g],
      ['region, 36 kommuner', () => hent('/samarbeid', {}, tms), LENKE('samarbeid/kommune')],
      ['region, 36 × 25 oppgaver', () => hent('/samarbeid/matrise', {}, tms), LENKE('samarbeid/kommune')],
    ];
    for (let i = 0; i < 15; i++) for (const [, les] of sider) await les();
    const tider: Maalt = new Map(sider.map(([n]) => [n, []]));
    for (let i = 0; i < RUNDER; i++) for (const [n, les] of sider) tider.get(n)?.push(await tid(les));
    const viste = new Map<string, number>();
    for (const [n, les, hva] of sider) viste.set(n, new Set((await les()).match(hva)).size);
    return { tider, viste, js: await javascript(adresse, await hent('/oppgaver'), kake) };
  } finally {
    await avslutt(web);
  }
}

async function forste(url: string, sql: string): Promise<string> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  const r = await db.query<{ id: string }>(sql);
  await db.end();
  return r.rows[0]?.id ?? '';
}

/** kB gzip of every script the page loads at once, in a browser that knows modules (the others are not supported). */
async function javascript(adresse: string, html: string, kake: string): Promise<number> {
  const filer = new Set([...html.matchAll(/<script(?![^>]+noModule)[^>]+src="([^"]+\.js[^"]*)"/gi)].map((m) => m[1] ?? ''));
  let sum = 0;
  for (const f of filer) sum += gzipSync(Buffer.from(await (await fetch(new URL(f, adresse), { headers: { cookie: kake } })).arrayBuffer())).length;
  return sum / 1000;
}

type Storrelser = { tider: Maalt; viste: Map<string, number>; js: number };

function rader({ tider: s, viste: vs }: Storrelser, { tider: xl, viste: vxl, js }: Storrelser): Rad[] {
  const ut: Rad[] = [];
  const m = (t: Maalt, n: string) => median(t.get(n) ?? []);
  for (const [st, t, v] of [
    ['S', s, vs],
    ['XL', xl, vxl],
  ] as const) {
    for (const [n, tider] of t) {
      const forhold = median(tider) / m(t, TOM);
      ut.push({
        navn: `${st} ${n}, median`,
        verdi: median(tider),
        enhet: 'ms',
        forhold,
        viste: v.get(n),
        ...(n === TOM ? {} : { maal: 3, holder: forhold <= 3 }),
      });
      ut.push({ navn: `${st} ${n}, p95`, verdi: prosentil(tider, 95), enhet: 'ms', viste: v.get(n), forhold: prosentil(tider, 95) / m(t, TOM) });
    }
  }
  for (const n of xl.keys()) {
    if (n === TOM) continue;
    // Each size relative to its own empty page, so that a slower minute on the machine counts on both sides.
    const forhold = m(xl, n) / m(xl, TOM) / (m(s, n) / m(s, TOM));
    ut.push({ navn: `${n}: XL mot S`, verdi: m(xl, n), enhet: 'ms', viste: vxl.get(n), forhold, maal: 1.3, holder: forhold <= 1.3 });
  }
  ut.push({ navn: 'JavaScript for oppgavebenken', verdi: js, enhet: 'kB gzip', maal: 180, holder: js <= 180 });
  return ut;
}

const mappe = mkdtempSync(join(tmpdir(), 'helhet-bench-'));
const server = await startPostgres(mappe, { rask: true });
try {
  Object.assign(process.env, provenokler(), { DATABASE_APP_ROLE: 'helhet_bench_app' });
  await byggVedBehov(si);
  const s = await maal(server.url, S);
  const xl = await maal(server.url, XL);
  skriv(rader(s, xl), json);
} finally {
  await server.stopp();
  rmSync(mappe, { recursive: true, force: true });
}
process.exit();
