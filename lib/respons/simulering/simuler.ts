import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/platform/actor';
import { osloklokke } from '../ruting/tid';
import { type Simenhet, simenheter, simkilde } from './enheter';
import { Forbindelser } from './forbindelse';
import { type Operatortall, operator } from './operator';
import { antall, FRA, perSekund, velgType, velgVerdi } from './profil';

export type Simuleringsvalg = {
  virksomhetId: string;
  port: number;
  enheter: number;
  varslerPerDag: number;
  /** So many times faster than life: the hours of the day, the signs of life and the operators' work. */
  fart?: number;
  /** Who the robots are; each one works on its own. */
  operatorer?: Actor[];
  tilfeldig?: () => number;
};
export type Simuleringstall = Operatortall & { sendt: number; avvist: number; livstegn: number };
export type Simulering = { tall: Simuleringstall; stopp: () => Promise<void> };

const TAKT_MS = 1000;
const MAKS_LIVSTEGN = 5000;

/** Drives the module as the real sources do, over HTTP, until it is stopped. What gets no 201 is sent again. */
export async function startSimulering(v: Simuleringsvalg): Promise<Simulering> {
  const fart = v.fart ?? 1;
  const tilfeldig = v.tilfeldig ?? Math.random;
  const enheter = await simenheter(v.virksomhetId, v.enheter);
  if (enheter.length === 0) throw new Error('Virksomheten har ingen enheter i bruk');
  const f = new Forbindelser(8, v.port, await simkilde(v.virksomhetId));
  const tall: Simuleringstall = { sendt: 0, avvist: 0, livstegn: 0, tatt: 0, lukket: 0, utrykninger: 0 };
  const etterType = new Map<string, Simenhet[]>();
  const enhetFor = (type: string): Simenhet => {
    const monster = FRA[type as keyof typeof FRA];
    const kjente =
      etterType.get(type) ?? enheter.filter((e) => (monster ? monster.test(e.teknologi) && e.harPerson : type === 'teknisk' || e.harPerson));
    etterType.set(type, kjente);
    const fra = kjente.length > 0 ? kjente : enheter;
    return fra[Math.floor(tilfeldig() * fra.length)] as Simenhet;
  };
  const start = Date.now();
  let sist = start;
  let stoppet = false;
  let ute = Promise.resolve();

  const send = async (): Promise<void> => {
    const type = velgType(tilfeldig());
    const verdi = velgVerdi(type, tilfeldig());
    const kropp = JSON.stringify({
      eksternId: randomUUID(),
      type,
      enhet: enhetFor(type).serie,
      tidspunkt: new Date().toISOString(),
      ...(verdi ? { verdi } : {}),
    });
    for (let forsok = 0; forsok < 20 && !stoppet; forsok++) {
      const r = await f.post('/respons/v1/varsler', kropp).catch(() => null);
      if (r && r.status < 300) {
        tall.sendt++;
        return;
      }
      await new Promise((ok) => setTimeout(ok, 500));
    }
    tall.avvist++;
  };

  /** Each device at its own place within its interval. */
  const livstegn = async (fra: number, til: number): Promise<void> => {
    const naa = enheter.filter((e, i) => {
      const ms = (e.intervall * 1000) / fart;
      const fase = (i * 7919 * 1000) % ms;
      return Math.floor((til - fase) / ms) > Math.floor((fra - fase) / ms);
    });
    for (let i = 0; i < naa.length; i += MAKS_LIVSTEGN) {
      const del = naa.slice(i, i + MAKS_LIVSTEGN);
      const r = await f.post('/respons/v1/livstegn', JSON.stringify({ enheter: del.map((e) => e.serie) })).catch(() => null);
      if (r?.status === 202) tall.livstegn += del.length;
    }
  };

  const takt = setInterval(() => {
    const naa = Date.now();
    const klokke = osloklokke(new Date(start + (naa - start) * fart));
    const n = antall(perSekund(klokke.minutt / 60, v.varslerPerDag) * fart * ((naa - sist) / 1000), tilfeldig);
    const [fra, til] = [sist, naa];
    sist = naa;
    ute = Promise.all([ute, livstegn(fra, til), ...Array.from({ length: n }, send)]).then(() => {});
  }, TAKT_MS);
  const roboter = (v.operatorer ?? []).map((actor) => operator({ actor, fart, tilfeldig, stoppet: () => stoppet }, tall));
  // A robot that fails ends the simulation, and the one who stops it is told why.
  const alle = Promise.all(roboter);
  alle.catch(() => {});
  return {
    tall,
    stopp: async () => {
      stoppet = true;
      clearInterval(takt);
      await ute;
      f.lukk();
      await Promise.race([alle, new Promise((ok) => setTimeout(ok, 2000))]);
    },
  };
}
