/**
 * `npm run innhold:dekning`: per task how much of each part the templates have against what the source has, as
 * «content/source». Exit code 1 when a part lacks something, or an item does not say where it comes from. `-- --json`
 * gives one line per task.
 */
import { innebygde } from '@/lib/tjenestemodell/mal/queries';
import { DELER, dekning, hull, type Rad } from './felles/dekning.ts';

const rader = dekning(innebygde());
const KORT = {
  maal: 'mål',
  oppgaver: 'oppg',
  tips: 'tips',
  sjekkliste: 'sjekk',
  ressurser: 'ress',
  avklaringer: 'avkl',
  ansvar: 'ansv',
  eksempler: 'eks',
  flyt: 'flyt',
};
const BREDDE = 8;

function skriv(r: Rad): void {
  const tall = DELER.map((d) => `${r.innhold[d]}/${r.kilde[d]}${r.mangler.includes(d) ? '!' : ''}`.padStart(BREDDE)).join('');
  console.log(`${hull(r) ? '✗' : '✓'} ${`${r.omraade} ${r.nr} ${r.oppgave}`.padEnd(50)}${tall}`);
  for (const d of r.mangler)
    console.log(`    ${KORT[d]}: ${r.innhold[d] === 0 ? 'tom, ' : ''}kilden har ${r.kilde[d]}, ${r.fraKilden[d]} er tatt med`);
  for (const id of r.utenKilde) console.log(`    uten kilde: ${id}`);
}

if (process.argv.includes('--json')) for (const r of rader) console.log(JSON.stringify(r));
else {
  for (const [i, r] of rader.entries()) {
    const forrige = rader[i - 1];
    if (r.mal !== forrige?.mal || r.versjon !== forrige.versjon)
      console.log(`\n${r.mal} ${r.versjon}\n${' '.repeat(52)}${DELER.map((d) => KORT[d].padStart(BREDDE)).join('')}`);
    skriv(r);
  }
  const feil = rader.filter(hull).length;
  console.log(`\n${rader.length} oppgaver, ${feil === 0 ? 'alt kilden har, er med' : `${feil} mangler noe`}`);
}
process.exit(rader.some(hull) ? 1 : 0);
