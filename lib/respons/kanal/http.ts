import { lookup as slaaOpp } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { env } from '@/lib/platform/env';
import { TIDSFRIST_MS } from './typer';

/** This machine itself, and the addresses where clouds keep their secrets: no virksomhet has its webhook there. */
const sperret = new BlockList();
sperret.addSubnet('127.0.0.0', 8);
sperret.addSubnet('0.0.0.0', 8);
sperret.addSubnet('169.254.0.0', 16);
sperret.addAddress('::1', 'ipv6');
sperret.addAddress('::', 'ipv6');
sperret.addSubnet('fe80::', 10, 'ipv6');

const erSperret = (ip: string): boolean =>
  env().RESPONS_KANAL_LOKAL !== '1' && (sperret.check(ip, isIP(ip) === 6 ? 'ipv6' : 'ipv4') || (/^::ffff:/i.test(ip) && erSperret(ip.slice(7))));
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
