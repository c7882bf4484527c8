import type { Modellpunkt } from '@/lib/platform/prisma/client';
import { malpunkter } from '../mal/rules';
import type { Mal } from '../mal/schema';
import type { Arbeid } from './rules-bruk';

type Par = { naa: Modellpunkt; foer: Modellpunkt | undefined };

/**
 * Numbers every list anew where the template's list is another than before. Where nobody here has changed the order it
 * becomes the template's; where somebody has, it stays, and what is new goes in after the item it follows in the template.
 */
export function ordne(a: Arbeid): void {
  const [fra, til] = [lister(a.fra), lister(a.til)];
  const kode = new Map([...a.oppgaver.rader.values()].map((o) => [o.id, o.kode]));
  const hvor = (p: Modellpunkt) => `${kode.get(p.oppgaveId)}/${p.del}`;
  const gamle = new Map(a.kopi.punkter.map((p) => [p.id, p]));
  const naa = new Map<string, Par[]>();
  for (const p of a.punkter.rader.values()) {
    const g = gamle.get(p.id);
    const foer = g && g.utgaatt === null && g.oppgaveId === p.oppgaveId && g.del === p.del ? g : undefined;
    if (p.utgaatt === null) naa.set(hvor(p), [...(naa.get(hvor(p)) ?? []), { naa: p, foer }]);
  }
  for (const [sted, koder] of til) {
    if (koder.join() === fra.get(sted)?.join()) continue;
    for (const [i, p] of rekke(naa.get(sted) ?? [], fra.get(sted) ?? [], koder).entries())
      if (p.naa.rekkefolge !== i) a.punkter.endre(p.naa.id, { rekkefolge: i });
  }
}

function lister(mal: Mal | null): Map<string, string[]> {
  const ut = new Map<string, string[]>();
  for (const p of mal ? malpunkter(mal) : []) ut.set(`${p.oppgave}/${p.del}`, [...(ut.get(`${p.oppgave}/${p.del}`) ?? []), p.id]);
  return ut;
}

function rekke(rader: Par[], fra: string[], til: string[]): Par[] {
  const plass = new Map(til.map((k, i) => [k, i]));
  const i = (p: Par) => plass.get(p.naa.kode) ?? -1;
  const lokalt = rader.filter((p) => p.foer).sort((x, y) => (x.foer?.rekkefolge ?? 0) - (y.foer?.rekkefolge ?? 0) || (x.naa.id < y.naa.id ? -1 : 1));
  const malens = rader.filter((p) => i(p) >= 0).sort((x, y) => i(x) - i(y));
  const iFra = new Map(fra.map((k, n) => [k, n]));
  const nr = lokalt.flatMap((p) => iFra.get(p.foer?.kode ?? '') ?? []);
  const uroert = nr.every((n, j) => j === 0 || n > (nr[j - 1] ?? -1));
  const ut = uroert ? malens : [...lokalt];
  const forelder = uroert ? lokalt : malens;
  for (const [j, p] of forelder.entries()) {
    if (ut.includes(p)) continue;
    const foran = forelder.slice(0, j).findLast((x) => ut.includes(x));
    ut.splice(foran ? ut.indexOf(foran) + 1 : 0, 0, p);
  }
  return [...ut, ...rader.filter((p) => !ut.includes(p))];
}
