/** Why a login was refused; each has a text under `innlogging.feil`. */
export const INNLOGGINGSFEIL = ['feilPassord', 'forMange', 'ukjentKonto', 'sperretKonto', 'annenKonto', 'ingenRolle', 'utgaatt', 'inaktiv', 'leverandor', 'intern'] as const;
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

/** Where to go after login: only a path of our own, never another site. */
export function tryggSti(til: string | undefined, ellers = '/oppgaver'): string {
  if (!til?.startsWith('/') || /[\\\u0000-\u001f]/.test(til)) return ellers;
  const u = new URL(til, 'http://helhet.invalid');
  return u.host === 'helhet.invalid' && !/^\/(api|logg-inn)(\/|$)/.test(u.pathname) && !u.pathname.startsWith('//') ? u.pathname + u.search : ellers;
}
