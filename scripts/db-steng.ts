/** `npm run -s db:steng`: what the server's superuser must say to close what no role of the house needs. Nothing when it is closed. */
import pg from 'pg';
import { tjenernsAapne } from './felles/rettigheter.ts';

const db = new pg.Client({ connectionString: process.env.DATABASE_URL });
await db.connect();
for (const sql of await tjenernsAapne(db)) console.log(`${sql};`);
await db.end();
