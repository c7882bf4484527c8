import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { approlle, appUrl, DATA, hemmelighet } from './miljo.ts';

/** The environment that lib/platform needs, for a script against the running database; gives the administrator's URL. Throws when none is running. */
export function brukAppmiljo(): string {
  const fil = join(DATA, 'url');
  const url = process.env.DATABASE_URL ?? (existsSync(fil) ? readFileSync(fil, 'utf8').trim() : undefined);
  if (!url) throw new Error('Databasen kjører ikke. Start den med npm start, eller sett DATABASE_URL.');
  const secret = hemmelighet();
  process.env.NEXTAUTH_SECRET = secret;
  process.env.DATABASE_APP_URL ??= appUrl(url, approlle(secret));
  return url;
}
