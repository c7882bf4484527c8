import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { withActor } from '@/lib/platform/db';
import { serBareMedOppgave } from '@/lib/platform/policy-felt';
import { erId } from '@/lib/platform/verdi/id';
import { mineOppgaver } from '@/lib/tjenestemottaker/felt';

/**
 * What this actor has done of a tjeneste, the last first, for whoever sees it only while there is something to do: once
 * nothing is left, this is what there is to see. Names nobody. Null for the others, and when there is more to do or nothing done.
 */
export async function hentGjort(actor: Actor, tjenesteId: string) {
  if (!serBareMedOppgave(actor.rolle) || !erId(tjenesteId)) return null;
  return withActor(actor, async (tx) => {
    if (await tx.oppgave.findFirst({ where: { AND: [{ tjenesteId }, mineOppgaver(actor)] }, select: { id: true } })) return null;
    const gjort = await tx.oppgave.findMany({
      where: { tjenesteId, utforerVirksomhetId: actor.virksomhetId, ansattId: actor.ansattId, status: 'UTFORT' },
      orderBy: [{ utfort: 'desc' }, { id: 'desc' }],
      select: { id: true, steg: true, utfort: true },
    });
    return gjort.length > 0 ? gjort : null;
  });
}
export type Gjort = NonNullable<Awaited<ReturnType<typeof hentGjort>>>;
