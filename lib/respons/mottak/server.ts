import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { motorpool } from '@/lib/platform/db';
import { logg } from '@/lib/platform/log';
import { finnKilde, type Kilde } from './kilder';
import { ledigPlass, taImot } from './ko';
import { meldLivstegn } from './livstegn';
import { openapi } from './openapi';
import { type Innvarsel, innvarselSchema, livstegnSchema, MAKS_ARRAY } from './skjema';

const MAKS_BYTE = 1_000_000;

type Problem = { type: string; title: string; status: number; detail?: string; errors?: { index?: number; felt: string; melding: string }[] };

function svar(res: ServerResponse, status: number, kropp: unknown, hoder: Record<string, string> = {}): void {
  const tekst = JSON.stringify(kropp);
  res.writeHead(status, {
    'content-type': status >= 400 ? 'application/problem+json' : 'application/json',
    'content-length': Buffer.byteLength(tekst),
    ...hoder,
  });
  res.end(tekst);
}

const problem = (res: ServerResponse, status: number, title: string, mer: Partial<Problem> = {}, hoder?: Record<string, string>) =>
  svar(res, status, { type: `urn:helhet:respons:${status}`, title, status, ...mer } satisfies Problem, hoder);

/** How the queue is; `staar` says that what is taken in is not passed on. */
export type Tilstand = { koe: number; forsinketSekunder: number; staar?: boolean };

class ForStor extends Error {}

/** The body as JSON; rejects with ForStor, with a SyntaxError, or when the source hangs up before all of it has come. */
function lesKropp(req: IncomingMessage): Promise<unknown> {
  return new Promise((ok, feil) => {
    const deler: Buffer[] = [];
    let n = 0;
    req.on('data', (del: Buffer) => {
      n += del.length;
      if (n > MAKS_BYTE) feil(new ForStor());
      else deler.push(del);
    });
    req.once('end', () => {
      try {
        ok(JSON.parse((deler.length === 1 ? (deler[0] as Buffer) : Buffer.concat(deler)).toString('utf8')));
      } catch (e) {
        feil(e);
      }
    });
    req.once('error', feil);
    req.once('close', () => feil(new Error('avbrutt')));
  });
}

const feltfeil = (e: z.ZodError, index?: number) =>
  e.issues.map((i) => ({ ...(index === undefined ? {} : { index }), felt: i.path.join('.') || '(hele)', melding: i.message }));

async function varsler(req: IncomingMessage, res: ServerResponse, kilde: Kilde): Promise<void> {
  const kropp = await lesKropp(req);
  const flere = Array.isArray(kropp);
  const liste = flere ? kropp : [kropp];
  if (liste.length === 0) return problem(res, 400, 'Listen er tom');
  if (liste.length > MAKS_ARRAY) return problem(res, 413, `Høyst ${MAKS_ARRAY} varsler om gangen`);
  const lest = liste.map((v) => innvarselSchema.safeParse(v));
  const gode = lest.flatMap((r) => (r.success ? [r.data] : []));
  const errors = lest.flatMap((r, i) => (r.success ? [] : feltfeil(r.error, flere ? i : undefined)));
  if (gode.length === 0) return problem(res, 400, 'Ugyldig varsel', { errors });
  if (!ledigPlass(gode.length)) return problem(res, 429, 'Mottaket er fullt. Send på nytt.', {}, { 'retry-after': '1' });
  const kvittert = await taImot(kilde, gode as Innvarsel[]);
  if (!flere) return svar(res, kvittert[0]?.ny ? 201 : 200, { id: kvittert[0]?.id, status: 'mottatt' });
  let i = 0;
  const svarliste = lest.map((r, nr) =>
    r.success
      ? { id: kvittert[i]?.id, status: 'mottatt', ny: kvittert[i++]?.ny }
      : { status: 'ugyldig', errors: errors.filter((e) => e.index === nr) },
  );
  // Some items may be at fault while the others are taken: 400 says so, and each item says what became of it.
  const status = errors.length > 0 ? 400 : kvittert.some((k) => k.ny) ? 201 : 200;
  if (status === 400)
    return problem(res, 400, 'Noen av varslene er ugyldige. De andre er tatt imot.', { errors, varsler: svarliste } as Partial<Problem>);
  svar(res, status, svarliste);
}

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

async function rut(req: IncomingMessage, res: ServerResponse, tilstand: () => Promise<Tilstand>): Promise<void> {
  const sti = (req.url ?? '').split('?')[0] ?? '';
  if (sti === '/respons/v1/helse' && req.method === 'GET') return helse(res, tilstand);
  if (sti === '/respons/v1/openapi.json' && req.method === 'GET') return svar(res, 200, openapi());
  if (!sti.startsWith('/respons/v1/')) return problem(res, 404, 'Finnes ikke');
  const token = /^Bearer (\S+)$/.exec(req.headers.authorization ?? '')?.[1];
  const kilde = token ? await finnKilde(token) : null;
  if (!kilde) return problem(res, 401, 'Mangler gyldig token', {}, { 'www-authenticate': 'Bearer' });
  if (sti === '/respons/v1/varsler' && req.method === 'POST') return varsler(req, res, kilde);
  if (sti === '/respons/v1/livstegn' && req.method === 'POST') {
    const r = livstegnSchema.safeParse(await lesKropp(req));
    if (!r.success) return problem(res, 400, 'Ugyldig livstegn', { errors: feltfeil(r.error) });
    meldLivstegn(kilde, r.data.enheter);
    return svar(res, 202, { mottatt: r.data.enheter.length });
  }
  const id = /^\/respons\/v1\/varsler\/([^/]+)$/.exec(sti)?.[1];
  if (id && req.method === 'GET') return ettVarsel(res, kilde, id);
  problem(res, 404, 'Finnes ikke');
}

/** The listener for sources. It answers 201 only after the commit; anything that fails before is 503 and never a lost varsel. */
export function startMottak(port: number, vert: string, tilstand: () => Promise<Tilstand>): Promise<Server> {
  const server = createServer((req, res) => {
    rut(req, res, tilstand).catch((e: unknown) => {
      if (res.headersSent) return res.destroy();
      if (e instanceof ForStor) return problem(res, 413, 'Meldingen er for stor', {}, { connection: 'close' });
      if (e instanceof SyntaxError) return problem(res, 400, 'Meldingen er ikke gyldig JSON');
      logg('feil', 'respons.mottak', { feil: (e as Error).name });
      return problem(res, 503, 'Varselet er ikke lagret. Send på nytt.', {}, { 'retry-after': '1' });
    });
  });
  server.keepAliveTimeout = 60_000;
  return new Promise((ok, feil) => {
    server.once('error', feil);
    server.listen(port, vert, () => ok(server));
  });
}
