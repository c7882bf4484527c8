import 'server-only';
import type { Beholder } from '@/lib/folk/beholdning';
import { fullforGjoremaal } from '@/lib/gjoremaal/commands';
import { iDag } from '@/lib/platform/clock';

/** Whom the region calls. They wait for a name: nobody may be called who has left. */
export const kontaktbeholder: Beholder = {
  slag: ['KONTAKTPUNKT'],
  tilRollen: false,
  hvem: async (tx, virksomhetId, blant) =>
    (await tx.kontaktpunkt.findMany({ where: { virksomhetId, ansattId: { in: blant } }, distinct: ['ansattId'], select: { ansattId: true } })).map(
      (p) => p.ansattId,
    ),
  hent: async (tx, virksomhetId, ansattId) =>
    (await tx.kontaktpunkt.findMany({ where: { virksomhetId, ansattId }, orderBy: { gjelder: 'asc' }, select: { id: true, gjelder: true } })).map(
      (p) => ({ slag: 'KONTAKTPUNKT', id: p.id, hva: p.gjelder, frist: null, rolle: null }),
    ),
  flytt: async (k, ting, fra, til) => {
    if (!til) return;
    const { id, ...hvem } = await k.tx.ansatt.findFirstOrThrow({
      where: { id: til, virksomhetId: k.actor.virksomhetId },
      select: { id: true, navn: true, tittel: true, telefon: true, epost: true },
    });
    await k.tx.kontaktpunkt.updateMany({
      where: { virksomhetId: k.actor.virksomhetId, id: { in: ting.map((t) => t.id) }, ansattId: fra },
      data: { ...hvem, ansattId: id, bekreftet: iDag(k.naa), bekreftetAv: k.actor.navn, versjon: { increment: 1 } },
    });
    for (const t of ting) await fullforGjoremaal(k, 'BEKREFT_KONTAKT', t.id);
  },
};
