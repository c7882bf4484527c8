import 'server-only';
import { tjenestetype } from '@/lib/innhold/queries';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa } from '@/lib/platform/clock';
import { withActor } from '@/lib/platform/db';
import { forbudt } from '@/lib/platform/errors';
import { kan } from '@/lib/platform/policy';
import { lesTjeneste } from '@/lib/tjeneste/les';
import { LEVENDE } from '@/lib/tjeneste/rules';
import { delingsstatus, kanDelesMed } from './rules';

/** Who a tjeneste is and has been shared with. Null when it is not this virksomhet's own. FORBUDT. Writes innsyn. */
export const hentDelinger = (actor: Actor, tjenesteId: string) =>
  withActor(actor, async (tx) => {
    const lest = await lesTjeneste(tx, actor, tjenesteId);
    if (!lest?.egen) return null;
    const { tjeneste: t, person, felt } = lest;
    if (!felt.has('historikk')) throw forbudt();
    const virksomheter = (
      await tx.virksomhet.findMany({
        where: { id: { not: actor.virksomhetId } },
        orderBy: { navn: 'asc' },
        select: { id: true, navn: true, type: true },
      })
    ).filter((v) => kanDelesMed(v.type));
    const rader = await tx.deling.findMany({
      where: { tjenesteId: t.id },
      orderBy: { fra: 'desc' },
      select: { id: true, tilVirksomhetId: true, grunnlag: true, fra: true, til: true },
    });
    const tid = naa();
    const delinger = rader.map(({ tilVirksomhetId, ...d }) => ({
      ...d,
      med: virksomheter.find((v) => v.id === tilVirksomhetId)?.navn ?? '',
      status: delingsstatus(d, tid),
    }));
    const aktiv = delinger.find((d) => d.status === 'AKTIV') ?? null;
    const kanDele = kan(actor, 'tjeneste.del');
    return {
      id: t.id,
      navn: tjenestetype(t.kode).navn,
      person: { navn: person.navn },
      aktiv,
      tidligere: delinger.filter((d) => d.status === 'AVSLUTTET'),
      kanDele: kanDele && !aktiv && LEVENDE.includes(t.status),
      kanAvslutte: kanDele && aktiv !== null,
      virksomheter,
      idag: fraDato(iDag(tid)),
    };
  });
