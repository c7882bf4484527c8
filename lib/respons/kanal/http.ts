import { lookup as slaaOpp } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { erSperret } from './adresse';
import { TIDSFRIST_MS } from './typer';

const nektet = () => Object.assign(new Error('adressen er sperret'), { code: 'ADRESSE_SPERRET' });

/** Looked up and judged in one: what is connected to is what was judged. */
const trygtOppslag: LookupFunction = (vert, valg, ferdig) =>
  slaaOpp(vert, { ...valg, all: true }, (e, liste) => {
    if (e) return ferdig(e, '', 4);
    if (liste.length === 0 || liste.some((a) => erSperret(a.address))) return ferdig(nektet(), '', 4);
    const forst = liste[0] as { address: string; family: number };
    if (valg.all) (ferdig as unknown as (e: null, l: typeof liste) => void)(null, liste);
    else ferdig(null, forst.address, forst.family);
  });

/**
 * Sends JSON and gives the HTTP status. Never follows a redirect. Throws on no answer within five seconds, from the first
 * packet to the status. `fremmed` is an address that a virksomhet has set.
 */
export function sendJson(
  adresse: string,
  kropp: string,
  { hoder = {}, metode = 'POST', fremmed = true }: { hoder?: Record<string, string>; metode?: string; fremmed?: boolean } = {},
): Promise<number> {
  const url = new URL(adresse);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw nektet();
  const vert = url.hostname.replace(/^\[|\]$/g, '');
  if (fremmed && isIP(vert) && erSperret(vert)) throw nektet();
  return new Promise((ok, feil) => {
    const req = (url.protocol === 'https:' ? https : http).request(
      url,
      {
        method: metode,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(kropp), 'user-agent': 'Helhet', ...hoder },
        signal: AbortSignal.timeout(TIDSFRIST_MS),
        agent: false,
        ...(fremmed ? { lookup: trygtOppslag } : {}),
      },
      (res) => {
        res.resume();
        res.on('error', () => {});
        ok(res.statusCode ?? 0);
      },
    );
    req.on('error', feil);
    req.end(kropp);
  });
}
