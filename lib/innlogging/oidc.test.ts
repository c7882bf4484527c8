import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import NextAuth from 'next-auth';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { lesToken } from '@/lib/platform/auth';
import { slaaOppSesjon } from '@/lib/platform/session';
import { testdb } from '@/lib/platform/testdb';
import { authOptions } from './auth';

const db = testdb();
const servere: Server[] = [];
let app = '';

/** Who the provider knows, by subject; a login there is the subject and any password. */
const BRUKERE: Record<string, object> = {
  'sub-kari': { email: 'saksbehandler@fjordvik.demo', email_verified: true },
  'sub-annen': { email: 'saksbehandler@fjordvik.demo', email_verified: true },
  'sub-ubekreftet': { email: 'leder@fjordvik.demo', email_verified: false },
  'sub-ukjent': { email: 'ingen@fjordvik.no', email_verified: true },
  'sub-sperret': { email: 'tekniker@fjordvik.demo', email_verified: true },
  'sub-utenrolle': { email: 'kontaktperson@fjordvik.demo', email_verified: true },
};

async function lytt(behandle: (req: IncomingMessage, res: ServerResponse) => void): Promise<{ url: string; server: Server }> {
  const server = createServer(behandle);
  servere.push(server);
  await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

const kropp = async (req: IncomingMessage) => {
  let tekst = '';
  for await (const bit of req) tekst += bit;
  return Object.fromEntries(new URLSearchParams(tekst));
};
const kapsler = (tekst = '') =>
  Object.fromEntries(
    tekst
      .split('; ')
      .filter(Boolean)
      .map((k) => [k.slice(0, k.indexOf('=')), decodeURIComponent(k.slice(k.indexOf('=') + 1))]),
  );

/** next-auth behind plain HTTP, with the app's own options. */
async function next(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const u = new URL(req.url ?? '/', app);
  const nextauth = u.pathname.replace('/api/auth/', '').split('/');
  const inn = {
    method: req.method,
    headers: req.headers,
    cookies: kapsler(req.headers.cookie),
    query: { nextauth, ...Object.fromEntries(u.searchParams) },
    body: req.method === 'POST' ? await kropp(req) : undefined,
  };
  const ut = Object.assign(res, {
    status: (kode: number) => Object.assign(res, { statusCode: kode }),
    json: (x: unknown) => res.end(JSON.stringify(x)),
    send: (x: unknown) => res.end(typeof x === 'string' ? x : JSON.stringify(x)),
  });
  await NextAuth(inn as never, ut as never, authOptions('10.1.1.1'));
}

/** A browser: one cookie jar per origin, follows redirects by hand. */
function nettleser() {
  const krukker = new Map<string, Map<string, string>>();
  return async (adresse: string, skjema?: Record<string, string>) => {
    const u = new URL(adresse, app);
    const krukke = krukker.get(u.host) ?? krukker.set(u.host, new Map()).get(u.host);
    const r = await fetch(u, {
      redirect: 'manual',
      headers: { cookie: [...(krukke ?? [])].map(([k, v]) => `${k}=${v}`).join('; ') },
      ...(skjema ? { method: 'POST', body: new URLSearchParams(skjema) } : {}),
    });
    for (const k of r.headers.getSetCookie()) {
      const [navn = '', verdi = ''] = (k.split(';')[0] ?? '').split(/=(.*)/s);
      if (verdi && !/expires=Thu, 01 Jan 1970/i.test(k)) krukke?.set(navn, verdi);
      else krukke?.delete(navn);
    }
    const til = r.headers.get('location');
    return { status: r.status, til: til && new URL(til, u).toString(), tekst: await r.text(), krukke };
  };
}

/** Logs in as a subject at the provider; gives where the browser ends up, the authorization request and the session cookie. */
async function loggInn(subjekt: string) {
  const hent = nettleser();
  const { csrfToken } = JSON.parse((await hent('/api/auth/csrf')).tekst);
  let svar = await hent('/api/auth/signin/oidc', { csrfToken, callbackUrl: '/oppgaver' });
  const foresporsel = new URL(svar.til ?? '').searchParams;
  for (let i = 0; i < 20 && svar.til && !svar.til.startsWith(`${app}/oppgaver`) && !svar.til.startsWith(`${app}/logg-inn`); i++) {
    const interaksjon = /\/interaction\/[^/]+$/.exec(svar.til);
    const neste = svar.til;
    svar = await hent(neste);
    if (interaksjon && !svar.til)
      svar = await hent(neste, { prompt: /name="prompt" value="(\w+)"/.exec(svar.tekst)?.[1] ?? '', login: subjekt, password: 'x' });
  }
  const raa = svar.krukke && [...svar.krukke].find(([k]) => k.endsWith('session-token'))?.[1];
  return { til: svar.til?.replace(app, ''), foresporsel, token: await lesToken(raa && decodeURIComponent(raa)) };
}

beforeAll(async () => {
  for (const m of ['log', 'info', 'warn'] as const) vi.spyOn(console, m).mockImplementation(() => {});
  app = (await lytt((req, res) => void next(req, res))).url;
  const { url, server } = await lytt(() => {});
  const provider = new Provider(url, {
    clients: [{ client_id: 'helhet', client_secret: 'hemmelig', redirect_uris: [`${app}/api/auth/callback/oidc`] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: [] },
    scopes: ['openid', 'email', 'profile'],
    acrValues: ['idporten-loa-high'],
    findAccount: (_ctx: unknown, sub: string) => ({ accountId: sub, claims: async () => ({ sub, ...BRUKERE[sub] }) }),
    cookies: { keys: ['x'] },
  });
  server.removeAllListeners('request').on('request', provider.callback());
  Object.assign(process.env, {
    NEXTAUTH_URL: app,
    OIDC_ISSUER: url,
    OIDC_CLIENT_ID: 'helhet',
    OIDC_CLIENT_SECRET: 'hemmelig',
    OIDC_ACR: 'idporten-loa-high',
  });
});
afterAll(() => {
  for (const s of servere) s.close();
});

describe('login with OpenID Connect', () => {
  it('finds the account by its verified e-mail, binds the subject, and takes roles from our own table only', async () => {
    const r = await loggInn('sub-kari');
    expect(r.til).toBe('/oppgaver');
    for (const navn of ['state', 'nonce', 'code_challenge', 'acr_values']) expect(r.foresporsel.get(navn), navn).toBeTruthy();
    expect(r.foresporsel.get('code_challenge_method')).toBe('S256');
    const sesjon = r.token && (await slaaOppSesjon(r.token));
    expect(sesjon?.actor).toMatchObject({ rolle: 'saksbehandler', virksomhetNavn: 'Fjordvik kommune', enhetNavn: 'Forvaltningskontoret' });
    expect(await db.admin.konto.findUnique({ where: { epost: 'saksbehandler@fjordvik.demo' }, select: { oidcSubjekt: true } })).toEqual({
      oidcSubjekt: 'sub-kari',
    });
  });

  it('knows the subject again when the e-mail has changed', async () => {
    BRUKERE['sub-kari'] = { email: 'kari.gift@fjordvik.no', email_verified: true };
    expect((await loggInn('sub-kari')).til).toBe('/oppgaver');
  });

  it('refuses whoever is not ours, each with a clear reason', async () => {
    await db.admin.konto.update({ where: { epost: 'tekniker@fjordvik.demo' }, data: { sperret: new Date() } });
    await db.admin.rolletildeling.updateMany({
      where: { ansatt: { konto: { epost: 'kontaktperson@fjordvik.demo' } } },
      data: { gyldigTil: new Date('2025-06-01') },
    });
    const avvist = [
      ['sub-annen', 'annenKonto'],
      ['sub-ubekreftet', 'ukjentKonto'],
      ['sub-ukjent', 'ukjentKonto'],
      ['sub-sperret', 'sperretKonto'],
      ['sub-utenrolle', 'ingenRolle'],
    ] as const;
    for (const [sub, grunn] of avvist) {
      const r = await loggInn(sub);
      expect([sub, r.til, r.token]).toEqual([sub, `/logg-inn?error=${grunn}`, null]);
    }
    expect(await db.admin.konto.findUnique({ where: { epost: 'leder@fjordvik.demo' }, select: { oidcSubjekt: true } })).toEqual({
      oidcSubjekt: null,
    });
  });

  it('refuses a callback that this browser did not ask for', async () => {
    const r = await nettleser()(`${app}/api/auth/callback/oidc?code=stjaalet&state=gjettet`);
    expect(r.til).toMatch(/error=OAuthCallback/);
    expect([...(r.krukke ?? [])].some(([k]) => k.endsWith('session-token'))).toBe(false);
  });
});
