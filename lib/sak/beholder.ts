import 'server-only';
import type { Beholder } from '@/lib/folk/beholdning';
import { stegplan } from '@/lib/forlop/queries';
import { AAPNE_SAKER } from './rules';

/** The open saker somebody is responsible for. They go back to the enhet, without anybody responsible. */
export const saksbeholder: Beholder = {
  slag: ['SAK'],
  tilRollen: true,
  hvem: async (tx, virksomhetId, blant) =>
    (
      await tx.sak.findMany({
        where: { virksomhetId, ansvarligId: { in: blant }, status: { in: [...AAPNE_SAKER] } },
        distinct: ['ansvarligId'],
        select: { ansvarligId: true },
      })
    ).map((s) => s.ansvarligId),
  hent: async (tx, virksomhetId, ansvarligId) => {
    const saker = await tx.sak.findMany({
      where: { virksomhetId, ansvarligId, status: { in: [...AAPNE_SAKER] } },
      orderBy: { svarfrist: 'asc' },
      select: { id: true, nummer: true, svarfrist: true },
    });
    if (saker.length === 0) return [];
    const { rolle } = (await stegplan(tx, virksomhetId)).VURDERE;
    return saker.map((s) => ({ slag: 'SAK', id: s.id, hva: s.nummer, frist: s.svarfrist, rolle }));
  },
  flytt: async (k, ting, fra, til) => {
    await k.tx.sak.updateMany({
      where: { id: { in: ting.map((t) => t.id) }, virksomhetId: k.actor.virksomhetId, ansvarligId: fra },
      data: { ansvarligId: til, versjon: { increment: 1 } },
    });
  },
};
