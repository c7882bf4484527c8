import { type NextRequest, NextResponse } from 'next/server';
import { kapselnavn, lesToken } from './lib/platform/auth';
import { csp } from './lib/platform/inngang/csp';
import { avvis, avvisAdresse } from './lib/platform/inngang/inngang';
import { ipAdresse } from './lib/platform/inngang/opphav';
import { aapenFor, forOfte } from './lib/platform/inngang/tempo';
import { forOfteSide } from './lib/platform/inngang/tempo-svar';
import { logg } from './lib/platform/log';
import { svarVent } from './lib/respons/oppdrag/svar/commands-sperre';

/** Files of the build: their headers are next.config's. */
const FIL = /^\/(?:_next\/static\/.*|favicon\.ico)$/;

/**
 * Turns away what cannot be read and who asks too often for what is open to all, gives every page its content security
 * policy, and tells the page its own address, for the way back after login. It decides nothing about who may see what: pages, actions and the database do.
 */
export async function proxy(req: NextRequest): Promise<NextResponse> {
  if (req.method === 'GET' && FIL.test(req.nextUrl.pathname)) return NextResponse.next();
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const regel = csp(nonce, process.env.NODE_ENV === 'development');
  const nekt = (status: number): NextResponse => {
    logg('advarsel', 'avvist i døra', { status, metode: req.method });
    return new NextResponse(null, { status, headers: { 'content-security-policy': regel, 'cache-control': 'no-store' } });
  };
  const uleselig = avvisAdresse(req.url);
  if (uleselig) return nekt(uleselig);
  // Who asks too often is told so before anything they bring is read.
  const ip = ipAdresse(req.headers.get('x-forwarded-for'));
  const tempo = aapenFor(req.nextUrl.pathname);
  const vent = tempo ? await forOfte(tempo, ip) : await svarVent(req.nextUrl.pathname, ip);
  if (vent) {
    const { type, tekst } = forOfteSide(tempo ?? 'svar', nonce);
    const hoder = { 'content-type': type, 'content-security-policy': regel, 'cache-control': 'no-store', 'retry-after': String(vent) };
    return new NextResponse(tekst, { status: 429, headers: hoder });
  }
  // Asked by what an action brings alone.
  const innlogget = req.headers.has('next-action') && (await lesToken(req.cookies.get(kapselnavn())?.value)) !== null;
  const nei = await avvis({ method: req.method, url: req.url, headers: req.headers, kropp: () => req.clone().body, innlogget });
  if (nei) return nekt(nei);
  const hoder = new Headers(req.headers);
  hoder.set('content-security-policy', regel); // Next reads the nonce from here
  hoder.set('x-nonce', nonce);
  hoder.set('x-helhet-sti', req.nextUrl.pathname + req.nextUrl.search);
  const svar = NextResponse.next({ request: { headers: hoder } });
  svar.headers.set('content-security-policy', regel);
  return svar;
}

/** Everything: what has a way past the door is where somebody comes in. */
export const config = { matcher: '/:path*' };
