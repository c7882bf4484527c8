import 'server-only';
import type { Beholder } from '@/lib/folk/beholdning';
import { stegplan } from '@/lib/forlop/queries';
import { AAPNE_SAKER } from '@/lib/sak/rules';

const aapne = { status: { not: 'FULLFORT' as const }, sak: { status: { in: [...AAPNE_SAKER] } } };

/** The kartlegginger somebody is to do. They go back to the role, as the step does. */
export const kartleggingsbeholder: Beholder = {
  slag: ['KARTLEGGING'],
  tilRollen: true,
  hvem: async (tx, virksomhetId, blant) =>
    (
      await tx.kartlegging.findMany({
        where: { ...aapne, virksomhetId, ansvarligId: { in: blant } },
        distinct: ['ansvarligId'],
        select: { ansvarligId: true },
      })
    ).map((r) => r.ansvarligId),
  hent: async (tx, virksomhetId, ansvarligId) => {
    const rader = await tx.kartlegging.findMany({
      where: { ...aapne, virksomhetId, ansvarligId },
      orderBy: { besok: 'asc' },
      select: { id: true, besok: true, sak: { select: { nummer: true } } },
    });
    if (rader.length === 0) return [];
    const { rolle } = (await stegplan(tx, virksomhetId)).KARTLEGGE;
    return rader.map((r) => ({ slag: 'KARTLEGGING', id: r.id, hva: r.sak.nummer, frist: r.besok, rolle }));
  },
  // Not a new version: what is being filled in meanwhile is not about who does it.
  flytt: async (k, ting, fra, til) => {
    await k.tx.kartlegging.updateMany({
      where: { virksomhetId: k.actor.virksomhetId, id: { in: ting.map((t) => t.id) }, ansvarligId: fra },
      data: { ansvarligId: til },
    });
  },
};
