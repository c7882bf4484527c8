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

const SIDER = ['/hjelp', '/oppgaver', '/saker', '/personer'];

/** Median milliseconds of each page, read one after the other for so long. */
export async function sidetider({ adresse, saksbehandler }: Nett, sekunder: number): Promise<Map<string, number>> {
  const tider = new Map<string, number[]>(SIDER.map((s) => [s, []]));
  for (const slutt = Date.now() + sekunder * 1000; Date.now() < slutt; )
    for (const s of SIDER) {
      const ms = await tid(async () => {
        const r = await fetch(`${adresse}${s}`, { redirect: 'manual', headers: { cookie: saksbehandler } });
        await r.arrayBuffer();
        if (r.status !== 200) throw new Error(`${s} svarte ${r.status}`);
      });
      tider.get(s)?.push(ms);
      // A person reads in between: this measures what the load does to a page, not how many pages the machine can make.
      await new Promise((ok) => setTimeout(ok, 50));
    }
  return new Map([...tider].map(([s, t]) => [s, median(t)]));
}

/** (f) The pages' medians during the load, against when nothing happens. */
export const siderader = (ro: Map<string, number>, under: Map<string, number>): Rad[] =>
  [...ro].map(([side, ms]) => {
    const forhold = (under.get(side) ?? Number.NaN) / ms;
    return { navn: `f ${side} under (d), median`, verdi: under.get(side) ?? Number.NaN, enhet: 'ms', forhold, maal: 2, holder: forhold <= 2 };
  });
