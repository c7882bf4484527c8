import type { NextRequest } from 'next/server';
import NextAuth, { type NextAuthOptions } from 'next-auth';
import { authOptions } from '@/lib/innlogging/auth';
import { avsluttForrige } from '@/lib/innlogging/konto';
import { kapselnavn, lesToken, vertskapsel } from '@/lib/platform/auth';
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

export const GET = behandle;

/** Whether the body is what it says it is: next-auth reads it itself, and falls on one that is not. */
const lesbar = (req: NextRequest): Promise<boolean> =>
  req.headers.get('content-type')?.includes('application/json')
    ? req
        .clone()
        .json()
        .then(
          () => true,
          () => false,
        )
    : Promise.resolve(true);

export async function POST(req: NextRequest, ctx: Ctx) {
  if (!sammeOpphav(req)) return new Response(null, { status: 403 });
  if (!(await lesbar(req))) return new Response(null, { status: 400 });
  // A screen that was left alone is thrown out, and its owner may still be on duty: the phone goes on telling them.
  const utkastet = req.cookies.get(vertskapsel(UTKASTET))?.value === '1';
  if ((await ctx.params).nextauth[0] === 'signout' && !utkastet) await glemMaskin(req.cookies.get(vertskapsel(MASKIN))?.value);
  return behandle(req, ctx);
}
