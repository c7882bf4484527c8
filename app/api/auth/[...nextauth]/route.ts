import { type NextRequest, NextResponse } from 'next/server';
import NextAuth, { type NextAuthOptions } from 'next-auth';
import { authOptions } from '@/lib/innlogging/auth';
import { avsluttForrige } from '@/lib/innlogging/konto';
import { kapselnavn, kapsler, lesToken, vertskapsel } from '@/lib/platform/auth';
import { sammeOpphav } from '@/lib/platform/inngang/opphav';
import { glemMaskin, MASKIN, maskinenHar, UTKASTET } from '@/lib/respons/oppdrag/kilde/commands-maskin';

type Ctx = { params: Promise<{ nextauth: string[] }> };

/**
 * Whoever is logged out on a browser, or was before somebody else logged in, is told nothing on it any more. A login ends
 * the session that the browser had.
 */
function behandle(req: NextRequest, ctx: Ctx) {
  const maskin = req.cookies.get(vertskapsel(MASKIN))?.value;
  const valg = authOptions();
  const signIn: NonNullable<NextAuthOptions['events']>['signIn'] = async (m) => {
    await valg.events?.signIn?.(m);
    const forrige = await lesToken(req.cookies.get(kapselnavn())?.value);
    if (forrige) await avsluttForrige(forrige);
    await maskinenHar(maskin, m.user.id);
  };
  return NextAuth(req as never, ctx as never, { ...valg, events: { ...valg.events, signIn } });
}

const RETUR = 'next-auth.callback-url';

/** What next-auth would fall on: where to go afterwards, asked for or remembered, that is no address. What was remembered is forgotten. */
function nekt(req: NextRequest): Response | null {
  const steder = [req.nextUrl.searchParams.get('callbackUrl'), req.cookies.get(vertskapsel(RETUR))?.value];
  if (steder.every((s) => !s || URL.canParse(s, s.startsWith('/') ? req.nextUrl.origin : undefined))) return null;
  const svar = new NextResponse(null, { status: 400 });
  svar.cookies.set({ ...kapsler().callbackUrl.options, name: vertskapsel(RETUR), value: '', maxAge: 0 });
  return svar;
}

export async function GET(req: NextRequest, ctx: Ctx) {
  const [hva, leverandor] = (await ctx.params).nextauth;
  // A login with a password is a form.
  if (hva === 'callback' && leverandor === 'demo') return new Response(null, { status: 405 });
  return nekt(req) ?? behandle(req, ctx);
}

export async function POST(req: NextRequest, ctx: Ctx) {
  if (!sammeOpphav(req)) return new Response(null, { status: 403 });
  // Its forms are forms; what it would read as JSON it takes as it comes. And what a browser has to say is not for our log.
  if (req.headers.get('content-type')?.includes('json')) return new Response(null, { status: 400 });
  if ((await ctx.params).nextauth[0] === '_log') return new Response(null, { status: 404 });
  const nei = nekt(req);
  if (nei) return nei;
  // A screen that was left alone is thrown out, and its owner may still be on duty: the phone goes on telling them.
  const utkastet = req.cookies.get(vertskapsel(UTKASTET))?.value === '1';
  if ((await ctx.params).nextauth[0] === 'signout' && !utkastet) await glemMaskin(req.cookies.get(vertskapsel(MASKIN))?.value);
  return behandle(req, ctx);
}
