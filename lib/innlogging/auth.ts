import 'server-only';
import type { NextAuthOptions, Session } from 'next-auth';
import { dekod, gyldigToken, kapsler } from '@/lib/platform/auth';
import { env } from '@/lib/platform/env';
import { logg } from '@/lib/platform/log';
import { nokkel } from '@/lib/platform/nokler';
import { slaaOppInvitert, slaaOppSesjon } from '@/lib/platform/session';
import { avsluttSesjon, kontoForIdentitet, startSesjon } from './konto';
import { demo, oidc } from './providers';
import { type Krav, lesIdentitet, vurderKrav } from './rules';
import { skjermet } from './skjermet';

const avvis = (grunn: string) => {
  logg('advarsel', 'innlogging avvist', { grunn: grunn.split('.')[0] ?? grunn });
  return `${env().NEXTAUTH_URL.replace(/\/$/, '')}/logg-inn?error=${grunn}`;
};

/** Where to go after login: an address of ours, else home. */
function innenfor(url: string, baseUrl: string): string {
  const u = URL.canParse(url, baseUrl) ? new URL(url, baseUrl) : null;
  return u?.origin === new URL(baseUrl).origin ? u.href : baseUrl;
}

/** next-auth as this product uses it: who you are comes from outside, what you may do only from our own tables. */
export function authOptions(): NextAuthOptions {
  const e = env();
  const jobb = oidc();
  return {
    secret: nokkel('sesjon').verdi,
    // Written with the key in use, read with the previous one too.
    jwt: { decode: async ({ token }) => (token ? dekod(token) : null) },
    session: { strategy: 'jwt', maxAge: e.SESJON_INAKTIV },
    cookies: kapsler(),
    pages: { signIn: '/logg-inn', error: '/logg-inn' },
    logger: {
      error: (kode) => logg('advarsel', 'innlogging', { kode: /^[A-Z_]{1,60}$/.test(kode) ? kode : 'ukjent' }),
      warn: () => {},
      debug: () => {},
    },
    providers: [...(jobb ? [jobb] : []), ...(e.HELHET_DEMO ? [demo()] : [])],
    events: {
      signOut: async ({ token }) => {
        const gyldig = gyldigToken(token);
        if (!gyldig) return;
        await avsluttSesjon(gyldig);
        logg('info', 'utlogget', { konto: gyldig.kontoId });
      },
    },
    callbacks: {
      redirect: ({ url, baseUrl }) => innenfor(url, baseUrl),
      // Gives true, or where to go with the reason. The account found is put in `user`, which the jwt callback gets.
      signIn: skjermet(async ({ user, account, profile }) => {
        if (account?.provider === 'oidc') {
          // Whoever the provider vouches for is never counted as a guess, whatever others have done from the same address.
          const brudd = vurderKrav(profile as Krav, { utsteder: e.OIDC_ISSUER ?? '', leietaker: e.OIDC_TENANT, nivaaer: e.OIDC_ACR });
          if (brudd) return avvis(brudd);
          const identitet = lesIdentitet(profile as Krav);
          const konto = identitet ? await kontoForIdentitet(identitet) : { feil: 'leverandor' as const };
          if ('feil' in konto) return avvis(konto.feil);
          user.id = konto.id;
        }
        const token = await startSesjon(user.id);
        if (!token) return avvis('ingenRolle');
        Object.assign(user, { token });
        logg('info', 'innlogget', { konto: user.id, via: account?.provider ?? '' });
        return true;
      }),
      // At login, the new session; later, a refresh, refused when the session has ended or was revoked.
      jwt: async ({ token, user }) => {
        if (user) return (user as { token?: object }).token as typeof token;
        const gyldig = gyldigToken(token);
        if (!gyldig || !((await slaaOppSesjon(gyldig)) || (await slaaOppInvitert(gyldig)))) throw new Error('utgaatt');
        return gyldig;
      },
      session: async ({ session, token }) => {
        const gyldig = gyldigToken(token);
        const slutter = (gyldig && (await slaaOppSesjon(gyldig)))?.slutter ?? 0;
        return { expires: session.expires, user: { id: token.kontoId }, slutter: new Date(slutter).toISOString() } as Session;
      },
    },
  };
}
