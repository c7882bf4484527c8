import 'server-only';
import { decode, encode, type JWT } from 'next-auth/jwt';
import { naa } from './clock';
import { env } from './env';

declare module 'next-auth/jwt' {
  interface JWT {
    kontoId?: string;
    sesjonsversjon?: number;
    /** The active role and its virksomhet; both are checked against the database on every request. */
    rolletildelingId?: string;
    virksomhetId?: string;
    /** When the login happened, in seconds: a session never outlives SESJON_LENGDE, or SESJON_VAKT for whoever is on duty. */
    startet?: number;
  }
}

export type Sesjonstoken = Required<Pick<JWT, 'kontoId' | 'sesjonsversjon' | 'startet'>> & Pick<JWT, 'rolletildelingId' | 'virksomhetId'>;

/** Whether the installation is reached over https, and so only trusts cookies that are. */
const overHttps = () => env().NEXTAUTH_URL.startsWith('https://');

/** The session cookie, as next-auth names it. */
export const kapselnavn = (): string => `${overHttps() ? '__Secure-' : ''}next-auth.session-token`;

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
  if (!t?.kontoId || !t.startet || t.sesjonsversjon === undefined || sesjonsslutt(t, true) <= naa().getTime()) return null;
  return {
    kontoId: t.kontoId,
    sesjonsversjon: t.sesjonsversjon,
    startet: t.startet,
    rolletildelingId: t.rolletildelingId,
    virksomhetId: t.virksomhetId,
  };
}

/** Reads a session cookie; null when it is missing, forged, idle too long (its `exp`) or too old. */
export async function lesToken(raa: string | undefined): Promise<Sesjonstoken | null> {
  if (!raa) return null;
  return gyldigToken(await decode({ token: raa, secret: env().NEXTAUTH_SECRET }).catch(() => null));
}

/** A session cookie with these claims, as next-auth would write it. */
export async function lagKapsel(token: Sesjonstoken) {
  const maxAge = env().SESJON_INAKTIV;
  const value = await encode({ token, secret: env().NEXTAUTH_SECRET, maxAge });
  return { name: kapselnavn(), value, httpOnly: true, sameSite: 'lax' as const, path: '/', secure: overHttps(), maxAge };
}
