import 'server-only';
import type { Beholder } from '@/lib/folk/beholdning';
import { giTilAnsvarlig } from './commands';

/** The open questions somebody is to find out. They wait for a name. */
export const sporsmaalsbeholder: Beholder = {
  slag: ['SPORSMAAL'],
  tilRollen: false,
  hvem: async (tx, virksomhetId, blant) =>
    (
      await tx.avklaring.findMany({
        where: { virksomhetId, ansvarligId: { in: blant }, status: 'AAPEN' },
        distinct: ['ansvarligId'],
        select: { ansvarligId: true },
      })
    ).map((a) => a.ansvarligId),
  hent: async (tx, virksomhetId, ansvarligId) =>
    (
      await tx.avklaring.findMany({
        where: { virksomhetId, ansvarligId, status: 'AAPEN' },
        orderBy: { opprettet: 'asc' },
        select: { id: true, sporsmaal: true, frist: true },
      })
    ).map((a) => ({ slag: 'SPORSMAAL', id: a.id, hva: a.sporsmaal, frist: a.frist, rolle: null })),
  flytt: async (k, ting, fra, til) => {
    if (til)
      await giTilAnsvarlig(
        k,
        ting.map((t) => t.id),
        fra,
        til,
      );
  },
};
