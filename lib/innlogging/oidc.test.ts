import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import NextAuth from 'next-auth';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { lagKapsel, lagRollekapsel, lesToken } from '@/lib/platform/auth';
import { env } from '@/lib/platform/env';
import { slaaOppSesjon } from '@/lib/platform/session';
import { testdb } from '@/lib/platform/testdb';
import { authOptions } from './auth';
import { GRENSER, tellForsok } from './forsok';

const db = testdb();
const TOKEN = { kontoId: 'k', sesjonId: 's', sesjonsversjon: 0, startet: 1 };
/** What next-auth sets on the way to the provider, and the session. */
const NAVN = ['__Host-helhet.rolle', 'callback-url', 'callback-url', 'csrf-token', 'nonce', 'pkce.code_verifier', 'session-token', 'state'];
const SIGNERER = generateKeyPairSync('rsa', { modulusLength: 2048 });
const servere: Server[] = [];
let nivaa: string | undefined = 'idporten-loa-high';
let app = '';
/** What the provider's next ID tokens become on the way. */
let endreIdToken: ((deler: string[]) => string[]) | undefined;
const hs256 = (krav: string): string[] => {
  const hode = Buffer.from('{"alg":"HS256"}').toString('base64url');
  return [hode, krav, createHmac('sha256', 'hemmelig').update(`${hode}.${krav}`).digest('base64url')];
};

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
  await NextAuth(inn as never, ut as never, authOptions());
}

/** A browser: one cookie jar per origin, follows redirects by hand. */
function nettleser(sett: (kapsel: string) => void = () => {}) {
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
      sett(k);
      const [navn = '', verdi = ''] = (k.split(';')[0] ?? '').split(/=(.*)/s);
      if (verdi && !/expires=Thu, 01 Jan 1970/i.test(k)) krukke?.set(navn, verdi);
      else krukke?.delete(navn);
    }
    const til = r.headers.get('location');
    return { status: r.status, til: til && new URL(til, u).toString(), tekst: await r.text(), krukke };
  };
}

/** Logs in as a subject at the provider; gives where the browser ends up, the authorization request and the session cookie. */
async function loggInn(subjekt: string, hent = nettleser()) {
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
  return {
    til: svar.til?.replace(app, ''),
    foresporsel,
    kapsel: `next-auth.session-token=${raa}`,
    token: await lesToken(raa && decodeURIComponent(raa)),
  };
}

/** Runs with these set in the environment, read afresh. */
async function medMiljo(sett: Record<string, string>, fn: () => Promise<void>): Promise<void> {
  const foer = { ...process.env };
  const les = () => delete (globalThis as Record<symbol, unknown>)[Symbol.for('helhet.env')];
  Object.assign(process.env, sett);
  les();
  await fn().finally(() => {
    for (const n of Object.keys(sett)) foer[n] === undefined ? delete process.env[n] : Object.assign(process.env, { [n]: foer[n] });
    les();
  });
}

