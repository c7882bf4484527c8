/** `npm run -s db:url`: the administrator's URL of the running database. Plain Node: prints nothing else. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const fil = join(process.env.HELHET_DATA ?? join(import.meta.dirname, '../.data'), 'url');
const url = process.env.DATABASE_URL ?? (existsSync(fil) ? readFileSync(fil, 'utf8').trim() : undefined);
if (!url) {
  console.error('Databasen kjører ikke. Start den med npm start.');
  process.exit(1);
}
console.log(url);
