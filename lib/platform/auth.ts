import 'server-only';
import { verify } from '@node-rs/argon2';
import type { NextAuthOptions, Session } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { withInnlogging } from './db';
import { env } from './env';

declare module 'next-auth/jwt' {
  interface JWT {
    kontoId?: string;
    sesjonsversjon?: number;
    rolletildelingId?: string;
    /** When the login happened, in seconds: a session never outlives SESJON_LENGDE. */
    startet?: number;
  }
}

/** next-auth as this product uses it: who you are comes from outside, what you may do from our own tables. */
export function authOptions(): NextAuthOptions {
  const e = env();
  return {
    secret: e.NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: e.SESJON_INAKTIV, updateAge: 60 },
    pages: { signIn: '/logg-inn', error: '/logg-inn' },
    providers: [
      ...(e.HELHET_DEMO
        ? [
            Credentials({
              id: 'demo',
              name: 'Demo',
              credentials: { epost: {}, passord: {} },
              authorize: async (c) => {
                if (!c?.epost || !c.passord) return null;
                const konto = await withInnlogging(c.epost.toLowerCase(), (tx) =>
                  tx.konto.findFirst({ select: { id: true, epost: true, passordHash: true, sesjonsversjon: true, sperret: true } }),
                );
                if (!konto?.passordHash || konto.sperret || !(await verify(konto.passordHash, c.passord))) return null;
                return { id: konto.id, sesjonsversjon: konto.sesjonsversjon };
              },
            }),
          ]
        : []),
    ],
    callbacks: {
      jwt: async ({ token, user, trigger, session }) => {
        const sekund = Math.floor(Date.now() / 1000);
        if (user) {
          const u = user as { id: string; sesjonsversjon?: number };
          return { kontoId: u.id, sesjonsversjon: u.sesjonsversjon ?? 1, startet: sekund };
        }
        if (trigger === 'update' && typeof session?.rolletildelingId === 'string') token.rolletildelingId = session.rolletildelingId;
        return token;
      },
      session: ({ session, token }) => ({ ...session, user: { id: token.kontoId } }) as Session,
    },
  };
}
