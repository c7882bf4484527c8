/**
 * `npm run bench:respons [-- --bare a,b --json --sekunder 15 --gamle 6000000]`: the real-time module under load, on an
 * embedded PostgreSQL that commits to disk, in a scratch database. The module, the load generator and the web server are
 * processes of their own.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROT } from '../scripts/felles/miljo.ts';
import { startPostgres } from '../scripts/felles/postgres.ts';
import { avslutt } from '../scripts/felles/prosess.ts';
import { antallValg, velgDeler } from '../scripts/felles/valg.ts';
import { type Rad, skriv } from './felles.ts';
import { lagBase } from './respons-base.ts';
import { gamle } from './respons-gamle.ts';
import { inntak } from './respons-inntak.ts';
import type { Skjerm } from './respons-jevn.ts';
import { type Nett, siderader, sidetider, startNett } from './respons-nett.ts';
import { forsinkelse, livstegn, storm, tilSkjerm } from './respons-skjerm.ts';
import { underTungt } from './respons-tungt.ts';

const { values } = parseArgs({
  options: {
    bare: { type: 'string' },
    json: { type: 'boolean', default: false },
    sekunder: { type: 'string', default: '15' },
    gamle: { type: 'string', default: '6000000' },
  },
});
const med = velgDeler(values.bare, [...'abcdefgh']);
const sekunder = antallValg('sekunder', values.sekunder);
const antallGamle = antallValg('gamle', values.gamle);
const si = (s: string) => console.error(`→ ${s}`);
const SSE = 'app/api/respons/strom/route.ts';

const mappe = mkdtempSync(join(tmpdir(), 'helhet-bench-'));
const server = await startPostgres(mappe);
let nett: Nett | undefined;
try {
  process.env.DATABASE_APP_ROLE = 'helhet_bench_app';
  const b = await lagBase(server.url, 'bench_respons', si);
  const harSse = existsSync(join(ROT, SSE));
  if (med('f', 'h') || (harSse && med('b', 'd', 'e', 'g'))) nett = await startNett(b, si);
  const skjerm: Skjerm = nett && harSse ? { sse: `${nett.adresse}/api/respons/strom`, kake: nett.operator } : { virksomhetId: b.senterId };
  const vis = (rader: Rad[]): Rad[] => {
    skriv(rader, values.json);
    return rader;
  };
  const foer = new Map<string, Rad[]>();
  const deler: Record<string, (merke: string) => Promise<Rad[]>> = {
    a: (merke) => inntak(b, mappe, sekunder, merke),
    b: (merke) => tilSkjerm(b, skjerm, sekunder, merke),
    c: (merke) => forsinkelse(b, sekunder * 2, merke),
  };
  for (const [d, maal] of Object.entries(deler)) if (med(d, 'g')) foer.set(d, vis(await maal(d)));
  if (med('d', 'f')) {
    const ro = nett && med('f') ? await sidetider(nett, sekunder) : undefined;
    const under = nett && ro ? () => sidetider(nett as Nett, sekunder * 2) : undefined;
    const [rader, tider] = await livstegn(b, skjerm, sekunder * 2, under);
    vis(rader);
    if (ro && tider) vis(siderader(ro, tider));
  }
  if (med('e')) vis(await storm(b, skjerm, 60));
  if (nett && med('h')) vis(await underTungt(b, nett, sekunder));
  if (med('g')) {
    await gamle(b, antallGamle, si);
    for (const [d, maal] of Object.entries(deler)) {
      // What the figures themselves are held to stands above; here it is what is left of them.
      const naa = vis((await maal(`g${d}`)).map(({ maal: _m, minst: _n, holder: _h, ...r }) => r));
      vis(fall(d, foer.get(d) ?? [], naa));
    }
  }
  await b.admin.end();
} finally {
  await avslutt(nett?.web);
  await server.stopp();
  rmSync(mappe, { recursive: true, force: true });
}
process.exit();

/** What is left of each figure with the old varsler there: throughput against pgbench of the same minute, times by their medians. */
function fall(del: string, foer: Rad[], naa: Rad[]): Rad[] {
  return foer.flatMap((f, i) => {
    const n = naa[i];
    if (!n || !(f.navn.endsWith('median') || f.forhold !== undefined)) return [];
    const igjen = f.forhold !== undefined && n.forhold !== undefined ? n.forhold / f.forhold : f.verdi / n.verdi;
    return [{ navn: `g igjen av (${del})${f.navn.slice(1)}`.slice(0, 60), verdi: igjen * 100, enhet: '%', minst: 80, holder: igjen >= 0.8 }];
  });
}
