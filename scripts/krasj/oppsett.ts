import type { ChildProcess } from 'node:child_process';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Actor } from '@/lib/platform/actor';
import { lukk } from '@/lib/platform/db';
import { PrismaClient } from '@/lib/platform/prisma/client';
import { MODELL } from '@/lib/respons/testhjelp';
import { finnActor } from '@/prisma/seed/actor';
import { ansettVakter, type Base, lagBase } from '../../bench/respons-base.ts';
import { ledigPort } from '../felles/postgres.ts';
import { skript } from '../felles/prosess.ts';
import { Database } from './database.ts';
import { Mottaker } from './mottaker.ts';

export const ENHETER = 12_000;
/** Seconds between beats, and until one who has taken a varsel is reminded, and then loses it. */
export const VENT = 1;
/** The module gives its supervision a round so often; the watch outside waits for two of them. */
export const DODMANN_MS = 32_000;

export type Prove = {
  db: Database;
  mottaker: Mottaker;
  base: Base;
  sql: <T>(tekst: string, verdier?: unknown[]) => Promise<T[]>;
  port: number;
  binding: object;
  modell: (eksterne?: string[]) => object;
  operator: Actor;
  slutt: () => Promise<void>;
};

/** What the world outside must have heard of a varsel when the plan has run its course, whatever died: each once. */
export const SKAL_HORES = [/^0:ansatt:.*:sms$/, /^1:ansatt:.*:sms$/, /^2:ekstern:Legevakten:webhook$/];
/** Beats of the plan, with the last one; that one is repeated each minute. */
export const SLAG = 4;
export const SISTE_VENT = 60;

/** hjemmetjenesten twice, then a receiver outside, then the mottaksvakt; a second between each. */
const modell = (eksterne = ['Legevakten']) => ({
  ...MODELL,
  regler: [
    { ...MODELL.regler[0], steg: [{ til: [{ art: 'vaktlag', lag: 'teknisk' }], ventSekunder: 600, gjenta: 0 }] },
    {
      ...MODELL.regler[1],
      steg: [
        { til: [{ art: 'vaktlag', lag: 'hjemme' }], ventSekunder: VENT, gjenta: 1 },
        { til: eksterne.map((navn) => ({ art: 'ekstern', navn })), ventSekunder: VENT, gjenta: 0 },
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
    Taus: { kanal: 'webhook', adresse: `${mottaker.hengende}/` },
  };
  await sql(`update respons.modell set innhold = $1, binding = $2, innstillinger = $3, versjon = versjon + 1`, [
    JSON.stringify(modell()),
    JSON.stringify(binding),
    JSON.stringify({ paaminnelseSekunder: VENT, tilbakeSekunder: VENT, kanaler: ['app', 'sms'], smsEtterSekunder: 0 }),
  ]);
  // One in each hjemmetjeneste has a telephone: what a person is told is seen outside too.
  await sql(`update respons.vakt set telefon = '90000000' where lag = 'hjemme' and navn = 'Vakt 1'`);
  // The supplier is told of devices that nobody knows. Who is on duty there is employed below.
  await sql(`set session_replication_role = replica; insert into respons.vakt (id, "virksomhetId", lag, "ansattId", "ansattVirksomhetId", navn)
    select gen_random_uuid(), "virksomhetId", 'mottaksvakt', gen_random_uuid(), "virksomhetId", 'Vakt hos leverandøren' from respons.kilde; set session_replication_role = origin`);
  await ansettVakter({ query: sql });
  Object.assign(process.env, base.miljo);
  const admin = new PrismaClient({ adapter: new PrismaPg(base.adminUrl) });
  const operator = await finnActor(admin)('responsoperator');
  await admin.$disconnect();
  return {
    db,
    mottaker,
    operator,
    base,
    sql,
    port: await ledigPort(),
    binding,
    modell,
    slutt: async () => {
      mottaker.stopp();
      await lukk();
      await pool.end();
      await db.stopp();
    },
  };
}

/** An engine process. All of them want the same port: one has it and the others stand by. */
export const startMotor = (p: Prove, mer: Record<string, string> = {}): ChildProcess =>
  skript('scripts/respons.ts', [], {
    env: {
      ...process.env,
      ...p.base.miljo,
      RESPONS_PORT: String(p.port),
      RESPONS_KANAL_LOKAL: '1',
      RESPONS_DODMANN: `${p.mottaker.adresse}/dodmann`,
      RESPONS_SMS_URL: `${p.mottaker.adresse}/sms`,
      ...mer,
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

/** Closes everything and lets every device be heard, so that the next round begins with nothing. */
export async function lukkAlt(p: Prove): Promise<void> {
  await p.sql(`update respons.varsel set status = 'LUKKET', "nesteForfall" = null where status <> 'LUKKET'`);
  await p.sql('update respons.samling set aapen = false where aapen');
  await p.sql(`update respons.utsending set status = 'AVLYST' where status = 'KOE'`);
  p.mottaker.kom.clear();
  await p.sql(`update respons.enhet set "sistLivstegn" = now(), mangler = false where mangler or "sistLivstegn" < now() - interval '1 minute'`);
}
