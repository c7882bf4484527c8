import type { ChildProcess } from 'node:child_process';
import { setTimeout as vent } from 'node:timers/promises';
import { gaarFra, kilde, type Sendt } from './last.ts';
import { drep, helse, lukkAlt, type Prove, SLAG, startMotor, VENT, ventTil } from './oppsett.ts';
import { type Funn, type Gjort, sjekk } from './sjekk.ts';

/** `tilfeldig` decides the moments, and `last` what is sent: the same seed gives the same moments. `heleLeien`: see below. */
export type Rundevalg = { motorer: 1 | 2; database: boolean; heleLeien: boolean; tilfeldig: () => number; last: () => number };
export type Runderesultat = Funn & { hva: string; sendt: Map<string, Sendt> };

const PER_SEKUND = 80;
/** The latest that somebody dies, and how long the load goes on when everything is up again; milliseconds. */
const SENEST_MS = 4000;
const ETTER_MS = 500;

/**
 * A message that was claimed so long ago that no living process can still be sending it is due at once, instead of when its
 * lease of 20 s is over: most rounds need not wait for that.
 */
const forkortLeie = (p: Prove) =>
  p.sql(`update respons.utsending set "nesteForsok" = clock_timestamp() where status = 'KOE' and forsok > 0
    and "nesteForsok" between clock_timestamp() + interval '1 second' and clock_timestamp() + interval '13 seconds'`);

/** Waits until the plans have run their course, and what was on its way when somebody died is due again; then checks. */
async function sjekkTilSlutt(p: Prove, g: Gjort, heleLeien = true): Promise<Funn> {
  const ferdig = async () =>
    (heleLeien || (await forkortLeie(p))) &&
    (
      await p.sql(
        `select 1 from respons.varsel where prioritet < 4 and (status = 'MOTTATT' or (status <> 'LUKKET' and slag < jsonb_array_length(plan))) limit 1`,
      )
    ).length === 0 &&
    (await p.sql(`select 1 from respons.utsending where status = 'KOE' or (kanal = 'app' and not fulgt) limit 1`)).length === 0;
  // What never comes is found by the check.
  await ventTil('planene gikk ikke til ende', ferdig, 45_000).catch(() => {});
  return sjekk(p, g);
}

/** As in a round, and throws when something does not hold. */
export async function tilEnde(p: Prove, g: Gjort): Promise<Funn> {
  const f = await sjekkTilSlutt(p, g);
  if (f.brudd.length > 0) throw new Error(f.brudd.join(', '));
  return f;
}

/** One round: load, something is killed at a random moment and started again, and then what must hold is checked. */
export async function runde(p: Prove, v: Rundevalg): Promise<Runderesultat> {
  const motorer: ChildProcess[] = [];
  try {
    for (let i = 0; i < v.motorer; i++) motorer.push(startMotor(p));
    await ventTil('mottaket svarer', async () => (await helse(p)) === 200);
    let ferdig = false;
    const sendt = kilde(p, () => ferdig, PER_SEKUND, v.last);
    const tatt = gaarFra(p, () => ferdig, v.last);
    await vent(200 + v.tilfeldig() * SENEST_MS);
    const nr = Math.floor(v.tilfeldig() * v.motorer);
    const doer = v.database ? [] : v.tilfeldig() < 0.4 ? motorer.map((_, i) => i) : [nr];
    const pause = v.tilfeldig() * 1500;
    const fra = Date.now();
    if (v.database) {
      await p.db.drep();
      await vent(pause);
      await p.db.start();
    } else {
      await Promise.all(doer.map((i) => drep(motorer[i])));
      await vent(pause);
      for (const i of doer) motorer[i] = startMotor(p);
    }
    const igjen = doer.length < v.motorer && !v.database;
    await ventTil('mottaket svarer igjen', async () => (await helse(p)) === 200);
    const nede = { fra, til: igjen ? fra : Date.now() };
    await vent(ETTER_MS);
    ferdig = true;
    const gjort = { sendt: await sendt, tatt: await tatt, nede, doede: v.database ? v.motorer : doer.length };
    await vent(SLAG * VENT * 1000);
    const funn = await sjekkTilSlutt(p, gjort, v.heleLeien);
    for (const m of motorer) if (m.exitCode !== null) funn.brudd.push('en motor stanset av seg selv');
    const hva = v.database ? 'databasen' : doer.length === 2 ? 'begge motorene' : `motor ${nr + 1}`;
    return { ...funn, hva, sendt: gjort.sendt };
  } finally {
    await Promise.all(motorer.map(drep));
    await lukkAlt(p);
  }
}
