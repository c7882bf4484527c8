'use server';
import { getTranslations } from 'next-intl/server';
import { handling } from '@/lib/platform/action';
import { z } from '@/lib/platform/zod';
import { hentHoldt } from '@/lib/respons/oppdrag/varsel/queries-mistet';
import { medNavn } from '@/lib/varsel/queries-navn';
import { hvemGjelder } from './respons/hvem';

/** The varsler one has, in a few words each: asked for by whoever is about to log out. */
export const mineVarslerHandling = handling(z.object({}), async (actor) => {
  const t = await getTranslations('respons');
  const rader = await medNavn(actor, await hentHoldt(actor));
  return rader.map((v) => ({ id: v.id, tekst: `${t(`type.${v.type as 'fall'}`)}, ${hvemGjelder(t, v)}` }));
});
