import type { ChildProcess } from 'node:child_process';
import { byggVedBehov } from '../scripts/felles/bygg.ts';
import { ledigPort } from '../scripts/felles/postgres.ts';
import { ventPaaHelse } from '../scripts/felles/prosess.ts';
import { startWebEtter } from '../scripts/felles/web.ts';
import { median, type Rad, tid } from './felles.ts';
import { loggInn } from './innlogging.ts';
import type { Base } from './respons-base.ts';

export type Nett = { web: ChildProcess; adresse: string; operator: string; saksbehandler: string };

/** Starts the built app beside the module. HELHET_DIST names a build that is to be used as it is. */
export async function startNett(b: Base, si: (s: string) => void): Promise<Nett> {
  if (!process.env.HELHET_DIST) await byggVedBehov(si);
  const port = await ledigPort();
  const adresse = `http://127.0.0.1:${port}`;
  const web = startWebEtter(port, { ...b.miljo, NEXTAUTH_URL: adresse, HELHET_DEMO: '1', RESPONS: 'ekstern' }, 'ignore');
  await ventPaaHelse(adresse, web);
  const inn = (rolle: string) => loggInn(adresse, `${rolle}@fjordvik.demo`, 'demo-helhet');
  return { web, adresse, operator: await inn('responsoperator'), saksbehandler: await inn('saksbehandler') };
}

/** The pages, and what of each is counted: a list that shows nothing costs nothing. */
const SIDER: Record<string, RegExp> = {
  '/hjelp': /<h1/g,
  '/oppgaver': /href="\/saker\/[0-9a-f-]{36}/g,
  '/saker': /href="\/saker\/[0-9a-f-]{36}/g,
  '/personer': /<h1/g,
};

export type Sidetid = { ms: number; viste: number };

/** Median milliseconds of each page, read one after the other for so long, and how many things it showed. */
export async function sidetider({ adresse, saksbehandler }: Nett, sekunder: number): Promise<Map<string, Sidetid>> {
  const tider = new Map<string, number[]>(Object.keys(SIDER).map((s) => [s, []]));
  const viste = new Map<string, number>();
  for (const slutt = Date.now() + sekunder * 1000; Date.now() < slutt; )
    for (const [s, hva] of Object.entries(SIDER)) {
      const ms = await tid(async () => {
        const r = await fetch(`${adresse}${s}`, { redirect: 'manual', headers: { cookie: saksbehandler } });
        viste.set(s, new Set((await r.text()).match(hva)).size);
        if (r.status !== 200) throw new Error(`${s} svarte ${r.status}`);
      });
      tider.get(s)?.push(ms);
      // A person reads in between: this measures what the load does to a page, not how many pages the machine can make.
      await new Promise((ok) => setTimeout(ok, 50));
    }
  return new Map([...tider].map(([s, t]) => [s, { ms: median(t), viste: viste.get(s) ?? 0 }]));
}

/** (f) The pages' medians during the load, against when nothing happens. */
export const siderader = (ro: Map<string, Sidetid>, under: Map<string, Sidetid>): Rad[] =>
  [...ro].map(([side, { ms, viste }]) => {
    const verdi = under.get(side)?.ms ?? Number.NaN;
    return { navn: `f ${side} under (d), median`, verdi, enhet: 'ms', forhold: verdi / ms, maal: 2, holder: verdi / ms <= 2, viste };
  });
