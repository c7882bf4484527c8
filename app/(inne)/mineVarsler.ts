'use server';
import { getFormatter, getTranslations } from 'next-intl/server';
import { visKlokke } from '@/components/felles/dato';
import { handling } from '@/lib/platform/action';
import { kan } from '@/lib/platform/policy';
import { hentEgneVakter } from '@/lib/respons/oppdrag/vakt/queries';
import { MOTTAKSVAKT } from '@/lib/respons/oppdrag/vakt/rules';
import { hentHoldt } from '@/lib/respons/oppdrag/varsel/queries-mistet';
import { mineVarslerSchema } from '@/lib/respons/oppdrag/varsel/schema';
import { medNavn } from '@/lib/varsel/queries-navn';
import { hvemGjelder } from './respons/hvem';

/**
 * The varsler one has in any of one's roles, in a few words each, and where one is on duty: asked for by whoever is about to log
 * out. Whom they are about, of those the active role has.
 */
export const mineVarslerHandling = handling(mineVarslerSchema, async (actor) => {
  const [t, ut] = [await getTranslations('respons'), await getTranslations('skall.utlogging')];
  const holdt = await hentHoldt(actor);
  const her = holdt.filter((v) => kan(actor, 'respons.les') && (v.tattAvId === actor.ansattId || v.utrykning?.ansattId === actor.ansattId));
  const rader = new Map((await medNavn(actor, her)).map((v) => [v.id, v]));
  const varsler = holdt.map((v) => {
    const type = t(`type.${v.type as 'fall'}`);
    const rad = rader.get(v.id);
    return { id: v.id, tekst: rad ? `${type}, ${hvemGjelder(t, rad)}` : ut('iAnnenRolle', { type, tid: visKlokke(v.mottatt) }) };
  });
  const vakter = (await hentEgneVakter(actor)).map((l) => (l === MOTTAKSVAKT ? t('mottaksvakt') : l));
  return { varsler, vakter: (await getFormatter()).list(vakter) };
});
