import { expect, it } from 'vitest';
import { kildefiler } from '../sjekk/filer.ts';
import { handlingerI } from '../sjekk/handlinger.ts';
import { LOV, SIDER } from './lov.ts';
import { AAPNE, adresser } from './ruter.ts';

const navn = handlingerI(kildefiler(['lib', 'app', 'components'])).map((h) => `${h.fil.sti}#${h.navn}`);
const rad = (n: string) => LOV.findIndex(([m]) => m.test(n));

it('every action has a row that says who may take it, and every row an action', () => {
  expect(navn.filter((n) => rad(n) < 0)).toEqual([]);
  const brukt = new Set(navn.map(rad));
  expect(LOV.filter((_, i) => !brukt.has(i)).map(([m]) => m.source)).toEqual([]);
});

it('every page and route has a row that says who may open it, and every row an address', () => {
  const stier = adresser()
    .map((a) => a.sti)
    .filter((sti) => !AAPNE.some((m) => m.test(sti)));
  const nr = (sti: string) => SIDER.findIndex(([m]) => m.test(sti));
  expect(stier.filter((sti) => nr(sti) < 0)).toEqual([]);
  const brukt = new Set(stier.map(nr));
  expect(SIDER.filter((_, i) => !brukt.has(i)).map(([m]) => m.source)).toEqual([]);
});