beforeAll(async () => {
  for (const m of ['log', 'info', 'warn'] as const) vi.spyOn(console, m).mockImplementation(() => {});
  app = (await lytt((req, res) => void next(req, res))).url;
  const { url, server } = await lytt(() => {});
  const provider = new Provider(url, {
    clients: [{ client_id: 'helhet', client_secret: 'hemmelig', redirect_uris: [`${app}/api/auth/callback/oidc`] }],
    claims: { openid: ['sub', 'acr', 'tid'], email: ['email', 'email_verified'], profile: [] },
    scopes: ['openid', 'email', 'profile'],
    acrValues: ['idporten-loa-high'],
    jwks: { keys: [{ ...SIGNERER.privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' } as never] },
    findAccount: (_ctx: unknown, sub: string) => ({ accountId: sub, claims: async () => ({ sub, ...BRUKERE[sub] }) }),
    cookies: { keys: ['x'] },
  });
  // The provider's own login page gives no level: it is what this login was done at.
  type Utfall = { login?: object };
  const p = provider as unknown as { interactionFinished(req: unknown, res: unknown, r: Utfall, valg: object): Promise<void> };
  const fullfor = p.interactionFinished.bind(provider);
  p.interactionFinished = (req, res, r, valg) => fullfor(req, res, r.login ? { ...r, login: { ...r.login, acr: nivaa } } : r, valg);
  const svar = provider.callback();
  server.removeAllListeners('request').on('request', (req, res) => {
    const slutt = res.end.bind(res);
    res.end = ((kropp: unknown, ...mer: never[]) => {
      if (!endreIdToken || !req.url?.startsWith('/token')) return slutt(kropp as string, ...mer);
      const t = JSON.parse(String(kropp)) as { id_token: string };
      const endret = JSON.stringify({ ...t, id_token: endreIdToken(t.id_token.split('.')).join('.') });
      res.setHeader('content-length', Buffer.byteLength(endret));
      return slutt(endret);
    }) as typeof res.end;
    void svar(req, res);
  });
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

  it.each([
    ['weaker than asked for', 'idporten-loa-substantial'],
    ['not told', undefined],
  ])('refuses a login whose level is %s, though it was asked for', async (_, gitt) => {
    nivaa = gitt;
    const r = await loggInn('sub-kari').finally(() => {
      nivaa = 'idporten-loa-high';
    });
    expect([r.foresporsel.get('acr_values'), r.til, r.token]).toEqual(['idporten-loa-high', '/logg-inn?error=svakInnlogging', null]);
  });

  it('refuses another tenant than the one that is named, and takes the one that is', async () => {
    BRUKERE['sub-tms'] = { email: 'tjenesteeier@tms.demo', email_verified: true, tid: 'fremmed' };
    await medMiljo({ OIDC_TENANT: 'fjordvik' }, async () => {
      expect((await loggInn('sub-tms')).til).toBe('/logg-inn?error=annenLeietaker');
      expect((await loggInn('sub-kari')).til).toBe('/logg-inn?error=annenLeietaker');
      BRUKERE['sub-tms'] = { ...BRUKERE['sub-tms'], tid: 'fjordvik' };
      expect((await loggInn('sub-tms')).til).toBe('/oppgaver');
    });
  });

  it.each([
    'https://login.microsoftonline.com/common/v2.0',
    'https://login.microsoftonline.com/organizations/v2.0',
    'https://login.microsoftonline.com/{tenantid}/v2.0',
    'https://login.microsoftonline.com/consumers',
  ])('does not start with an issuer that vouches for any tenant: %s', (OIDC_ISSUER) =>
    medMiljo({ OIDC_ISSUER }, async () => expect(env).toThrow(/OIDC_ISSUER/)),
  );

  it('is not stopped by guesses at passwords from the same address', async () => {
    for (let i = 0; i < GRENSER.ip + 1; i++) await tellForsok('127.0.0.1', `gjettet${i}@fjordvik.demo`);
    expect(await tellForsok('127.0.0.1', 'enda-en@fjordvik.demo')).not.toBeNull();
    expect((await loggInn('sub-kari')).til).toBe('/oppgaver');
  });

  it.each<[string, (deler: string[]) => string[]]>([
    ['changed', ([hode = '', krav = '', segl = '']) => [hode, krav, `${segl[0] === 'A' ? 'B' : 'A'}${segl.slice(1)}`]],
    ['left out', ([, krav = '']) => [Buffer.from('{"alg":"none"}').toString('base64url'), krav, '']],
    ['of a secret we both know', ([, krav = '']) => hs256(krav)],
  ])('refuses an ID token whose signature is %s', async (_, endre) => {
    endreIdToken = endre;
    const r = await loggInn('sub-kari').finally(() => {
      endreIdToken = undefined;
    });
    expect([r.til, r.token]).toEqual([expect.stringMatching(/error=OAuthCallback/), null]);
  });

  it.each<[string, (krav: object) => object]>([
    ['for another than us', (krav) => ({ ...krav, aud: 'annen' })],
    ['by another', (krav) => ({ ...krav, iss: 'https://ond.example' })],
    ['that is over', (krav) => ({ ...krav, exp: Math.floor(Date.now() / 1000) - 3600 })],
    ['of another login', (krav) => ({ ...krav, nonce: 'en-annen' })],
  ])('refuses an ID token %s, though it is signed by the provider', async (_, endre) => {
    const med = (fn: typeof endre) => {
      endreIdToken = ([hode = '', krav = '']) => {
        const nytt = Buffer.from(JSON.stringify(fn(JSON.parse(Buffer.from(krav, 'base64url').toString())))).toString('base64url');
        return [hode, nytt, sign('RSA-SHA256', Buffer.from(`${hode}.${nytt}`), SIGNERER.privateKey).toString('base64url')];
      };
      return loggInn('sub-kari').finally(() => {
        endreIdToken = undefined;
      });
    };
    expect((await med((krav) => krav)).til).toBe('/oppgaver');
    const r = await med(endre);
    expect([r.til, r.token]).toEqual([expect.stringMatching(/error=OAuthCallback/), null]);
  });

  it('says who logged in and out, and how, and never their name', async () => {
    const linjer = vi.mocked(console.log).mock.calls;
    linjer.splice(0);
    const hent = nettleser();
    const { token } = await loggInn('sub-kari', hent);
    const { csrfToken } = JSON.parse((await hent('/api/auth/csrf')).tekst);
    await hent('/api/auth/signout', { csrfToken });
    await loggInn('sub-ukjent');
    expect(linjer.map(([l]) => JSON.parse(String(l)))).toMatchObject([
      { hva: 'innlogget', konto: token?.kontoId, via: 'oidc' },
      { hva: 'utlogget', konto: token?.kontoId },
      { hva: 'innlogging avvist', grunn: 'ukjentKonto' },
    ]);
    expect(JSON.stringify(linjer)).not.toMatch(/@|sub-/);
  });

  it('refuses a provider that gives itself out for another in its metadata', async () => {
    const annen = await lytt(
      async (_, res) => void res.end(await fetch(`${env().OIDC_ISSUER}/.well-known/openid-configuration`).then((x) => x.text())),
    );
    const metadata = await fetch(annen.url).then((x) => x.text());
    annen.server.removeAllListeners('request').on('request', (_, res) => void res.end(metadata));
    await medMiljo({ OIDC_ISSUER: annen.url }, async () => expect((await loggInn('sub-kari')).til).toBe('/logg-inn?error=annenLeietaker'));
  });

  it('a cookie that was copied before logging out opens nothing', async () => {
    const hent = nettleser();
    const r = await loggInn('sub-kari', hent);
    const kopi = r.kapsel;
    const sesjon = async () => Object.keys(JSON.parse(await fetch(`${app}/api/auth/session`, { headers: { cookie: kopi } }).then((x) => x.text())));
    expect(await sesjon()).toContain('user');
    const { csrfToken } = JSON.parse((await hent('/api/auth/csrf')).tekst);
    await hent('/api/auth/signout', { csrfToken });
    expect(await sesjon()).toEqual([]);
    expect(r.token && (await slaaOppSesjon(r.token))).toBeNull();
  });

  it('over https every cookie is this host’s alone, out of reach of scripts and of other sites', () =>
    medMiljo({ NEXTAUTH_URL: 'https://helhet.example' }, async () => {
      const kapslene: string[] = [];
      const hent = nettleser((k) => kapslene.push(k));
      const { csrfToken } = JSON.parse((await hent('/api/auth/csrf')).tekst);
      await hent('/api/auth/signin/oidc', { csrfToken, callbackUrl: '/oppgaver' });
      kapslene.push(
        ...[await lagKapsel(TOKEN), await lagRollekapsel(TOKEN, {})].map((kapsel) =>
          Object.entries(kapsel)
            .map(([k, v]) => (k === 'name' ? `${v}=x` : v === true ? k : `${k}=${v}`))
            .join('; '),
        ),
      );
      expect(kapslene.map((k) => k.split('=')[0]?.replace(/^.*next-auth\./, '')).sort()).toEqual(NAVN);
      for (const k of kapslene) {
        expect(k).toMatch(/^__Host-[\w.-]+=/);
        for (const krav of [/; path=\/(;|$)/i, /; secure(;|$)/i, /; httponly(;|$)/i, /; samesite=lax(;|$)/i]) expect(k).toMatch(krav);
        expect(k).not.toMatch(/domain=/i);
      }
    }));

  it('refuses a callback that this browser did not ask for', async () => {
    const r = await nettleser()(`${app}/api/auth/callback/oidc?code=stjaalet&state=gjettet`);
    expect(r.til).toMatch(/error=OAuthCallback/);
    expect([...(r.krukke ?? [])].some(([k]) => k.endsWith('session-token'))).toBe(false);
  });
});
