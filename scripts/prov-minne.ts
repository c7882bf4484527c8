/**
 * `npm run prov:minne [-- --minutter 60 --fart 9 --varsler-per-dag 10000 --enheter 5000 --operatorer 24 --skjermer 8]`: a night of work on
 * the real-time module and the web server beside it, in less time than a night: varsler and signs of life over HTTP, robot
 * operators, and screens with open streams. Each minute it reads how much each process holds after garbage collection. At
 * the end that may be 1.2 times what it was after five minutes. HELHET_DIST names a build that is to be used as it is.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lukk } from '@/lib/platform/db';
import { startSimulering } from '@/lib/respons/simulering/simuler';
import { lagBase, startModul } from '../bench/respons-base.ts';
import { byggVedBehov } from './felles/bygg.ts';
import { ROT } from './felles/miljo.ts';
import { operatorer } from './felles/operatorer.ts';
import { ledigPort, startPostgres } from './felles/postgres.ts';
import { avslutt, ventPaaHelse } from './felles/prosess.ts';
import { antallValg } from './felles/valg.ts';
import { startWeb } from './felles/web.ts';
import { Innlogget, type Skjermtall, skjerm } from './minne/skjerm.ts';

const { values } = parseArgs({
  options: {
    minutter: { type: 'string', default: '60' },
    fart: { type: 'string', default: '9' },
    'varsler-per-dag': { type: 'string', default: '10000' },
    enheter: { type: 'string', default: '5000' },
    operatorer: { type: 'string', default: '24' },
    skjermer: { type: 'string', default: '8' },
  },
});
const MAAL = 1.2;
const minutter = antallValg('minutter', values.minutter);
/** From here on the processes are warm. */
const varm = Math.min(5, Math.max(1, Math.floor(minutter / 2)));
/** A night shift begins; the date is any. */
const KVELD = new Date('2026-01-15T22:00:00+01:00');
const MB = 1_048_576;
const si = (s: string) => console.error(`→ ${s}`);
const heapmiljo = (port: number) => ({
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${join(ROT, 'scripts/minne/heap.mjs')}`,
  HEAP_PORT: String(port),
});
const les = async (port: number): Promise<NodeJS.MemoryUsage> => (await fetch(`http://127.0.0.1:${port}`)).json() as Promise<NodeJS.MemoryUsage>;
const tall = (n: number, bredde: number) => n.toFixed(1).padStart(bredde);

const mappe = mkdtempSync(join(tmpdir(), 'helhet-minne-'));
process.env.DATABASE_APP_ROLE = 'helhet_minne_app';
const server = await startPostgres(mappe);
const avbryt = new AbortController();
const stoppes = (async () => {
  await new Promise<void>((ok) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ok());
  });
  throw new Error('Avbrutt');
})();
stoppes.catch(() => {});
const maalt: { minutt: number; modul: number; web: number }[] = [];
try {
  if (!process.env.HELHET_DIST) await byggVedBehov(si);
  const antall = Number(values.enheter);
  // Two kommuner share the devices in turn; only the first is simulated, and nothing is expected of the other's.
  const b = await lagBase(server.url, 'prov_minne', si, { enheter: antall * 2, kommuner: 2 });
  await b.admin.query(`update respons.enhet set intervall = null, "sistLivstegn" = null where "virksomhetId" <> $1`, [b.senterId]);
  Object.assign(process.env, b.miljo);
  const heap = { modul: await ledigPort(), web: await ledigPort() };
  const modul = await startModul(b, heapmiljo(heap.modul));
  const port = await ledigPort();
  const adresse = `http://127.0.0.1:${port}`;
  const web = startWeb(port, { ...b.miljo, ...heapmiljo(heap.web), NEXTAUTH_URL: adresse, HELHET_DEMO: '1', RESPONS: 'ekstern' }, 'ignore');
  try {
    await ventPaaHelse(adresse, web);
    const skjermtall: Skjermtall = { meldinger: 0, kort: 0, feil: 0, brudd: 0, innlogginger: 0 };
    const skjermer = Array.from({ length: Number(values.skjermer) }, () =>
      skjerm(adresse, new Innlogget(adresse, 'responsoperator@fjordvik.demo', skjermtall), skjermtall, avbryt.signal),
    );
    const s = await startSimulering({
      virksomhetId: b.senterId,
      port: modul.port,
      enheter: antall,
      varslerPerDag: Number(values['varsler-per-dag']),
      fart: Number(values.fart),
      fra: KVELD,
      operatorer: await operatorer(b.adminUrl, 'fjordvik', Number(values.operatorer)),
    });
    console.log('minutt  modul heap  modul rss  web heap  web rss (MB)  varsler  livstegn  tatt  lukket  åpne  meldinger til skjermene  kort');
    for (let minutt = 1; minutt <= minutter; minutt++) {
      await Promise.race([stoppes, new Promise((ok) => setTimeout(ok, 60_000))]);
      const [m, w] = [await les(heap.modul), await les(heap.web)];
      maalt.push({ minutt, modul: m.heapUsed / MB, web: w.heapUsed / MB });
      const { rows } = await b.admin.query<{ n: number }>(`select count(*)::int n from respons.varsel where status <> 'LUKKET'`);
      console.log(
        `${String(minutt).padStart(6)}  ${tall(m.heapUsed / MB, 10)}  ${tall(m.rss / MB, 9)}  ${tall(w.heapUsed / MB, 8)}  ${tall(w.rss / MB, 12)}  ${String(s.tall.sendt).padStart(7)}  ${String(s.tall.livstegn).padStart(8)}  ${String(s.tall.tatt).padStart(4)}  ${String(s.tall.lukket).padStart(6)}  ${String(rows[0]?.n).padStart(4)}  ${String(skjermtall.meldinger).padStart(23)}  ${String(skjermtall.kort).padStart(4)}`,
      );
    }
    await s.stopp();
    console.log(
      `${s.tall.avvist} ikke tatt imot, ${s.tall.utrykninger} utrykninger, strømmen fornyet ${skjermtall.brudd} ganger, ${skjermtall.feil} kort lot seg ikke åpne`,
    );
    if (s.tall.sendt === 0 || s.tall.lukket === 0 || skjermtall.meldinger === 0 || skjermtall.kort < skjermtall.feil)
      throw new Error('Lasten kom ikke i gang');
    avbryt.abort();
    await Promise.all(skjermer);
  } finally {
    avbryt.abort();
    await Promise.all([avslutt(web), avslutt(modul.p)]);
    await b.admin.end().catch(() => {});
    await lukk();
  }
} finally {
  await server.stopp();
  rmSync(mappe, { recursive: true, force: true });
}
for (const hva of ['modul', 'web'] as const) {
  const [foer, etter] = [maalt.find((m) => m.minutt === varm)?.[hva] ?? Number.NaN, maalt.at(-1)?.[hva] ?? Number.NaN];
  const holder = etter / foer <= MAAL;
  if (!holder) process.exitCode = 1;
  console.log(
    `heap i ${hva === 'modul' ? 'modulen' : 'webserveren'} etter ${minutter} min / etter ${varm} min: ${etter.toFixed(1)} / ${foer.toFixed(1)} MB = ${(etter / foer).toFixed(2)}  (mål ≤ ${MAAL}) ${holder ? '✓' : '✗'}`,
  );
}
process.exit();
