/** `npm run demo:nullstill`: throws away the embedded database; the next `npm start` makes a fresh demo. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DATA } from './felles/miljo.ts';
import { stoppForeldrelos } from './felles/postgres.ts';
import { lever } from './felles/prosess.ts';

const laas = join(DATA, 'kjorer.json');
const pid = existsSync(laas) ? (JSON.parse(readFileSync(laas, 'utf8') || '{}') as { pid?: number }).pid : undefined;
if (pid && lever(pid, 'start.ts')) {
  console.error('Helhet kjører. Stopp den først (Ctrl-C), og prøv igjen.');
  process.exit(1);
}
await stoppForeldrelos(DATA);
rmSync(join(DATA, 'pg'), { recursive: true, force: true });
rmSync(join(DATA, 'url'), { force: true });
console.log('Demoen er slettet. Neste npm start lager en ny.');
