'use server';
import { cookies } from 'next/headers';
import { handling, handlingFor } from '@/lib/platform/action';
import { kapsler, lagRollekapsel } from '@/lib/platform/auth';
import { forbudt } from '@/lib/platform/errors';
import { krevInvitertIHandling, krevSesjonIHandling, tokenHer } from '@/lib/platform/session';
import { loggUtAlleSteder, loggUtOgGiTilbake, velgSprak } from './commands';
import { svarInvitasjon } from './commands-invitasjon';
import { huskSted } from './konto';
import { byttRolleSchema, loggUtSchema, svarInvitasjonSchema, velgSprakSchema } from './schema';

/** Goes on in another of one's own roles. */
export const byttRolleHandling = handling(byttRolleSchema, async (_, { rolletildelingId }) => {
  const { roller } = await krevSesjonIHandling();
  const [valgt, token] = [roller.find((r) => r.id === rolletildelingId), await tokenHer()];
  if (!valgt || !token) throw forbudt();
  (await cookies()).set(await lagRollekapsel(token, { rolletildelingId: valgt.id, virksomhetId: valgt.virksomhetId }));
  await huskSted(token.kontoId, valgt.id, valgt.virksomhetId);
  return null;
});

/** Chooses the language one reads Helhet in. */
export const velgSprakHandling = handling(velgSprakSchema, velgSprak);

/** Logs out here and everywhere else. */
export const loggUtAlleStederHandling = handling(loggUtSchema, async (actor, d) => {
  await loggUtAlleSteder(actor, d);
  const { name, options } = kapsler().sessionToken;
  // A browser takes no word of a cookie of one host alone but over https, also that it is to go.
  (await cookies()).delete({ name, ...options });
  return null;
});

/** Gives back what one holds, and ends the session; the browser logs out after it. */
export const loggUtOgGiTilbakeHandling = handling(loggUtSchema, async (actor, d) => {
  const token = await tokenHer();
  if (!token) throw forbudt();
  return loggUtOgGiTilbake(actor, d, token);
});

/** Says yes or no to an invitation. Whoever is invited need have no role anywhere yet. */
export const svarInvitasjonHandling = handlingFor(krevInvitertIHandling, svarInvitasjonSchema, svarInvitasjon);
