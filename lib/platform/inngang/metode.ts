import type { IncomingMessage, ServerResponse } from 'node:http';

/** What pages and addresses of ours are asked by. */
const METODER = ['GET', 'HEAD', 'POST', 'OPTIONS'];

/** Answers a request by any other method; Next itself fails on some of them (TRACE). True when it is answered. */
export function avvisMetode(req: IncomingMessage, res: ServerResponse): boolean {
  if (METODER.includes(req.method ?? '')) return false;
  res.writeHead(405, { allow: METODER.join(', '), 'content-length': 0, 'cache-control': 'no-store', connection: 'close' }).end();
  return true;
}
