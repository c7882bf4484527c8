import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROT = join(import.meta.dirname, '../..');
export const DATA = process.env.HELHET_DATA ?? join(ROT, '.data');

/** The secret that signs sessions: from env, else made once and kept in `.data/`. */
export function hemmelighet(mappe = DATA): string {
  if (process.env.NEXTAUTH_SECRET) return process.env.NEXTAUTH_SECRET;
  mkdirSync(mappe, { recursive: true });
  const fil = join(mappe, 'hemmelighet');
  if (!existsSync(fil)) writeFileSync(fil, randomBytes(32).toString('hex'), { mode: 0o600 });
  return readFileSync(fil, 'utf8').trim();
}

/** The app's database role; its password follows from the secret, so that several nodes agree without sharing it. */
export function approlle(secret: string): { navn: string; passord: string } {
  return {
    navn: process.env.DATABASE_APP_ROLE ?? 'helhet_app',
    passord: createHmac('sha256', secret).update('database-app-role').digest('hex'),
  };
}

/** The same database, reached as the app role. */
export function appUrl(adminUrl: string, rolle: { navn: string; passord: string }): string {
  const u = new URL(adminUrl);
  u.username = rolle.navn;
  u.password = rolle.passord;
  return u.toString();
}
