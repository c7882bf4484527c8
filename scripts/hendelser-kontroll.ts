/** `npm run hendelser:kontroll`: seals what is committed, then verifies every chain. Exit code 1 names the first broken row. */
import { lukk } from '@/lib/platform/db';
import { forseglAlle, kontrollerKjeder } from '@/lib/platform/jobb/sealer';
import { brukAppmiljo } from './felles/appmiljo.ts';

brukAppmiljo();
await forseglAlle();
const kjeder = await kontrollerKjeder();
await lukk();
for (const k of kjeder) {
  console.log(`${k.brudd ? '✗' : '✓'} ${k.navn}, ${k.kjede}: ${k.forseglet} forseglet, ${k.uforseglet} venter`);
  if (k.brudd) console.log(`  brudd ved segl ${k.brudd.nr}, rad ${k.brudd.id}: ${k.brudd.grunn}`);
}
process.exit(kjeder.some((k) => k.brudd) ? 1 : 0);
