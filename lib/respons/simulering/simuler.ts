import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/platform/actor';
import { osloklokke } from '../ruting/tid';
import type { Varseltype } from '../schema';
import { type Simenhet, simenheter, simkilde } from './enheter';
import { Forbindelser } from './forbindelse';
import { type Operatortall, operator, type Taalmod } from './operator';
import { antall, FRA, perSekund, velgType, velgVerdi } from './profil';

export type Simuleringsvalg = {
  virksomhetId: string;
  port: number;
  /** So many devices, made up where they are lacking; or those that the virksomhet has in use. */
  enheter: number | 'egne';
  varslerPerDag: number;
  /** So many times faster than life: the hours of the day, the signs of life and the operators' work. */
  fart?: number;
  /** What the clock of the simulated day shows when it starts; now, if not given. */
  fra?: Date;
  /** Who the robots are; each one works on its own. */
  operatorer?: Actor[];
  operatorfart?: number;
  taalmod?: () => Taalmod;
  /** One of the robots does the planned supervision that nobody else does. */
  tilsyn?: boolean;
  /** At least so many varsler a second, whatever the hour; asked each second. */
  minst?: () => number;
  /** True: no varsler for now, only signs of life. */
  pause?: () => boolean;
  /** So many come at once at the start. */
  straks?: number;
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
  const tall: Simuleringstall = { sendt: 0, avvist: 0, livstegn: 0, tatt: 0, lukket: 0, utrykninger: 0, feil: 0 };
  const etterType = new Map<string, Simenhet[]>();
  const kjenteFor = (type: string): Simenhet[] => {
    const monster = FRA[type as keyof typeof FRA];
    const kjente =
      etterType.get(type) ?? enheter.filter((e) => (monster ? monster.test(e.teknologi) && e.harPerson : type === 'teknisk' || e.harPerson));
    etterType.set(type, kjente);
    return kjente;
  };
  /** A type that some device here sends, and which one. */
  const velg = (): { type: Varseltype; enhet: Simenhet } => {
    for (let forsok = 0; ; forsok++) {
      const type = velgType(tilfeldig());
      const fra = forsok < 50 ? kjenteFor(type) : enheter;
      const enhet = fra[Math.floor(tilfeldig() * fra.length)];
      if (enhet) return { type, enhet };
    }
  };
  const start = Date.now();
  const klokkeFra = v.fra?.getTime() ?? start;
  let sist = start;
  let stoppet = false;
  let straks = v.straks ?? 0;
  let ute = Promise.resolve();

  const send = async (): Promise<void> => {
    const { type, enhet } = velg();
    const verdi = velgVerdi(type, tilfeldig());
    const kropp = JSON.stringify({
      eksternId: randomUUID(),
      type,
      enhet: enhet.serie,
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
    const klokke = osloklokke(new Date(klokkeFra + (naa - start) * fart));
    const iSekundet = Math.max(perSekund(klokke.minutt / 60, v.varslerPerDag) * fart, v.minst?.() ?? 0);
    const n = v.pause?.() ? 0 : antall(iSekundet * ((naa - sist) / 1000), tilfeldig) + straks;
    straks = 0;
    const [fra, til] = [sist, naa];
    sist = naa;
    ute = Promise.all([ute, livstegn(fra, til), ...Array.from({ length: n }, send)]).then(() => {});
  }, TAKT_MS);
  const roboter = (v.operatorer ?? []).map((actor, nr) =>
    operator({ actor, fart: v.operatorfart ?? fart, taalmod: v.taalmod, tilsyn: v.tilsyn && nr === 0, tilfeldig, stoppet: () => stoppet }, tall),
  );
  // A robot that cannot begin is told of by whoever stops the simulation.
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
