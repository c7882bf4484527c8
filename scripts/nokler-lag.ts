/** `npm run nokler:lag`: prints a fresh set of keys, as lines for an environment file; with a name, one fresh key alone. */
import { NOKKELNAVN, NOKLER, type Nokkelnavn } from '../lib/platform/nokler.ts';
import { nyNokkel } from './felles/miljo.ts';

const navn = process.argv.slice(2);
const ukjent = navn.filter((n) => !(n in NOKLER));
if (ukjent.length) throw new Error(`Ukjent nøkkel: ${ukjent.join(', ')}. Velg blant ${NOKKELNAVN.join(', ')}.`);
for (const n of navn.length ? (navn as Nokkelnavn[]) : NOKKELNAVN) console.log(`${NOKLER[n]}=${nyNokkel()}`);
