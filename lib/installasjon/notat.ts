import 'server-only';
import { evalueringsplan } from '@/lib/evalueringsplan/rules';
import type { Tjenestetype } from '@/lib/innhold/schema';
import { iDag } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import type { Installasjon, Tjeneste } from '@/lib/platform/prisma/client';
import { epjNotat } from './epj';
import { lesKolonner } from './kort';

/** The note for the journal as it is now, from what is recorded; before the start the first evaluation is the plan's. */
export async function lagNotat(
  tx: Tx,
  { tjeneste, inst, type, tid, navn }: { tjeneste: Tjeneste; inst: Installasjon; type: Tjenestetype; tid: Date; navn: string },
): Promise<string> {
  const utstyr = await tx.utstyr.findMany({
    where: { tjenesteId: tjeneste.id, status: 'I_BRUK' },
    orderBy: { serienummer: 'asc' },
    select: { serienummer: true, teknologiKode: true },
  });
  const neste = await tx.evaluering.findFirst({
    where: { tjenesteId: tjeneste.id, status: 'PLANLAGT' },
    orderBy: { planlagt: 'asc' },
    select: { planlagt: true },
  });
  const { avvik, opplaering, paarorendeavtaler } = lesKolonner(inst);
  return epjNotat({
    tjeneste: type.navn,
    tid,
    navn,
    utstyr: utstyr.map((u) => ({
      navn: type.teknologier.find((x) => x.kode === u.teknologiKode)?.navn ?? u.teknologiKode,
      serienummer: u.serienummer,
    })),
    def: type.innstillinger,
    avvik,
    opplaering,
    antallMestringspunkter: type.opplaering.mestringspunkter.length,
    avtaler: paarorendeavtaler,
    nesteEvaluering: neste?.planlagt ?? evalueringsplan(type.evaluering, iDag(tid))[0]?.planlagt ?? null,
  });
}
