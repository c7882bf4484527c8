import { env } from '../env';
import { logg } from '../log';

/** The parts of a request's headers that tell where it came from. */
type Hoder = { get(navn: string): string | null };

/** Says that another site has tried to do something in the name of whoever is logged in here. Gives false. */
function fremmedOpphav({ headers }: { headers: Hoder }): false {
  const [opphav, nettsted] = [headers.get('origin') ?? '', headers.get('sec-fetch-site') ?? ''];
  logg('advarsel', 'annet opphav', {
    opphav: URL.canParse(opphav) ? new URL(opphav).host.slice(0, 100) : '',
    nettsted: /^[a-z-]{0,20}$/.test(nettsted) ? nettsted : '',
  });
  return false;
}

/** Whether the request comes from our own pages: a browser always names another site's origin. Guards every POST route. */
export function sammeOpphav(req: { headers: Hoder }): boolean {
  const { headers } = req;
  const fraNettsted = headers.get('sec-fetch-site');
  if (fraNettsted && fraNettsted !== 'same-origin' && fraNettsted !== 'none') return fremmedOpphav(req);
  const origin = headers.get('origin');
  if (origin === null) return true;
  const egne = [headers.get('x-forwarded-host') ?? headers.get('host'), new URL(env().NEXTAUTH_URL).host];
  return (URL.canParse(origin) && egne.includes(new URL(origin).host)) || fremmedOpphav(req);
}

/** The same, for what only a script of our own asks for: a browser says where that comes from. */
export const fraEgenSide = (req: { headers: Hoder }): boolean => (req.headers.get('origin') === null ? fremmedOpphav(req) : sammeOpphav(req));

/** The caller's address as the nearest proxy saw it: the last entry, which the caller cannot write. */
export const ipAdresse = (xForwardedFor: string | null | undefined): string => xForwardedFor?.split(',').at(-1)?.trim() || 'ukjent';
