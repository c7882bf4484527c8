/** Why a login was refused; each has a text under `innlogging.feil`. */
export const INNLOGGINGSFEIL = [
  'feilPassord',
  'forMange',
  'ukjentKonto',
  'sperretKonto',
  'annenKonto',
  'ingenRolle',
  'svakInnlogging',
  'annenLeietaker',
  'utgaatt',
  'inaktiv',
  'leverandor',
  'intern',
] as const;
export type Innloggingsfeil = (typeof INNLOGGINGSFEIL)[number];

const TIL_FEIL: Record<string, Innloggingsfeil> = {
  CredentialsSignin: 'feilPassord',
  AccessDenied: 'ukjentKonto',
  SessionRequired: 'utgaatt',
  OAuthSignin: 'leverandor',
  OAuthCallback: 'leverandor',
  Callback: 'leverandor',
};

/** What the `error` of next-auth's redirect means; `forMange.540` carries the seconds to wait. */
export function tolkFeil(kode: string): { feil: Innloggingsfeil; sekunder?: number } {
  const [navn = '', sekunder] = kode.split('.');
  const egen = INNLOGGINGSFEIL.find((f) => f === navn);
  if (egen === 'forMange') return { feil: egen, sekunder: Number(sekunder) || 60 };
  return { feil: egen ?? TIL_FEIL[navn] ?? 'intern' };
}

/** Where to go after login: only a path of our own, never another site; the beginning, when there is none. */
export function tryggSti(til: string | undefined): string {
  if (!til?.startsWith('/') || [...til].some((tegn) => tegn < ' ' || tegn === '\\')) return '/';
  const u = new URL(til, 'http://helhet.invalid');
  return u.host === 'helhet.invalid' && !/^\/(api|logg-inn)(\/|$)/.test(u.pathname) && !u.pathname.startsWith('//') ? u.pathname + u.search : '/';
}

/** Who a provider says someone is: a subject that never changes, and an e-mail it vouches for. */
export type Identitet = { subjekt: string; epost: string | null };
export type Krav = {
  sub?: unknown;
  acr?: unknown;
  oid?: unknown;
  tid?: unknown;
  iss?: unknown;
  email?: unknown;
  email_verified?: unknown;
  preferred_username?: unknown;
  /** Entra ID: where somebody is from who is not of the tenant. */
  idp?: unknown;
  acct?: unknown;
};

/** What an ID token must say: exactly this issuer, and, where they are set, this tenant and one of these levels. */
export type Kravregler = { utsteder: string; leietaker?: string; nivaaer?: readonly string[] };
const utenSkraastrek = (s: string) => s.replace(/\/$/, '');

/**
 * Whether an ID token is of the issuer, tenant and level that are asked for; else why not. Its signature, audience, time
 * and nonce are checked before. That a level was asked for is no answer: the provider may give a weaker one.
 */
export function vurderKrav(k: Krav, { utsteder, leietaker, nivaaer }: Kravregler): Innloggingsfeil | null {
  const fraUtsteder = typeof k.iss === 'string' && utenSkraastrek(k.iss) === utenSkraastrek(utsteder);
  if (!fraUtsteder || (leietaker !== undefined && k.tid !== leietaker)) return 'annenLeietaker';
  if (nivaaer?.length && !(typeof k.acr === 'string' && nivaaer.includes(k.acr))) return 'svakInnlogging';
  return null;
}

const EPOST = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const somEpost = (v: unknown): string | null => (typeof v === 'string' && EPOST.test(v) ? v.toLowerCase() : null);

/**
 * Reads the claims of an ID token. Of Entra ID `oid` is the subject: it makes a new `sub` for every application; another
 * provider's `oid` may be anything. An e-mail counts only when the provider says it is verified; Entra ID does not say, but in
 * a token of one named tenant the `preferred_username` is given by the employer, but for a guest's. Anywhere else a user may
 * choose such a name, and it proves nothing.
 */
export function lesIdentitet(k: Krav): Identitet | null {
  const fraEntra =
    typeof k.tid === 'string' &&
    typeof k.oid === 'string' &&
    typeof k.iss === 'string' &&
    k.iss.startsWith(`https://login.microsoftonline.com/${k.tid}/`);
  const subjekt = fraEntra && k.oid ? k.oid : k.sub;
  if (typeof subjekt !== 'string' || !subjekt) return null;
  const bekreftet = k.email_verified === true || k.email_verified === 'true' ? somEpost(k.email) : null;
  const gjest = k.idp !== undefined || k.acct === 1;
  return { subjekt, epost: bekreftet ?? (fraEntra && !gjest ? somEpost(k.preferred_username) : null) };
}
