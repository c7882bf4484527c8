import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { motorpool } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { rettAvsender } from '@/lib/platform/inngang/avsender';
import { HOLD_MS } from '@/lib/platform/inngang/hold';
import { forOfte } from '@/lib/platform/inngang/tempo';
import { logg } from '@/lib/platform/log';
import { z } from '@/lib/platform/zod';
import { tellAvvist } from './avvist';
import { type Forbindelser, passForbindelser } from './forbindelser';
import { Avbrutt, Avvisning, problem, svar } from './http';
import { finnKilde, type Kilde } from './kilder';
import { openapi } from './openapi';
import { postLivstegn, postVarsler } from './varsler';

/** How long a source has to send the headers, and all of the request. */
const HODER_MS = 10_000;
const KROPP_MS = 15_000;

/** How the queue is; `staar` says that what is taken in is not passed on. */
export type Tilstand = { koe: number; forsinketSekunder: number; staar?: boolean };

async function ettVarsel(res: ServerResponse, kilde: Kilde, id: string): Promise<void> {
  const gyldig = z.uuid().safeParse(id).success;
  const { rows } = gyldig
    ? await motorpool().query<{ id: string; eksternId: string; status: string; mottatt: Date }>(
        `select id, "eksternId", status, mottatt from respons.varsel where id = $1 and "kildeId" = $2`,
        [id, kilde.id],
      )
    : { rows: [] };
  const r = rows[0];
  if (!r) return problem(res, 404, 'Finner ikke varselet');
  svar(res, 200, { id: r.id, eksternId: r.eksternId, status: r.status.toLowerCase(), mottatt: r.mottatt.toISOString() });
}

async function helse(res: ServerResponse, tilstand: () => Promise<Tilstand>): Promise<void> {
  try {
    await motorpool().query('select 1');
    const t = await tilstand();
    if (t.staar) svar(res, 503, { status: 'nede', grunn: 'varslingskøen står stille', ...t });
    else svar(res, 200, { status: 'oppe', ...t });
  } catch {
    svar(res, 503, { status: 'nede', grunn: 'databasen svarer ikke' });
  }
}

let kjent: object | undefined;
/** Made once: it is of the schemas alone. */
const beskrivelsen = (): object => {
  kjent ??= openapi();
  return kjent;
};

async function rut(req: IncomingMessage, res: ServerResponse, tilstand: () => Promise<Tilstand>, forbindelser: Forbindelser): Promise<void> {
  const sti = (req.url ?? '').split('?')[0] ?? '';
  if ((sti === '/respons/v1/helse' || sti === '/respons/v1/openapi.json') && req.method === 'GET') {
    forbindelser.siste(req, res);
    rettAvsender(req, env().HELHET_PROXYER);
    const vent = await forOfte('maskin', String(req.headers['x-forwarded-for']));
    if (vent) return problem(res, 429, 'For mange spørringer herfra. Vent litt.', {}, { 'retry-after': String(vent) });
    if (sti === '/respons/v1/helse') return helse(res, tilstand);
    return svar(res, 200, beskrivelsen(), { 'cache-control': 'public, max-age=3600' });
  }
  if (!sti.startsWith('/respons/v1/')) {
    forbindelser.siste(req, res);
    return problem(res, 404, 'Finnes ikke');
  }
  const token = /^Bearer (\S+)$/.exec(req.headers.authorization ?? '')?.[1];
  const kilde = token ? await finnKilde(token) : null;
  if (!kilde) return problem(res, 401, 'Mangler gyldig token', {}, { 'www-authenticate': 'Bearer', connection: 'close' });
  // It may have hung up while we asked: then it is nobody's connection.
  if (req.socket.destroyed) throw new Avbrutt();
  if (!forbindelser.kjent(req.socket, kilde.id))
    return problem(res, 429, 'For mange forbindelser fra denne kilden. Send på nytt.', {}, { 'retry-after': '1', connection: 'close' });
  try {
    if (sti === '/respons/v1/varsler' && req.method === 'POST') return await postVarsler(req, res, kilde);
    if (sti === '/respons/v1/livstegn' && req.method === 'POST') return await postLivstegn(req, res, kilde);
  } catch (e) {
    if (e instanceof Avvisning && e.grunn) tellAvvist(kilde, e.grunn);
    throw e;
  }
  const id = /^\/respons\/v1\/varsler\/([^/]+)$/.exec(sti)?.[1];
  if (id && req.method === 'GET') return ettVarsel(res, kilde, id);
  problem(res, 404, 'Finnes ikke');
}

/**
 * The listener for sources. It answers 201 only after the commit; a fault of ours that passes is 503 and never a lost varsel,
 * a fault of theirs is 4xx. Nothing of a body is read before the token is known.
 */
export function startMottak(
  port: number,
  vert: string,
  tilstand: () => Promise<Tilstand>,
  maks?: Parameters<typeof passForbindelser>[2],
): Promise<Server> {
  const ta = (req: IncomingMessage, res: ServerResponse) => {
    forbindelser.iGang(req, res);
    rut(req, res, tilstand, forbindelser).catch((e: unknown) => {
      if (e instanceof Avbrutt) return;
      if (res.headersSent) return res.destroy();
      forbindelser.siste(req, res);
      if (e instanceof Avvisning) return problem(res, e.status, e.message, {}, e.status === 429 ? { 'retry-after': '1' } : {});
      logg('feil', 'respons.mottak', { feil: (e as { code?: string }).code ?? (e as Error).name });
      problem(res, 503, 'Varselet er ikke lagret. Send på nytt.', {}, { 'retry-after': '1' });
    });
  };
  const server = createServer({ headersTimeout: HODER_MS, requestTimeout: KROPP_MS, connectionsCheckingInterval: 1000 }, ta);
  // Whoever asks before sending gets the answer instead of the go-ahead.
  server.on('checkContinue', ta);
  server.keepAliveTimeout = HOLD_MS;
  const forbindelser = passForbindelser(server, env().HELHET_PROXYER, maks);
  return new Promise((ok, feil) => {
    server.once('error', feil);
    server.listen(port, vert, () => ok(server));
  });
}
