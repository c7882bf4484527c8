import 'server-only';
import type { Profile } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { env } from '@/lib/platform/env';
import { ipAdresse } from '@/lib/platform/inngang/opphav';
import { logg } from '@/lib/platform/log';
import { glemForsok, tellForsok } from './forsok';
import { kontoMedPassord } from './konto';
import type { Krav } from './rules';
import { skjermet } from './skjermet';

/** Any OpenID Connect provider (Entra ID, ID-porten, HelseID …), found by discovery. It says who, never what they may do. */
export function oidc(): OAuthConfig<Krav> | null {
  const e = env();
  if (!e.OIDC_ISSUER || !e.OIDC_CLIENT_ID) return null;
  return {
    id: 'oidc',
    name: e.OIDC_NAVN,
    type: 'oauth',
    wellKnown: `${e.OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId: e.OIDC_CLIENT_ID,
    clientSecret: e.OIDC_CLIENT_SECRET,
    client: e.OIDC_CLIENT_SECRET ? {} : { token_endpoint_auth_method: 'none' },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: 'openid profile email', ...(e.OIDC_ACR ? { acr_values: e.OIDC_ACR.join(' ') } : {}) } },
    // The ID token's claims. Some providers keep the e-mail for userinfo, which openid-client checks is of the same subject;
    // nothing else is taken from there: how strong the login was, and whose tenant it is, is only in the signed token.
    userinfo: {
      request: async ({ tokens, client }) => {
        const krav = (tokens as unknown as { claims(): Krav }).claims();
        if (krav.email || krav.oid || !client.issuer.metadata.userinfo_endpoint) return krav as Profile;
        const { email, email_verified } = await client.userinfo(tokens as never);
        return { ...krav, email, email_verified } as Profile;
      },
    },
    profile: (krav) => ({ id: String(krav.sub) }),
  };
}

/** E-mail and password, for the accounts of the demo only. */
export const demo = () =>
  Credentials({
    id: 'demo',
    name: 'Demo',
    credentials: { epost: {}, passord: {} },
    authorize: skjermet(async (c, req) => {
      const epost = c?.epost?.trim().toLowerCase();
      if (!epost || !c?.passord || epost.length > 200 || c.passord.length > 200) return null;
      const ip = ipAdresse(req.headers?.['x-forwarded-for']);
      const vent = await tellForsok(ip, epost);
      if (vent !== null) {
        logg('advarsel', 'innlogging avvist', { grunn: 'forMange', via: 'demo' });
        throw new Error(`forMange.${vent}`);
      }
      const id = await kontoMedPassord(epost, c.passord);
      if (!id) {
        logg('advarsel', 'innlogging avvist', { grunn: 'feilPassord', via: 'demo' });
        return null;
      }
      await glemForsok(ip, epost);
      return { id };
    }),
  });
