import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../../lib/platform/prisma/client.ts';
import { saOrganisasjon } from '../../prisma/seed/organisasjon.ts';
import { migrer } from './migrering.ts';
import { dbtilgang, provenokler } from './miljo.ts';
import { type Server, startPostgres } from './postgres.ts';

/**
 * One server for the whole run (TEST_DATABASE_URL, DATABASE_URL, else an embedded one without durability) and one template database with
 * the demo's organisation; each test file copies it (lib/platform/testdb.ts).
 */
export default async function oppsett() {
  Object.assign(process.env, provenokler());
  process.env.DATABASE_APP_ROLE ??= 'helhet_test_app';
  let server: Server | undefined;
  let mappe: string | undefined;
  let url = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  if (!url) {
    mappe = mkdtempSync(join(tmpdir(), 'helhet-test-'));
    server = await startPostgres(mappe, { rask: true });
    url = server.url;
  }
  const mal = `helhet_mal_${process.pid}`;
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  await db.query(`drop database if exists ${mal}`);
  await db.query(`create database ${mal}`);
  const malUrl = new URL(url);
  malUrl.pathname = `/${mal}`;
  await migrer(malUrl.toString(), dbtilgang());
  const eier = new PrismaClient({ adapter: new PrismaPg(malUrl.toString()) });
  await saOrganisasjon(eier);
  await eier.$disconnect();
  process.env.HELHET_TEST_ADMIN = url;
  process.env.HELHET_TEST_MAL = mal;
  return async () => {
    await db.query(`drop database if exists ${mal}`);
    await db.end();
    await server?.stopp();
    if (mappe) rmSync(mappe, { recursive: true, force: true });
  };
}
