import 'server-only';
import { iDag } from '@/lib/platform/clock';
import type { Kommando } from '@/lib/platform/command';
import { maaVaereEn } from '@/lib/platform/command';
import { ikkeFunnet, konflikt, regel } from '@/lib/platform/errors';
import type { Prisma, Sak } from '@/lib/platform/prisma/client';
import { etter, lovligOvergang, type Sakhendelse, statusNaa } from './rules';

/**
 * Moves a sak by one event of its machine, in the running command. Who may is checked by the caller (krevOppgave or
 * krev). `versjon` is what the user had on screen; KONFLIKT when the sak has moved since. Gives the sak as it became.
 * A pause whose date has come is over without anybody's act.
 */
export async function flyttSak(
  k: Kommando,
  sakId: string,
  h: Sakhendelse,
  mer: { versjon?: number; data?: Prisma.SakUncheckedUpdateManyInput } = {},
): Promise<Sak> {
  const sak = await k.tx.sak.findFirst({ where: { id: sakId, virksomhetId: k.actor.virksomhetId } });
  if (!sak) throw ikkeFunnet();
  if (mer.versjon !== undefined && mer.versjon !== sak.versjon) throw konflikt(sakId);
  const fra = h === 'gjenoppta' ? sak.status : statusNaa(sak, iDag(k.naa));
  if (!lovligOvergang(fra, h)) throw regel('ulovligOvergang');
  const status = etter(fra, h, sak.forrigeStatus);
  const pause = status === 'PAA_VENT' ? { forrigeStatus: fra } : { forrigeStatus: null, paaVentGrunn: null, paaVentTil: null };
  const data = { ...pause, ...mer.data, status, versjon: sak.versjon + 1 };
  maaVaereEn(await k.tx.sak.updateMany({ where: { id: sakId, versjon: sak.versjon, status: sak.status }, data }), sakId);
  return k.tx.sak.findFirstOrThrow({ where: { id: sakId } });
}
