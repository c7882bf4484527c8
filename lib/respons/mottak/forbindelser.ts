import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { adresseliste, paaListen } from '@/lib/platform/inngang/adresseliste';
import { tellesSom } from '@/lib/platform/inngang/tempo';

/** Connections in all; those of one source; those that have shown no valid token, of all addresses together and of one that is no trusted proxy. */
const MAKS = { alle: 5000, perKilde: 500, ukjente: 2500, perAdresse: 100 };
/** So long a connection may take to show its token before others of its address may push it out. */
const NYLIG_MS = 1000;

type Ukjent = { adresse: string; fra: number; iGang: boolean };
type Kjent = { kilde: string; iGang: boolean };
export type Forbindelser = {
  /** A request has begun: its connection is left open until it is answered. */
  iGang: (req: IncomingMessage, res: ServerResponse) => void;
  /** A source's valid token has come on this connection. False when the source has its share already, and all of it is in use. */
  kjent: (s: Socket, kilde: string) => boolean;
  /** Lets the answer end the connection, unless a valid token has come on it. */
  siste: (req: IncomingMessage, res: ServerResponse) => void;
};

/**
 * Keeps room for those with a token: the oldest idle connection without one is closed for a new one, its own address' first.
 * Each source has its share: past it, its oldest idle connection is closed for the new one.
 */
export function passForbindelser(server: Server, proxyer: readonly string[], maks = MAKS): Forbindelser {
  const betrodd = adresseliste(proxyer);
  const ukjente = new Map<Socket, Ukjent>();
  const adresser = new Map<string, Set<Socket>>();
  const kjente = new Map<Socket, Kjent>();
  const kilder = new Map<string, Set<Socket>>();
  let alle = 0;
  const taUt = (fra: Map<string, Set<Socket>>, hvem: string, s: Socket) => {
    const egne = fra.get(hvem);
    egne?.delete(s);
    if (egne?.size === 0) fra.delete(hvem);
  };
  const glem = (s: Socket) => {
    const [u, k] = [ukjente.get(s), kjente.get(s)];
    ukjente.delete(s);
    kjente.delete(s);
    if (u) taUt(adresser, u.adresse, s);
    if (k) taUt(kilder, k.kilde, s);
  };
  /** Oldest first; what has a request under way is left. */
  const lukkEldste = (blant: Iterable<Socket>, eldreEnn: number): void => {
    for (const s of blant) {
      const u = ukjente.get(s);
      if (!u || u.iGang) continue;
      if (u.fra > eldreEnn) return;
      glem(s);
      s.destroy();
      return;
    }
  };
  server.maxConnections = maks.alle;
  server.on('connection', (s: Socket) => {
    const naa = Date.now();
    const ip = s.remoteAddress ?? '';
    const u = { adresse: paaListen(betrodd, ip) ? '' : tellesSom(ip), fra: naa, iGang: false };
    alle++;
    ukjente.set(s, u);
    const egne = adresser.get(u.adresse) ?? new Set();
    adresser.set(u.adresse, egne.add(s));
    s.once('close', () => {
      alle--;
      glem(s);
    });
    if (u.adresse && egne.size > maks.perAdresse) lukkEldste(egne, naa - NYLIG_MS);
    if (ukjente.size > maks.ukjente || alle >= maks.alle) lukkEldste(ukjente.keys(), naa);
  });
  return {
    iGang: (req, res) => {
      const sett = (iGang: boolean) => {
        const x = ukjente.get(req.socket) ?? kjente.get(req.socket);
        if (x) x.iGang = iGang;
      };
      sett(true);
      res.once('finish', () => sett(false));
    },
    kjent: (s, kilde) => {
      if (kjente.get(s)?.kilde === kilde) return true;
      const egne = kilder.get(kilde) ?? new Set();
      if (egne.size >= maks.perKilde) {
        const ledig = [...egne].find((x) => !kjente.get(x)?.iGang);
        if (!ledig) return false;
        glem(ledig);
        ledig.destroy();
      }
      glem(s);
      kjente.set(s, { kilde, iGang: true });
      kilder.set(kilde, egne.add(s));
      return true;
    },
    siste: (req, res) => {
      if (ukjente.has(req.socket)) res.setHeader('connection', 'close');
    },
  };
}
