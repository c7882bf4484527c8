import 'server-only';
import type { CookieOption, CookiesOptions } from 'next-auth';
import { decode, encode, type JWT } from 'next-auth/jwt';
import { naa } from './clock';
import { env } from './env';
import { nokkel, nokler } from './nokler';

declare module 'next-auth/jwt' {
  interface JWT {
    kontoId?: string;
    /** This session, so that it can be ended on the server. */
    sesjonId?: string;
    sesjonsversjon?: number;
    /** The active role and its virksomhet; both are checked against the database on every request. */
    rolletildelingId?: string;
    virksomhetId?: string;
    /** When the login happened, in seconds: a session never outlives SESJON_LENGDE, or SESJON_VAKT for whoever is on duty. */
    startet?: number;
  }
}

export type Sesjonstoken = Required<Pick<JWT, 'kontoId' | 'sesjonId' | 'sesjonsversjon' | 'startet'>> &
  Pick<JWT, 'rolletildelingId' | 'virksomhetId'>;

/** Whether the installation is reached over https, and so only trusts cookies that are. */
const overHttps = () => env().NEXTAUTH_URL.startsWith('https://');

/** The name of a cookie of ours: over https, one that no other host, and nothing over http, can have set. */
export const vertskapsel = (navn: string): string => (overHttps() ? `__Host-${navn}` : navn);

/** The session cookie. */
export const kapselnavn = (): string => vertskapsel('next-auth.session-token');

const FELLES = { httpOnly: true, sameSite: 'lax', path: '/' } as const;

/** Every cookie of next-auth, under names of this host alone. */
export function kapsler(): CookiesOptions {
  const kapsel = (navn: string, maxAge?: number): CookieOption => ({
    name: vertskapsel(`next-auth.${navn}`),
    options: { ...FELLES, secure: overHttps(), ...(maxAge ? { maxAge } : {}) },
  });
  const kvarter = 15 * 60;
  return {
    sessionToken: kapsel('session-token'),
    callbackUrl: kapsel('callback-url'),
    csrfToken: kapsel('csrf-token'),
    pkceCodeVerifier: kapsel('pkce.code_verifier', kvarter),
    state: kapsel('state', kvarter),
    nonce: kapsel('nonce', kvarter),
  };
}

/** When a session ends whatever its owner does, in milliseconds. Nobody is thrown out in the middle of a shift. */
export function sesjonsslutt(token: { startet?: number }, paaVakt: boolean): number {
  const { SESJON_LENGDE, SESJON_VAKT } = env();
  return ((token.startet ?? 0) + (paaVakt ? Math.max(SESJON_LENGDE, SESJON_VAKT) : SESJON_LENGDE)) * 1000;
}

/**
 * The claims of a session, or null when they are not whole or the session has lasted as long as any may. Whether it may
 * last so long is known when its owner is looked up.
 */
export function gyldigToken(t: JWT | null): Sesjonstoken | null {
  if (!t?.kontoId || !t.sesjonId || !t.startet || t.sesjonsversjon === undefined || sesjonsslutt(t, true) <= naa().getTime()) return null;
  return {
    kontoId: t.kontoId,
    sesjonId: t.sesjonId,
    sesjonsversjon: t.sesjonsversjon,
    startet: t.startet,
    rolletildelingId: t.rolletildelingId,
    virksomhetId: t.virksomhetId,
  };
}

/** Whether it says that it is encrypted as ours are, and in no other way that the key would fit. */
function somVaare(raa: string): boolean {
  try {
    const hode: unknown = JSON.parse(Buffer.from(raa.slice(0, raa.indexOf('.')), 'base64url').toString());
    return typeof hode === 'object' && hode !== null && 'alg' in hode && hode.alg === 'dir' && 'enc' in hode && hode.enc === 'A256GCM';
  } catch {
    return false;
  }
}

/** The claims of a session cookie made with the key in use or the previous one, or null. */
export async function dekod(raa: string): Promise<JWT | null> {
  if (!somVaare(raa)) return null;
  for (const { verdi } of nokler('sesjon')) {
    const t = await decode({ token: raa, secret: verdi }).catch(() => null);
    if (t) return t;
  }
  return null;
}

/** Reads a session cookie; null when it is missing, forged, idle too long (its `exp`) or too old. */
export async function lesToken(raa: string | undefined): Promise<Sesjonstoken | null> {
  return raa ? gyldigToken(await dekod(raa)) : null;
}

/**
 * The session of a browser with these cookies, in the role chosen last in it; null as for lesToken. The choice has a cookie of
 * its own: an answer that renews the session, and was asked for before the choice, cannot take it back.
 */
export async function lesSesjon(kapsel: (navn: string) => string | undefined): Promise<Sesjonstoken | null> {
  const token = await lesToken(kapsel(kapselnavn()));
  const valgt = token && (await dekod(kapsel(vertskapsel(ROLLE)) ?? ''));
  if (!valgt || valgt.sesjonId !== token.sesjonId) return token;
  return { ...token, rolletildelingId: valgt.rolletildelingId, virksomhetId: valgt.virksomhetId };
}

const ROLLE = 'helhet.rolle';

/** A session cookie with these claims, as next-auth would write it. */
export const lagKapsel = (token: Sesjonstoken) => lag(token, kapselnavn(), env().SESJON_INAKTIV);

/** The cookie of the role chosen in this session, good for as long as any session lasts. It is no session itself. */
export const lagRollekapsel = ({ sesjonId }: Sesjonstoken, rolle: Pick<JWT, 'rolletildelingId' | 'virksomhetId'>) =>
  lag({ sesjonId, ...rolle }, vertskapsel(ROLLE), Math.max(env().SESJON_LENGDE, env().SESJON_VAKT));

async function lag(token: JWT, name: string, maxAge: number) {
  const value = await encode({ token, secret: nokkel('sesjon').verdi, maxAge });
  return { name, value, ...FELLES, secure: overHttps(), maxAge };
}
