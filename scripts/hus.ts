/** `npm run hus`: how the house stands, each measure beside its ceiling; fails when one is above. */
import { kildefiler } from './sjekk/filer.ts';
import { tabelleiere } from './sjekk/grenser.ts';
import { hus } from './sjekk/hus.ts';

const linjer = hus(kildefiler(['lib', 'app', 'components']), tabelleiere());
for (const l of linjer) {
  const maal = l.maal === null || l.maal === l.tak ? '' : `, goal ${l.maal}`;
  console.log(`${l.over ? '✗' : '✓'} ${l.navn.padEnd(32)} ${String(l.verdi).padStart(7)}  (at most ${l.tak}${maal})`);
  for (const h of l.hva ?? []) console.log(`    ${h}`);
}
process.exit(linjer.some((l) => l.over) ? 1 : 0);
