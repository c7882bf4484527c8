import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { feilVedNokler, NOKKELNAVN, NOKLER, nokkel, nokler } from '../../lib/platform/nokler.ts';

export const ROT = join(import.meta.dirname, '../..');
export const DATA = process.env.HELHET_DATA ?? join(ROT, '.data');

export const nyNokkel = (): string => randomBytes(32).toString('base64url');

/**
 * Puts every key in this process's environment, and in what it starts. On the embedded database one that is not given is
 * made once and kept in `.data/nokler/`, where `<name>.forrige` is the previous one. On a server of one's own they are
 * all given: throws with every name that is missing.
 */
export function brukNokler(innebygd: boolean, mappe = join(DATA, 'nokler')): void {
  if (innebygd) for (const n of NOKKELNAVN) fraFil(NOKLER[n], join(mappe, n));
  const feil = feilVedNokler(process.env, true);
  if (feil.length) throw new Error(`Nøkler ${feil.join('; ')}. «npm run nokler:lag» skriver et nytt sett.`);
}

function fraFil(navn: string, fil: string): void {
  if (process.env[navn]) return;
  mkdirSync(dirname(fil), { recursive: true, mode: 0o700 });
  if (!existsSync(fil)) writeFileSync(fil, nyNokkel(), { mode: 0o600 });
  process.env[navn] = readFileSync(fil, 'utf8').trim();
  if (existsSync(`${fil}.forrige`)) process.env[`${navn}_FORRIGE`] ??= readFileSync(`${fil}.forrige`, 'utf8').trim();
}

/** Keys that are the same each time and known to all: for tests and measurements on databases that are thrown away. */
export const provenokler = (): Record<string, string> =>
  Object.fromEntries(NOKKELNAVN.map((n) => [NOKLER[n], `bare-for-proever-bare-for-proever-${n}`]));

export type Databaserolle = { navn: string; passord: string };
/** What the database must know of the house: its two roles, and the keys that sign who a transaction acts for, the one in use first. */
export type Dbtilgang = { app: Databaserolle; motor: Databaserolle; kontekst: string[] };

/** The app's role, the real-time engine's, and the keys of the context, from the environment. */
export function dbtilgang(): Dbtilgang {
  const app = process.env.DATABASE_APP_ROLE ?? 'helhet_app';
  return {
    app: { navn: app, passord: nokkel('database').verdi },
    motor: { navn: process.env.DATABASE_MOTOR_ROLE ?? `${app.replace(/_app$/, '')}_motor`, passord: nokkel('motor').verdi },
    kontekst: nokler('kontekst').map((n) => n.verdi),
  };
}

/** The database that `adminUrl` administers, reached as each of the roles. */
export function dbmiljo(adminUrl: string, t: Dbtilgang): { DATABASE_APP_URL: string; DATABASE_MOTOR_URL: string } {
  const som = (rolle: Databaserolle): string => Object.assign(new URL(adminUrl), { username: rolle.navn, password: rolle.passord }).toString();
  return { DATABASE_APP_URL: som(t.app), DATABASE_MOTOR_URL: som(t.motor) };
}

/** Laid over an environment: takes away what only whoever migrates needs, for the processes that serve. */
export const utenAdmin = (): Record<string, undefined> =>
  Object.fromEntries(['DATABASE_URL', ...[NOKLER.database, NOKLER.motor].flatMap((n) => [n, `${n}_FORRIGE`])].map((n) => [n, undefined]));
