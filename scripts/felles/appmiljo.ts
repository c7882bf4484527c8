import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brukNokler, DATA, dbmiljo, dbtilgang } from './miljo.ts';

/** The environment that lib/platform needs, for a script against the running database; gives the administrator's URL. Throws when none is running. */
export function brukAppmiljo(): string {
  const fil = join(DATA, 'url');
  const url = process.env.DATABASE_URL ?? (existsSync(fil) ? readFileSync(fil, 'utf8').trim() : undefined);
  if (!url) throw new Error('Databasen kjører ikke. Start den med npm start, eller sett DATABASE_URL.');
  brukNokler(!process.env.DATABASE_URL);
  for (const [navn, verdi] of Object.entries(dbmiljo(url, dbtilgang()))) process.env[navn] ??= verdi;
  return url;
}
