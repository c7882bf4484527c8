import 'server-only';
import type { Beholder } from '@/lib/folk/beholdning';
import { folgTiltak } from './gjoremaal';

const aapne = { status: { in: ['PLANLAGT' as const, 'I_GANG' as const] }, plan: { status: { not: 'AVSLUTTET' as const } } };

/** The open measures somebody has, in plans that have not ended. They wait for a name. */
export const tiltaksbeholder: Beholder = {
  slag: ['TILTAK'],
  tilRollen: false,
  hvem: async (tx, virksomhetId, blant) =>
    (
      await tx.tiltak.findMany({
        where: { ...aapne, virksomhetId, ansvarligId: { in: blant } },
        distinct: ['ansvarligId'],
        select: { ansvarligId: true },
      })
    ).map((t) => t.ansvarligId),
  hent: async (tx, virksomhetId, ansvarligId) =>
    (
      await tx.tiltak.findMany({
        where: { ...aapne, virksomhetId, ansvarligId },
        orderBy: { frist: 'asc' },
        select: { id: true, tekst: true, frist: true },
      })
    ).map((t) => ({ slag: 'TILTAK', id: t.id, hva: t.tekst, frist: t.frist, rolle: null })),
  flytt: async (k, ting, fra, til) => {
    const where = { virksomhetId: k.actor.virksomhetId, id: { in: ting.map((t) => t.id) }, ansvarligId: fra };
    const rader = await k.tx.tiltak.findMany({ where, include: { plan: { select: { status: true, modellId: true } } } });
    await k.tx.tiltak.updateMany({ where, data: { ansvarligId: til, versjon: { increment: 1 } } });
    for (const t of rader) if (t.plan.status === 'VEDTATT') await folgTiltak(k, t.plan.modellId, { ...t, ansvarligId: til });
  },
};
