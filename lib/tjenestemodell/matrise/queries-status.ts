import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa } from '@/lib/platform/clock';
import { withActor } from '@/lib/platform/db';
import { krev } from '@/lib/platform/policy';
import { ansvarsstatus } from '../rules-ansvar';
import { finnModell } from './queries';

/** The status of every task of a model, in the order of the areas. */
export const hentMatrisestatus = (actor: Actor, modellId: string) => {
  krev(actor, 'modell.les');
  return withActor(actor, async (tx) => {
    const modell = await finnModell(tx, actor, modellId);
    const dag = iDag(naa());
    const rekke = new Map(modell.omraader.map((o, i) => [o.id, { i, navn: o.navn }]));
    const rader = await tx.oppgavestatus.findMany({
      where: { virksomhetId: actor.virksomhetId, modellId },
      orderBy: { nr: 'asc' },
      select: {
        oppgaveId: true,
        omraade: true,
        tittel: true,
        relevant: true,
        antallA: true,
        navngitt: true,
        navngittTil: true,
        sjekkTotalt: true,
        sjekkPaaPlass: true,
        sjekkUnderArbeid: true,
        aapneSporsmaal: true,
        nesteFrist: true,
      },
    });
    return rader
      .sort((a, b) => (rekke.get(a.omraade)?.i ?? 99) - (rekke.get(b.omraade)?.i ?? 99))
      .map(({ navngitt, navngittTil, ...r }) => ({
        ...r,
        ansvar: ansvarsstatus({ antallA: r.antallA, navngitt, navngittTil }, dag),
        omraade: rekke.get(r.omraade)?.navn ?? r.omraade,
        nesteFrist: r.nesteFrist && fraDato(r.nesteFrist),
      }));
  });
};
export type Statusrader = Awaited<ReturnType<typeof hentMatrisestatus>>;
