import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Actor } from './actor';
import { type Kontekst, signert } from './base/kontekst';
import { env } from './env';
import { Feil } from './errors';
import { meldNektet } from './inngang/nektet';
import { Fordeling } from './jobb/fordeling';
import { Prisma, PrismaClient } from './prisma/client';

export type Tx = Prisma.TransactionClient;

/** A piece of SQL, with its values, that a room exports so that no other need know its columns. */
export const { sql } = Prisma;
type Lager = { pool: pg.Pool; klient: PrismaClient; motor?: pg.Pool; ko: Fordeling<() => void> };

/** Transactions that one login, or a job for one virksomhet, has under way at once; the rest of its wait, and not another's. */
const HVER = 4;
/** Connections left for what asks without a line: the counters, the health check. */
const UTENOM = 2;
/** Set inside a transaction: one within it does not wait behind itself. In the web server alone: the engine would be slower by it. */
const har = new AsyncLocalStorage<true>();

const NOKKEL = Symbol.for('helhet.db');
const global = globalThis as { [NOKKEL]?: Lager };

/**
 * Prisma reads an instant's digits and drops its offset: the session must write them in UTC. Days are computed in Europe/Oslo
 * explicitly. And no statement is compiled: ours are short, and the policies make them look long enough for it.
 */
const OEKT = '-c timezone=UTC -c jit=off';
/**
 * A process that hangs in the middle of a transaction loses it, so that the rows it holds are free for the others: the
 * escalation passes by what somebody holds. Longer than any transaction may rest between two statements.
 */
const loses = (sekunder: number): string => ` -c idle_in_transaction_session_timeout=${sekunder}s`;
/** No statement of ours takes so long; one that does has been made to. */
const STOPPES = ' -c statement_timeout=60s';

function lager(): Lager {
  if (global[NOKKEL]) return global[NOKKEL];
  const pool = new pg.Pool({
    connectionString: env().DATABASE_APP_URL,
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: 10_000,
    options: OEKT + loses(25) + STOPPES,
  });
  pool.on('error', () => {}); // an idle connection that the server closed; the next query opens a new one
  const klient = new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: { maxWait: 10_000, timeout: 20_000 } });
  const ko = new Fordeling<() => void>({ samtidige: Math.max(1, env().DATABASE_POOL - UTENOM), hver: HVER, venter: 5000, venterHver: 500 });
  global[NOKKEL] = { pool, klient, ko };
  return global[NOKKEL];
}

/** Who each open transaction acts for. */
const kontekster = new WeakMap<Tx, Kontekst>();

async function apne(tx: Tx, k: Kontekst): Promise<void> {
  const [tekst, tid, signatur] = signert(k);
  await tx.$executeRaw`select app_apne(${tekst}, ${tid}::bigint, ${signatur})`;
  kontekster.set(tx, k);
}

/** In turn: whoever has the fewest under way is next. Throws FOR_MANGE when one has far too many waiting. */
async function iTur<T>(hvem: string, fn: () => Promise<T>): Promise<T> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || har.getStore()) return fn();
  const { ko } = lager();
  const slipp = () => {
    for (let n = ko.neste(); n; n = ko.neste()) n();
  };
  await new Promise<void>((ok, nei) => {
    if (!ko.legg(hvem, ok)) return nei(new Feil('FOR_MANGE', 'opptatt'));
    slipp();
  });
  try {
    return await har.run(true, fn);
  } finally {
    ko.ferdig(hvem);
    slipp();
  }
}

const medKontekst = <T>(k: Kontekst, fn: (tx: Tx) => Promise<T>): Promise<T> =>
  iTur(k.konto ?? k.virksomhet ?? k.innlogging ?? '', () =>
    lager().klient.$transaction(async (tx) => {
      await apne(tx, k);
      return fn(tx);
    }),
  );

/** Changes who the running transaction acts for, from here on; what is not given stays. */
export const endreKontekst = (tx: Tx, endring: Kontekst): Promise<void> => apne(tx, { ...kontekster.get(tx), ...endring });

/** The only way in to tenant data: one transaction that sees what this actor's virksomhet sees. */
export const withActor = <T>(actor: Actor, fn: (tx: Tx) => Promise<T>): Promise<T> =>
  medKontekst({ virksomhet: actor.virksomhetId, konto: actor.kontoId }, fn).catch((e: unknown) => {
    meldNektet(actor, e);
    throw e;
  });

/** For the product's own upkeep (sealer, seed, first set-up) in one virksomhet. */
export const withVirksomhet = <T>(virksomhetId: string, fn: (tx: Tx) => Promise<T>): Promise<T> => medKontekst({ virksomhet: virksomhetId }, fn);

/** Sees one login and its own roles, whichever virksomhet they are in; the names of enheter only in `virksomhetId`. */
export const withKonto = <T>(kontoId: string, fn: (tx: Tx) => Promise<T>, virksomhetId?: string): Promise<T> =>
  medKontekst({ konto: kontoId, virksomhet: virksomhetId }, fn);

/** Sees the one login that has this e-mail or OIDC subject: only for logging in. */
export const withInnlogging = <T>(navn: string, fn: (tx: Tx) => Promise<T>): Promise<T> => medKontekst({ innlogging: navn }, fn);

/** Lets the running transaction see, or create, the one login that has this e-mail. */
export const visKontoMedEpost = (tx: Tx, epost: string): Promise<void> => endreKontekst(tx, { innlogging: epost });

/** Sees public rows only (names of virksomheter). */
export const utenActor = <T>(fn: (tx: Tx) => Promise<T>): Promise<T> => medKontekst({}, fn);

/** The raw pool, for the rate limiter and the health check. */
export const pool = (): pg.Pool => lager().pool;

/**
 * The real-time module's own connections, as its own role. They see the tables of schema respons for every virksomhet, and
 * of the rest only what `somVirksomhet` opens in the running transaction.
 */
export function motorpool(): pg.Pool {
  const l = lager();
  if (!l.motor) {
    l.motor = new pg.Pool({
      connectionString: env().DATABASE_MOTOR_URL,
      max: env().RESPONS_POOL,
      connectionTimeoutMillis: 10_000,
      options: OEKT + loses(5) + STOPPES,
      // A connection that has gone dumb is given up: whoever waits on it would wait for ever.
      query_timeout: 15_000,
    });
    l.motor.on('error', () => {});
  }
  return l.motor;
}

/** Lets the engine's running transaction read one virksomhet's persons and tjenester. */
export const somVirksomhet = (c: pg.PoolClient, virksomhetId: string): Promise<unknown> =>
  c.query('select app_apne($1, $2, $3)', signert({ virksomhet: virksomhetId }));

/** Closes every connection: for scripts and tests. */
export async function lukk(): Promise<void> {
  const l = global[NOKKEL];
  if (!l) return;
  delete global[NOKKEL];
  await l.klient.$disconnect();
  await Promise.all([l.pool.end().catch(() => {}), l.motor?.end().catch(() => {})]);
}
