/**
 * `npm run prov:krasj [-- --runder 50 --database 10 --seed 1 --uten-database 30 --bare runder|feil --tilfelle <tekst>]`: load on the real-time module while
 * its processes and its database are killed at random moments, on an embedded PostgreSQL that commits to disk. Afterwards:
 * everything that was answered is stored, nobody is told twice, every due step is performed and none before its time.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { antallValg, velgDeler } from './felles/valg.ts';
import { feilliste, tilfeller } from './krasj/feil.ts';
import { lagProve } from './krasj/oppsett.ts';
import { runde } from './krasj/runde.ts';
import { mangler } from './krasj/sjekk.ts';

const { values } = parseArgs({
  options: {
    runder: { type: 'string', default: '50' },
    database: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    'uten-database': { type: 'string', default: '30' },
    bare: { type: 'string' },
    tilfelle: { type: 'string', default: '' },
  },
});
const antall = antallValg('runder', values.runder);
/** In so many of the rounds it is the database that dies. */
const database = Number(values.database ?? Math.ceil(antall / 5));
const erDatabasens = (nr: number): boolean => Math.floor((nr * database) / antall) > Math.floor(((nr - 1) * database) / antall);
const med = velgDeler(values.bare, ['runder', 'feil']);
const valgte = tilfeller(values.tilfelle);

/** mulberry32: the same seed gives the same moments. */
function tilfeldigFra(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const mappe = mkdtempSync(join(tmpdir(), 'helhet-krasj-'));
process.env.DATABASE_APP_ROLE = 'helhet_krasj_app';
console.log(`seed ${values.seed}`);
const p = await lagProve(mappe, (s) => console.error(`→ ${s}`));
const brudd: string[] = [];
const sum = { slag: 0, paaNytt: 0, senest: 0 };
/** What the sources were answered in every round. */
const kvittert = new Map<string, string>();
try {
  for (let nr = 1; med('runder') && nr <= antall; nr++) {
    const navn = `runde ${String(nr).padStart(3)}`;
    const [tilfeldig, last] = [0, 1].map((i) => tilfeldigFra(Number(values.seed) + 2 * nr + i)) as [() => number, () => number];
    const valg = { motorer: nr % 2 === 0 ? 2 : 1, database: erDatabasens(nr), heleLeien: nr % 6 === 1, tilfeldig, last } as const;
    const t0 = Date.now();
    const r = await runde(p, valg).catch((e: Error) => ({ hva: '?', sendt: new Map(), slag: 0, senestMs: 0, paaNytt: 0, brudd: [e.message] }));
    for (const [e, s] of r.sendt) kvittert.set(e, s.id);
    sum.slag += r.slag;
    sum.paaNytt += r.paaNytt;
    sum.senest = Math.max(sum.senest, r.senestMs);
    brudd.push(...r.brudd.map((b) => `${navn}: ${b}`));
    console.log(
      `${navn}  ${valg.motorer} ${valg.motorer === 1 ? 'motor  ' : 'motorer'}  drept: ${r.hva.padEnd(14)}  ${String(r.sendt.size).padStart(4)} varsler  ${String(r.slag).padStart(5)} hendelser  seneste ${(r.senestMs / 1000).toFixed(1)} s  på nytt ${r.paaNytt}  ${((Date.now() - t0) / 1000).toFixed(0)} s  ${r.brudd.length === 0 ? '✓' : `✗ ${r.brudd.join(', ')}`}`,
    );
  }
  if (med('feil')) brudd.push(...(await feilliste(p, valgte, { utenDatabaseSekunder: Number(values['uten-database']) })));
  const borte = await mangler(p, kvittert);
  if (borte > 0) brudd.push(`${borte} kvitterte varsler er borte til slutt`);
} finally {
  await p.slutt();
  rmSync(mappe, { recursive: true, force: true });
}
console.log(
  `${kvittert.size} varsler kvittert og funnet igjen; ${sum.slag} hendelser i rekkefølge; ${sum.paaNytt} meldinger sendt på nytt med samme nøkkel; seneste ${(sum.senest / 1000).toFixed(1)} s etter tiden, eller etter at noen var oppe igjen`,
);
console.log(brudd.length === 0 ? '✓ ingen brudd' : `✗ ${brudd.length} brudd\n${brudd.join('\n')}`);
process.exit(brudd.length === 0 ? 0 : 1);
