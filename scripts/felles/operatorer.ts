import { PrismaPg } from '@prisma/adapter-pg';
import type { Actor } from '@/lib/platform/actor';
import { PrismaClient } from '@/lib/platform/prisma/client';
import { GRUNNSPRAK } from '@/lib/platform/sprak';

/** The virksomhet's own responsoperatører, as many as are asked for; the same one may work as several robots. */
export async function operatorer(adminUrl: string, kode: string, antall: number): Promise<Actor[]> {
  if (antall === 0) return [];
  const admin = new PrismaClient({ adapter: new PrismaPg(adminUrl) });
  try {
    const r = await admin.rolletildeling.findMany({
      where: { rolle: 'responsoperator', ansatt: { virksomhet: { kode } } },
      include: { ansatt: { include: { virksomhet: true } }, enhet: true },
      orderBy: { id: 'asc' },
      take: antall,
    });
    if (r.length === 0) throw new Error(`${kode} har ingen responsoperatør`);
    const alle = r.map(
      ({ ansatt, enhet, ...t }): Actor => ({
        kontoId: t.kontoId ?? '',
        ansattId: t.ansattId,
        navn: ansatt.navn,
        virksomhetId: ansatt.virksomhetId,
        virksomhetNavn: ansatt.virksomhet.navn,
        virksomhetstype: ansatt.virksomhet.type,
        enhetId: t.enhetId,
        enhetNavn: enhet.navn,
        enhetstype: enhet.type,
        rolle: 'responsoperator',
        rolletildelingId: t.id,
        sprak: GRUNNSPRAK,
      }),
    );
    return Array.from({ length: antall }, (_, i) => alle[i % alle.length] as Actor);
  } finally {
    await admin.$disconnect();
  }
}
