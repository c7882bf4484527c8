import 'server-only';
import type { Beholder } from '@/lib/folk/beholdning';
import { krevIkkeEgetVedtak } from './hent';

const AAPNE = { in: ['AAPEN' as const, 'PAA_VENT' as const] };

/** The open steps somebody has taken. They go back to the role and enhet. */
export const oppgavebeholder: Beholder = {
  slag: ['OPPGAVE'],
  tilRollen: true,
  hvem: async (tx, utforerVirksomhetId, blant) =>
    (
      await tx.oppgave.findMany({
        where: { utforerVirksomhetId, ansattId: { in: blant }, status: AAPNE },
        distinct: ['ansattId'],
        select: { ansattId: true },
      })
    ).map((o) => o.ansattId),
  hent: async (tx, utforerVirksomhetId, ansattId) =>
    (
      await tx.oppgave.findMany({
        where: { utforerVirksomhetId, ansattId, status: AAPNE },
        orderBy: [{ frist: 'asc' }, { id: 'asc' }],
        select: { id: true, steg: true, frist: true, rolle: true, sakId: true, tjeneste: { select: { sakId: true } } },
      })
    ).map((o) => ({ slag: 'OPPGAVE', id: o.id, hva: o.steg, sakId: o.sakId ?? o.tjeneste?.sakId, frist: o.frist, rolle: o.rolle })),
  flytt: async (k, ting, fra, til) => {
    const id = { in: ting.map((t) => t.id) };
    if (til) for (const o of await k.tx.oppgave.findMany({ where: { id, steg: 'KONTROLLERE' } })) await krevIkkeEgetVedtak(k, o, til);
    await k.tx.oppgave.updateMany({ where: { id, ansattId: fra, status: AAPNE }, data: { ansattId: til, versjon: { increment: 1 } } });
  },
};
