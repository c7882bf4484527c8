import { randomBytes } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { finnActor } from '@/prisma/seed/actor';
import { dbmiljo, dbtilgang } from '@/scripts/felles/miljo';
import { stengBasen } from '@/scripts/felles/rettigheter';
import type { Actor } from './actor';
import { lukk } from './db';
import { PrismaClient } from './prisma/client';
import type { Rolle } from './prisma/enums';

export type Testdb = { admin: PrismaClient; adminUrl: string; actor: (rolle: Rolle, kode?: string) => Promise<Actor> };

/** A database of this test file's own, copied from the template, with the demo's organisation in it. */
export function testdb(): Testdb {
  const navn = `helhet_test_${randomBytes(6).toString('hex')}`;
  const db = {} as Testdb;
  let vert: pg.Client;
  beforeAll(async () => {
    const url = process.env.HELHET_TEST_ADMIN;
    if (!url) throw new Error('testoppsett.ts er ikke kjørt');
    vert = new pg.Client({ connectionString: url });
    await vert.connect();
    // Two files may copy at once; the template allows one copier at a time.
    await vert.query('select pg_advisory_lock(4715213)');
    await vert.query(`create database ${navn} template ${process.env.HELHET_TEST_MAL}`);
    // What is closed on a database does not come with the copy.
    await stengBasen(vert, navn);
    await vert.query('select pg_advisory_unlock(4715213)');
    const adminUrl = new URL(url);
    adminUrl.pathname = `/${navn}`;
    db.adminUrl = adminUrl.toString();
    Object.assign(process.env, dbmiljo(db.adminUrl, dbtilgang()));
    db.admin = new PrismaClient({ adapter: new PrismaPg(db.adminUrl) });
    db.actor = finnActor(db.admin);
  });
  afterAll(async () => {
    await lukk();
    await db.admin?.$disconnect();
    await vert?.query(`drop database if exists ${navn} with (force)`);
    await vert?.end();
  });
  return db;
}
