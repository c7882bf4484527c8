import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Actor } from './actor';
import { env } from './env';
import { type Prisma, PrismaClient } from './prisma/client';

export type Tx = Prisma.TransactionClient;
type Lager = { pool: pg.Pool; klient: PrismaClient; motor?: pg.Pool };

const NOKKEL = Symbol.for('helhet.db');
const global = globalThis as { [NOKKEL]?: Lager };

/** Prisma reads an instant's digits and drops its offset: the session must write them in UTC. Days are computed in Europe/Oslo explicitly. */
const UTC = '-c timezone=UTC';
/**
 * A process that hangs in the middle of a transaction loses it, so that the rows it holds are free for the others: the
 * escalation passes by what somebody holds. Longer than any transaction may rest between two statements.
 */
const loses = (sekunder: number): string => ` -c idle_in_transaction_session_timeout=${sekunder}s`;

function lager(): Lager {
  if (global[NOKKEL]) return global[NOKKEL];
  const pool = new pg.Pool({
    connectionString: env().DATABASE_APP_URL,
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: 10_000,
    options: UTC + loses(25),
  });
  pool.on('error', () => {}); // an idle connection that the server closed; the next query opens a new one
  const klient = new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: { maxWait: 10_000, timeout: 20_000 } });
  global[NOKKEL] = { pool, klient };
  return global[NOKKEL];
}

/** Who a transaction acts for. Everything not given is empty, and an empty setting sees nothing. */
type Sett = { virksomhet?: string; konto?: string; innlogging?: string };

async function medInnstillinger<T>(sett: Sett, fn: (tx: Tx) => Promise<T>): Promise<T> {
  return lager().klient.$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('app.virksomhet', ${sett.virksomhet ?? ''}, true), set_config('app.konto', ${sett.konto ?? ''}, true), set_config('app.innlogging', ${sett.innlogging ?? ''}, true)`;
    return fn(tx);
  });
}

/** The only way in to tenant data: one transaction that sees what this actor's virksomhet sees. */
export const withActor = <T>(actor: Actor, fn: (tx: Tx) => Promise<T>): Promise<T> =>
  medInnstillinger({ virksomhet: actor.virksomhetId, konto: actor.kontoId }, fn);

/** For the product's own upkeep (sealer, seed, first set-up) in one virksomhet. */
export const withVirksomhet = <T>(virksomhetId: string, fn: (tx: Tx) => Promise<T>): Promise<T> => medInnstillinger({ virksomhet: virksomhetId }, fn);

/** Sees one login and its own roles, whichever virksomhet they are in; the names of enheter only in `virksomhetId`. */
export const withKonto = <T>(kontoId: string, fn: (tx: Tx) => Promise<T>, virksomhetId?: string): Promise<T> =>
  medInnstillinger({ konto: kontoId, virksomhet: virksomhetId }, fn);

/** Sees the one login that has this e-mail or OIDC subject: only for logging in. */
export const withInnlogging = <T>(navn: string, fn: (tx: Tx) => Promise<T>): Promise<T> => medInnstillinger({ innlogging: navn }, fn);

/** Lets the running transaction see, or create, the one login that has this e-mail. */
export async function visKontoMedEpost(tx: Tx, epost: string): Promise<void> {
  await tx.$executeRaw`select set_config('app.innlogging', ${epost}, true)`;
}

/** Sees public rows only (names of virksomheter). */
export const utenActor = <T>(fn: (tx: Tx) => Promise<T>): Promise<T> => medInnstillinger({}, fn);

/** The raw pool, for the rate limiter and the health check. */
export const pool = (): pg.Pool => lager().pool;

/**
 * The real-time module's own connections. They see the tables of schema respons for every virksomhet, and of the rest
 * only what `app.virksomhet` of the running transaction opens.
 */
export function motorpool(): pg.Pool {
  const l = lager();
  if (!l.motor) {
    l.motor = new pg.Pool({
      connectionString: env().DATABASE_APP_URL,
      max: env().RESPONS_POOL,
      connectionTimeoutMillis: 10_000,
      options: `${UTC}${loses(5)} -c app.respons=1`,
      // A connection that has gone dumb is given up: whoever waits on it would wait for ever.
      query_timeout: 15_000,
    });
    l.motor.on('error', () => {});
  }
  return l.motor;
}

/** Closes every connection: for scripts and tests. */
export async function lukk(): Promise<void> {
  const l = global[NOKKEL];
  if (!l) return;
  delete global[NOKKEL];
  await l.klient.$disconnect();
  await Promise.all([l.pool.end().catch(() => {}), l.motor?.end().catch(() => {})]);
}
