/**
 * `npm run prov:fiendtlig [-- --bare handlinger,gift,ruter,mottak,filer,sesjon] [--lov]`: hostile input against everything
 * that answers, on a demo of its own: without login, as the wrong role, with another kommune's ids, with poison, with bombs
 * and floods. Prints what was tried, refused and let through. Exit code 1 when anything got through.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { velgDeler } from './felles/valg.ts';
import { provFiler } from './fiendtlig/filer.ts';
import { provGift } from './fiendtlig/gift.ts';
import { finnHandlinger, type Handling } from './fiendtlig/handlinger.ts';
import { foelgMed } from './fiendtlig/kall.ts';
import { provMottak } from './fiendtlig/mottak.ts';
import { hvemFaar, provObjekter } from './fiendtlig/objekt.ts';
import { lagVerden, type Verden } from './fiendtlig/oppsett.ts';
import { altHoldt, noter, nyProtokoll, skrivUt } from './fiendtlig/protokoll.ts';
import { provRuter } from './fiendtlig/ruter.ts';
import { provSesjon } from './fiendtlig/sesjon.ts';

const { values } = parseArgs({ options: { bare: { type: 'string' }, lov: { type: 'boolean', default: false } } });
const DELER: Record<string, (v: Verden, handlinger: Handling[]) => Promise<void>> = {
  mottak: provMottak,
  handlinger: provObjekter,
  gift: provGift,
  ruter: provRuter,
  filer: provFiler,
  sesjon: provSesjon,
};
const med = velgDeler(values.bare, Object.keys(DELER));

const mappe = mkdtempSync(join(tmpdir(), 'helhet-fiende-'));
const si = (s: string) => console.error(`→ ${s}`);
let holdt = false;
const v = await lagVerden(mappe, si);
try {
  const handlinger = await finnHandlinger();
  si(`${handlinger.length} handlinger`);
  if (values.lov) {
    console.log(JSON.stringify(await hvemFaar(v, handlinger), null, 2));
    holdt = true;
  } else {
    for (const [del, prov] of Object.entries(DELER))
      if (med(del)) {
        si(del);
        const slutt = foelgMed(v.adresse);
        await prov(v, handlinger);
        const { spurt, ventet } = await slutt();
        const andre = nyProtokoll(`andre får svar under ${del}`);
        for (const [i] of Array(spurt).entries()) noter(andre, i >= ventet.length, ventet[i] ?? '');
        skrivUt();
      }
    holdt = altHoldt();
  }
} finally {
  await v.slutt();
  rmSync(mappe, { recursive: true, force: true });
}
console.log(holdt ? '✓ ingenting slapp gjennom' : '✗ noe slapp gjennom');
process.exit(holdt ? 0 : 1);
