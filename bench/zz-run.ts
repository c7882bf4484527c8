import { readFileSync } from 'node:fs';
import pg from 'pg';
import { skriv } from './felles.ts';
import { tilSkjerm, forsinkelse, livstegn, storm } from './respons-skjerm.ts';
const b = JSON.parse(readFileSync('/tmp/r4/base.json','utf8'));
b.admin = new pg.Client({ connectionString: b.adminUrl }); await b.admin.connect();
b.senterId = (await b.admin.query(`select id from "Virksomhet" where kode='fjordvik'`)).rows[0].id;
const skjerm = { virksomhetId: b.senterId };
for (const d of (process.env.D ?? 'b').split(',')) {
  if (d==='b') skriv(await tilSkjerm(b, skjerm, 10), false);
  if (d==='c') skriv(await forsinkelse(b, 20), false);
  if (d==='d') skriv((await livstegn(b, skjerm, 15))[0], false);
  if (d==='e') skriv(await storm(b, skjerm, Number(process.env.ES ?? 20)), false);
}
process.exit();
