import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Forbindelse } from '@/lib/respons/simulering/forbindelse';
import { MODELL } from '@/lib/respons/testhjelp';
import { type Base, lagBase } from '../../bench/respons-base.ts';
import { ledigPort } from '../felles/postgres.ts';
import { skript } from '../felles/prosess.ts';
import { Database } from './database.ts';
import { Mottaker } from './mottaker.ts';

const ENHETER = 12_000;
export const VENT = 1;

export type Prove = {
  db: Database;
  mottaker: Mottaker;
  base: Base;
  sql: <T>(tekst: string, verdier?: unknown[]) => Promise<T[]>;
  port: number;
  binding: object;
  modell: (ekstern?: string) => object;
  slutt: () => Promise<void>;
};

/** hjemmetjenesten twice, then a receiver outside, then the mottaksvakt; a second between each. */
const modell = (ekstern = 'Legevakten') => ({
  ...MODELL,
  regler: [
    { ...MODELL.regler[0], steg: [{ til: [{ art: 'vaktlag', lag: 'teknisk' }], ventSekunder: 600, gjenta: 0 }] },
    {
      ...MODELL.regler[1],
      steg: [
        { til: [{ art: 'vaktlag', lag: 'hjemme' }], ventSekunder: VENT, gjenta: 1 },
        { til: [{ art: 'ekstern', navn: ekstern }], ventSekunder: VENT, gjenta: 0 },
      ],
    },
  ],
});

export async function lagProve(mappe: string, si: (s: string) => void): Promise<Prove> {
  const db = await Database.lag(mappe);
  const mottaker = new Mottaker();
  await mottaker.start();
  const base = await lagBase(db.url, 'prov_krasj', si, { enheter: ENHETER, kommuner: 3 });
  await base.admin.end();
  const pool = new pg.Pool({ connectionString: base.adminUrl, max: 4 });
  pool.on('error', () => {});
  const sql = async <T>(tekst: string, verdier: unknown[] = []) => (await pool.query(tekst, verdier)).rows as T[];
  const binding = {
    Legevakten: { kanal: 'webhook', adresse: `${mottaker.adresse}/varsel` },
    Taus: { kanal: 'webhook', adresse: `${mottaker.adresse}/henger` },
  };
  await sql(`update respons.modell set innhold = $1, binding = $2, innstillinger = $3, versjon = versjon + 1`, [
    JSON.stringify(modell()),
    JSON.stringify(binding),
    JSON.stringify({ paaminnelseSekunder: 1, tilbakeSekunder: 1, kanaler: ['app'] }),
  ]);
  // The supplier is told of devices that nobody knows.
  await sql(`insert into respons.vakt (id, "virksomhetId", lag, "ansattId", "ansattVirksomhetId", navn)
    select gen_random_uuid(), "virksomhetId", 'mottaksvakt', gen_random_uuid(), "virksomhetId", 'Vakt hos leverandøren' from respons.kilde`);
  return {
    db,
    mottaker,
    base,
    sql,
    port: await ledigPort(),
    binding,
    modell,
    slutt: async () => {
      mottaker.stopp();
      await pool.end();
      await db.stopp();
    },
  };
}

/** An engine process. All of them want the same port: one has it and the others stand by. */
export const startMotor = (p: Prove): ChildProcess =>
  skript('scripts/respons.ts', [], {
    env: {
      ...process.env,
      ...p.base.miljo,
      RESPONS_PORT: String(p.port),
      RESPONS_KANAL_LOKAL: '1',
      RESPONS_DODMANN: `${p.mottaker.adresse}/dodmann`,
    },
    stdio: process.env.KRASJ_LOGG ? 'inherit' : 'ignore',
  });

/** kill -9. */
export async function drep(m: ChildProcess | undefined): Promise<void> {
  if (!m || m.exitCode !== null || m.signalCode !== null) return;
  const borte = new Promise<void>((ok) => m.once('exit', () => ok()));
  m.kill('SIGKILL');
  await borte;
}

export const helse = (p: Prove): Promise<number> =>
  fetch(`http://127.0.0.1:${p.port}/respons/v1/helse`, { signal: AbortSignal.timeout(3000) }).then(
    (r) => r.status,
    () => 0,
  );

export async function ventTil(hva: string, fn: () => Promise<boolean>, ms = 30_000): Promise<void> {
  for (const slutt = Date.now() + ms; Date.now() < slutt; await new Promise((ok) => setTimeout(ok, 100))) if (await fn().catch(() => false)) return;
  throw new Error(`${hva} (ventet ${ms / 1000} s)`);
}

export const serie = (n: number): string => `E${String(n).padStart(8, '0')}`;

/** What a source has sent, and the id it was given when the module answered that it had it. */
export type Sendt = Map<string, string | null>;

/**
 * A source that does as sources must: what it gets no 201 or 200 for, it sends again until it does. Sends for `ms` at about
 * `perSekund`, and goes on until everything is answered.
 */
export async function kilde(p: Prove, ms: number, perSekund: number, tilfeldig: () => number): Promise<Sendt> {
  const sendt: Sendt = new Map();
  const slutt = Date.now() + ms;
  const LINJER = 8;
  await Promise.all(
    Array.from({ length: LINJER }, async () => {
      const f = new Forbindelse(p.port, p.base.token);
      while (Date.now() < slutt) {
        const eksternId = randomUUID();
        const ukjent = tilfeldig() < 0.05;
        sendt.set(eksternId, null);
        const kropp = JSON.stringify({
          eksternId,
          type: tilfeldig() < 0.1 ? 'fall' : 'trygghetsalarm',
          enhet: ukjent ? 'UKJENT' : serie(10 * Math.floor(tilfeldig() * (ENHETER / 10))),
          tidspunkt: new Date().toISOString(),
        });
        sendt.set(eksternId, await tilKvittert(f, kropp));
        await new Promise((ok) => setTimeout(ok, tilfeldig() * 2 * ((LINJER * 1000) / perSekund)));
      }
      f.lukk();
    }),
  );
  return sendt;
}

async function tilKvittert(f: Forbindelse, kropp: string): Promise<string> {
  for (const gittOpp = Date.now() + 120_000; ; ) {
    const r = await f.post('/respons/v1/varsler', kropp).catch(() => null);
    if (r?.status === 201 || r?.status === 200) return (JSON.parse(r.kropp) as { id: string }).id;
    if (r && r.status < 500 && r.status !== 429) throw new Error(`Uventet svar ${r.status}: ${r.kropp}`);
    if (Date.now() > gittOpp) throw new Error('Mottaket svarte ikke på to minutter');
    await new Promise((ok) => setTimeout(ok, 60));
  }
}

/** Closes everything and lets every device be heard, so that the next round begins with nothing. */
export async function lukkAlt(p: Prove): Promise<void> {
  await p.sql(`update respons.varsel set status = 'LUKKET', "nesteForfall" = null where status <> 'LUKKET'`);
  await p.sql('update respons.samling set aapen = false where aapen');
  await p.sql(`update respons.enhet set "sistLivstegn" = now(), mangler = false where mangler or "sistLivstegn" < now() - interval '1 minute'`);
}
