import type { IncomingMessage, ServerResponse } from 'node:http';
import { forInnviklet } from '@/lib/platform/verdi/tegn';
import { iTur } from './tur';

const MAKS_BYTE = 1_000_000;
/** Values in a body: many times what five hundred varsler or five thousand signs of life have. More would stop everybody while it is parsed. */
const MAKS_VERDIER = 100_000;
/** Bytes of a body that nobody notices the reading of. */
const LITE = 4000;
/** Bytes of bodies that one source may have on their way in at once. */
const MAKS_PER_KILDE = 32 * MAKS_BYTE;

/** A request that is refused before anything of it is stored. `grunn` is counted; without it nobody has lost anything. */
export class Avvisning extends Error {
  readonly status: 400 | 413 | 415 | 429;
  readonly grunn: 'JSON' | 'STOR' | undefined;
  constructor(status: 400 | 413 | 415 | 429, tittel: string, grunn?: 'JSON' | 'STOR') {
    super(tittel);
    this.status = status;
    this.grunn = grunn;
  }
}
/** The source hung up before all of it had come: nobody is there to be answered. */
export class Avbrutt extends Error {}

export type Problem = { type: string; title: string; status: number; detail?: string; errors?: { index?: number; felt: string; melding: string }[] };

/** For programs alone: nothing to guess at, to frame or to keep, and never asked for without TLS. */
const HODER = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};

/** Answers with JSON. A request whose body has not been read loses its connection with the answer: the body is never read. */
export function svar(res: ServerResponse, status: number, kropp: unknown, hoder: Record<string, string> = {}): void {
  if (res.headersSent || res.destroyed) return;
  const tekst = JSON.stringify(kropp);
  res.writeHead(status, {
    ...HODER,
    'content-type': status >= 400 ? 'application/problem+json' : 'application/json',
    'content-length': Buffer.byteLength(tekst),
    ...(res.req.complete || !harKropp(res.req) ? {} : { connection: 'close' }),
    ...hoder,
  });
  res.end(tekst);
}

/** Answers with RFC 9457. */
export const problem = (res: ServerResponse, status: number, title: string, mer: Partial<Problem> = {}, hoder?: Record<string, string>) =>
  svar(res, status, { type: `urn:helhet:respons:${status}`, title, status, ...mer } satisfies Problem, hoder);

const harKropp = (req: IncomingMessage): boolean => req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;

const utf8 = new TextDecoder('utf-8', { fatal: true });
const iLuft = new Map<string, number>();

/**
 * What `les` makes of the body, as JSON, of an authenticated source's request. A large one waits, as bytes, until the one before
 * it from the source has been read. Rejects with Avvisning (packed, or too large, seen before it is read when its length is told;
 * not JSON in UTF-8; too much at once from this source), with Avbrutt, or as `les` does.
 */
export async function medKropp<T>(req: IncomingMessage, res: ServerResponse, kildeId: string, les: (kropp: unknown) => T | Promise<T>): Promise<T> {
  if ((req.headers['content-encoding'] || 'identity').toLowerCase() !== 'identity')
    throw new Avvisning(415, 'Send meldingen uten Content-Encoding', 'JSON');
  const oppgitt = Number(req.headers['content-length'] ?? MAKS_BYTE);
  if (oppgitt > MAKS_BYTE) throw new Avvisning(413, 'Meldingen er for stor', 'STOR');
  const naa = iLuft.get(kildeId) ?? 0;
  // One alarm always has room, also beside bodies that were promised and do not come.
  if (oppgitt > LITE && naa + oppgitt > MAKS_PER_KILDE) throw new Avvisning(429, 'For mye på en gang. Send på nytt.');
  iLuft.set(kildeId, naa + oppgitt);
  try {
    if (req.headers.expect) res.writeContinue();
    const byte = await samle(req);
    if (byte.length <= LITE) return await les(tolk(byte));
    const enDer = () => {
      if (res.destroyed) throw new Avbrutt();
      return tolk(byte);
    };
    return await iTur(kildeId, enDer, les);
  } finally {
    const igjen = (iLuft.get(kildeId) ?? 0) - oppgitt;
    if (igjen > 0) iLuft.set(kildeId, igjen);
    else iLuft.delete(kildeId);
  }
}

function tolk(byte: Buffer): unknown {
  if (forInnviklet(byte, { dybde: MAKS_VERDIER, verdier: MAKS_VERDIER })) throw new Avvisning(400, 'Meldingen er for innviklet', 'JSON');
  try {
    return JSON.parse(utf8.decode(byte));
  } catch {
    throw new Avvisning(400, 'Meldingen er ikke gyldig JSON i UTF-8', 'JSON');
  }
}

function samle(req: IncomingMessage): Promise<Buffer> {
  return new Promise((ok, feil) => {
    const deler: Buffer[] = [];
    let n = 0;
    req.on('data', (del: Buffer) => {
      n += del.length;
      if (n > MAKS_BYTE) {
        req.pause();
        feil(new Avvisning(413, 'Meldingen er for stor', 'STOR'));
      } else deler.push(del);
    });
    req.once('end', () => ok(deler.length === 1 ? (deler[0] as Buffer) : Buffer.concat(deler)));
    req.once('error', () => feil(new Avbrutt()));
    req.once('close', () => req.readableEnded || feil(new Avbrutt()));
  });
}
