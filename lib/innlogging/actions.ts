'use server';
import { cookies } from 'next/headers';
import { handling } from '@/lib/platform/action';
import { kapselnavn, lagKapsel, lesToken } from '@/lib/platform/auth';
import { forbudt } from '@/lib/platform/errors';
import { krevSesjonIHandling } from '@/lib/platform/session';
import { loggUtAlleSteder } from './commands';
import { byttRolleSchema, loggUtSchema } from './schema';

/** Goes on in another of one's own roles. The choice is kept in the session cookie. */
export const byttRolleHandling = handling(byttRolleSchema, async (_, { rolletildelingId }) => {
  const { roller } = await krevSesjonIHandling();
  const krukke = await cookies();
  const [valgt, token] = [roller.find((r) => r.id === rolletildelingId), await lesToken(krukke.get(kapselnavn())?.value)];
  if (!valgt || !token) throw forbudt();
  krukke.set(await lagKapsel({ ...token, rolletildelingId: valgt.id, virksomhetId: valgt.virksomhetId }));
  return null;
});

/** Logs out here and everywhere else. */
export const loggUtAlleStederHandling = handling(loggUtSchema, async (actor, d) => {
  await loggUtAlleSteder(actor, d);
  (await cookies()).delete(kapselnavn());
  return null;
});
