'use server';
import { cookies } from 'next/headers';
import { handling } from '@/lib/platform/action';
import { vertskapsel } from '@/lib/platform/auth';
import { env } from '@/lib/platform/env';
import { abonner, avmeld, hvemsAbonnement } from '@/lib/respons/oppdrag/kilde/commands-abonnement';
import { MASKIN } from '@/lib/respons/oppdrag/kilde/commands-maskin';
import { abonnerSchema, avmeldSchema, hvemSchema } from '@/lib/respons/oppdrag/kilde/schema-abonnement';

/** The browser carries which subscription is its own, so that logging out ends it whatever the page does. */
export const abonnerHandling = handling(abonnerSchema, async (actor, d) => {
  const r = await abonner(actor, d);
  const secure = env().NEXTAUTH_URL.startsWith('https://');
  const aar = 365 * 86_400;
  (await cookies()).set({ name: vertskapsel(MASKIN), value: r.id, httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: aar });
  return r;
});
export const avmeldHandling = handling(avmeldSchema, avmeld);
export const hvemHandling = handling(hvemSchema, hvemsAbonnement);
