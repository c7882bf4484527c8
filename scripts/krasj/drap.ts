import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { sendEn } from './last.ts';
import { drep, type Prove, startMotor, ventTil } from './oppsett.ts';
import { tilEnde } from './runde.ts';

/** What the engine is doing when it is held: taking in a varsel, or performing one of its beats. */
const ARBEID = {
  mottak: ['varsel', 'true'],
  ruting: ['utsending', "x.kanal = 'app' and x.slag = 0"],
  eskalering: ['utsending', "x.kanal = 'app' and x.slag = 1"],
} as const;
type Arbeid = keyof typeof ARBEID;

/** Lets the database hold whoever does this to this varsel, in the middle of the transaction. Gives what lets them on, and what clears up. */
async function hold(p: Prove, eksternId: string, arbeid: Arbeid): Promise<{ slipp: () => Promise<void>; rydd: () => Promise<void> }> {
  const [tabell, naar] = ARBEID[arbeid];
  const laas = new pg.Client({ connectionString: p.base.adminUrl });
  await laas.connect();
  await laas.query('select pg_advisory_lock(1)');
  await laas.query(`create or replace function respons.krasj_hold() returns trigger language plpgsql as $$ begin
    if exists (select 1 from nye x join respons.varsel v on v.id = ${tabell === 'varsel' ? 'x.id' : 'x."varselId"'} where v."eksternId" = '${eksternId}' and ${naar})
    then perform pg_advisory_xact_lock_shared(1); end if; return null; end $$`);
  await laas.query(
    `create trigger krasj_hold after insert on respons.${tabell} referencing new table as nye for each statement execute function respons.krasj_hold()`,
  );
  return {
    slipp: () => laas.end(),
    rydd: async () => void (await p.sql(`drop trigger krasj_hold on respons.${tabell}`)),
  };
}

/** Waits until a connection is held there, and gives its process. */
async function venterVed(p: Prove, hva: 'advisory' | 'SyncRep', pid?: number): Promise<number> {
  let funnet: number | undefined;
  await ventTil(`ingen kom til ${hva}`, async () => {
    const [r] = await p.sql<{ pid: number }>(
      `select pid from pg_stat_activity where datname = current_database() and wait_event = $1 and ($2::int is null or pid = $2)`,
      [hva, pid ?? null],
    );
    funnet = r?.pid;
    return funnet !== undefined;
  });
  return funnet as number;
}

/** With this on, a commit is on disk and nobody is told: the database waits for a copy that never answers. */
async function tausCommit(p: Prove, paa: boolean): Promise<void> {
  await p.sql(paa ? `alter system set synchronous_standby_names = 'ingen'` : 'alter system reset synchronous_standby_names');
  await p.sql('select pg_reload_conf()');
}

/** kill -9 at each of the places where something is half done: before the commit, after it, and between sending and noting. */
export async function drapMellom(p: Prove): Promise<string> {
  const sendt: Parameters<typeof tilEnde>[1]['sendt'] = new Map();
  const fra = Date.now();
  let m = startMotor(p);
  const doed = async () => {
    await drep(m);
    m = startMotor(p);
  };
  try {
    for (const arbeid of Object.keys(ARBEID) as Arbeid[])
      for (const etterCommit of [false, true]) {
        const eksternId = randomUUID();
        const { slipp, rydd } = await hold(p, eksternId, arbeid);
        const kvittert = sendEn(p, { eksternId });
        try {
          const pid = await venterVed(p, 'advisory');
          if (etterCommit) {
            await tausCommit(p, true);
            await slipp();
            await venterVed(p, 'SyncRep', pid);
          }
          await drep(m);
          if (!etterCommit) await slipp();
        } finally {
          await tausCommit(p, false);
          await rydd();
        }
        m = startMotor(p);
        sendt.set(...(await kvittert));
      }
    const kom = p.mottaker.hold((n) => n.endsWith(':sms'));
    sendt.set(...(await sendEn(p)));
    await kom;
    await doed();
    // The last one up has answered; what was held back while nobody was there is due from now.
    sendt.set(...(await sendEn(p)));
    const f = await tilEnde(p, { sendt, tatt: [], nede: { fra, til: Date.now() }, doede: 1 });
    return `sju drap midt i noe; hvert slag én gang, ${f.paaNytt} melding sendt på nytt med samme nøkkel`;
  } finally {
    await drep(m);
  }
}

/** A process that stops without dying holds what it had in hand; the other one must get it. */
export async function motorHenger(p: Prove): Promise<string> {
  const eksternId = randomUUID();
  const { slipp, rydd } = await hold(p, eksternId, 'ruting');
  const motorer: ChildProcess[] = [startMotor(p)];
  try {
    const s = await sendEn(p, { eksternId });
    await venterVed(p, 'advisory');
    const fra = Date.now();
    motorer[0]?.kill('SIGSTOP');
    await slipp();
    motorer.push(startMotor(p));
    await ventTil('den andre motoren tok det ikke', async () => p.mottaker.om(s[1].id as string).length > 0, 20_000);
    const til = Date.now();
    motorer[0]?.kill('SIGCONT');
    await tilEnde(p, { sendt: new Map([s]), tatt: [], nede: { fra, til }, doede: 1 });
    if (motorer.some((m) => m.exitCode !== null)) throw new Error('motoren som hang, døde da den fortsatte');
    return `den andre tok det etter ${((til - fra) / 1000).toFixed(1)} s; den som hang, gikk videre uten å fortelle to ganger`;
  } finally {
    for (const m of motorer) await drep(m);
    await rydd();
  }
}
