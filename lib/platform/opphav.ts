/** The parts of a request's headers that tell where it came from. */
type Hoder = { get(navn: string): string | null };

/** Whether the request comes from our own pages: a browser always names another site's origin. Guards every POST route. */
export function sammeOpphav({ headers }: { headers: Hoder }): boolean {
  const fraNettsted = headers.get('sec-fetch-site');
  if (fraNettsted && fraNettsted !== 'same-origin' && fraNettsted !== 'none') return false;
  const origin = headers.get('origin');
  if (origin === null) return true;
  const vert = headers.get('x-forwarded-host') ?? headers.get('host');
  return URL.canParse(origin) && new URL(origin).host === vert;
}

/** The caller's address as the nearest proxy saw it: the last entry, which the caller cannot write. */
export const ipAdresse = (xForwardedFor: string | null | undefined): string => xForwardedFor?.split(',').at(-1)?.trim() || 'ukjent';
