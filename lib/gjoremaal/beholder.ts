import 'server-only';
import type { Beholder } from '@/lib/folk/beholdning';
import { hvaGjelder } from './rules';

/** Follow their own record, and are listed by it. */
const FOLGER = ['TILTAK', 'SVAR_SPORSMAAL', 'NY_TILGANG', 'TILGANG_AVSLAATT', 'MISTET_ROLLE'];

const aapne = { status: 'AAPENT' as const, type: { notIn: FOLGER } };

/** The duties somebody has. They go back to their role, or to the leder where they are for no role. */
export const gjoremaalbeholder: Beholder = {
  slag: ['GJOREMAAL'],
  tilRollen: true,
  hvem: async (tx, virksomhetId, blant) =>
    (
      await tx.gjoremaal.findMany({
        where: { ...aapne, virksomhetId, ansattId: { in: blant } },
        distinct: ['ansattId'],
        select: { ansattId: true },
      })
    ).map((g) => g.ansattId),
  hent: async (tx, virksomhetId, ansattId) =>
    (
      await tx.gjoremaal.findMany({
        where: { ...aapne, virksomhetId, ansattId },
        orderBy: { frist: 'asc' },
        select: { id: true, data: true, frist: true, rolle: true },
      })
    ).map((g) => ({ slag: 'GJOREMAAL', id: g.id, hva: hvaGjelder(g.data), frist: g.frist, rolle: g.rolle })),
  flytt: async (k, ting, fra, til) => {
    const hvor = { virksomhetId: k.actor.virksomhetId, id: { in: ting.map((t) => t.id) }, ansattId: fra, status: 'AAPENT' as const };
    if (!til) await k.tx.gjoremaal.updateMany({ where: { ...hvor, rolle: null }, data: { rolle: 'leder' } });
    await k.tx.gjoremaal.updateMany({ where: hvor, data: { ansattId: til, versjon: { increment: 1 } } });
  },
};
