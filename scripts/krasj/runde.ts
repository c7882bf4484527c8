import type { ChildProcess } from 'node:child_process';
import { setTimeout as vent } from 'node:timers/promises';
import { drep, helse, kilde, lukkAlt, type Prove, startMotor, VENT, ventTil } from './oppsett.ts';
import { type Funn, sjekk } from './sjekk.ts';

export type Rundevalg = { motorer: 1 | 2; database: boolean; tilfeldig: () => number };
export type Runderesultat = Funn & { hva: string; sendt: number };

const LAST_MS = 2500;
const PER_SEKUND = 120;

/** One round: load, something is killed at a random moment and started again, and then what must hold is checked. */
export async function runde(p: Prove, v: Rundevalg): Promise<Runderesultat> {
  const motorer: ChildProcess[] = [];
  try {
    for (let i = 0; i < v.motorer; i++) motorer.push(startMotor(p));
    await ventTil('mottaket svarer', async () => (await helse(p)) === 200);
    const last = kilde(p, LAST_MS, PER_SEKUND, v.tilfeldig);
    await vent(200 + v.tilfeldig() * (LAST_MS + 1500));
    let hva: string;
    if (v.database) {
      await p.db.drep();
      await vent(v.tilfeldig() * 1500);
      await p.db.start();
      hva = 'databasen';
    } else {
      const alle = v.motorer === 2 && v.tilfeldig() < 0.4;
      const nr = Math.floor(v.tilfeldig() * v.motorer);
      const doer = alle ? motorer.map((_, i) => i) : [nr];
      await Promise.all(doer.map((i) => drep(motorer[i])));
      await vent(v.tilfeldig() * 800);
      for (const i of doer) motorer[i] = startMotor(p);
      hva = alle ? 'begge motorene' : `motor ${nr + 1}`;
    }
    const sendt = await last;
    await ventTil('mottaket svarer igjen', async () => (await helse(p)) === 200);
    // Every beat of the plan but the last, which is repeated for ever, is due by now.
    await vent(VENT * 3000 + 1500);
    await ventTil('utboksen er tom', async () => (await p.sql(`select 1 from respons.utsending where status = 'KOE' limit 1`)).length === 0, 45_000);
    const funn = await sjekk(p, sendt);
    return { ...funn, hva, sendt: sendt.size };
  } finally {
    await Promise.all(motorer.map(drep));
    await lukkAlt(p);
  }
}
