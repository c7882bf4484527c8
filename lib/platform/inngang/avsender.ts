import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { env } from '../env';
import { adresseliste, paaListen } from './adresseliste';
import { avvisMetode } from './metode';

/** What a proxy tells of the request it passes on. Nobody else is believed. */
const VIDERESENDT = /^(forwarded|x-forwarded-.*|x-real-ip|x-client-ip|true-client-ip|cf-connecting-ip)$/;

type Foresporsel = Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } };

/**
 * Makes the headers tell the truth about the caller, before anything reads them: from a trusted proxy, the nearest address
 * in X-Forwarded-For that is not itself a trusted proxy; from all others, the address of the connection, and nothing of
 * what they say of host and scheme. Afterwards X-Forwarded-For is one address.
 */
export function rettAvsender(req: Foresporsel, proxyer: readonly string[]): void {
  const naboen = (req.socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  const liste = adresseliste(proxyer);
  const kjede = String(req.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((s) => s.trim())
    .filter(Boolean);
  if (!paaListen(liste, naboen)) {
    for (const navn of Object.keys(req.headers)) if (VIDERESENDT.test(navn)) delete req.headers[navn];
    req.headers['x-forwarded-for'] = naboen || 'ukjent';
    return;
  }
  req.headers['x-forwarded-for'] = kjede.findLast((ip) => !paaListen(liste, ip)) ?? kjede[0] ?? naboen;
}

const MERKE = Symbol.for('helhet.avsender');

/** Does so for every request that a server of this process gets, whoever started it, and answers those by a method nobody uses. */
export function passPaaAvsender(): void {
  const proto = http.Server.prototype as http.Server & { [MERKE]?: true };
  if (proto[MERKE]) return;
  proto[MERKE] = true;
  const videre = proto.emit;
  const proxyer = env().HELHET_PROXYER;
  proto.emit = function (this: http.Server, navn: string, ...args: unknown[]) {
    if (navn === 'request' || navn === 'upgrade' || navn === 'checkContinue') rettAvsender(args[0] as IncomingMessage, proxyer);
    if (navn === 'request' && avvisMetode(args[0] as IncomingMessage, args[1] as ServerResponse)) return true;
    // Nobody changes to another protocol by any other method.
    if (navn === 'upgrade' && (args[0] as IncomingMessage).method !== 'GET') {
      (args[1] as Socket).destroy();
      return true;
    }
    return videre.apply(this, [navn, ...args] as never);
  } as typeof proto.emit;
}
