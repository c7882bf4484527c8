import { type NextRequest, NextResponse } from 'next/server';
import { csp } from './lib/platform/csp';

/**
 * Gives every page its content security policy and tells the page its own address, for the way back after login.
 * It decides nothing about who may see what: pages, actions and the database do.
 */
export function proxy(req: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const regel = csp(nonce, process.env.NODE_ENV === 'development');
  const hoder = new Headers(req.headers);
  hoder.set('content-security-policy', regel); // Next reads the nonce from here
  hoder.set('x-nonce', nonce);
  hoder.set('x-helhet-sti', req.nextUrl.pathname + req.nextUrl.search);
  const svar = NextResponse.next({ request: { headers: hoder } });
  svar.headers.set('content-security-policy', regel);
  return svar;
}

export const config = { matcher: ['/((?!_next/static|_next/image|api/auth|favicon.ico).*)'] };
