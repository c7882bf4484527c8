import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { withActor } from '@/lib/platform/db';
import { kan, krev } from '@/lib/platform/policy';
import { hentMal, innebygde, malliste } from './queries';

/** Every template version there is for this virksomhet, who published it, and whether the actor may publish one. */
export const hentMaler = (actor: Actor) =>
  withActor(actor, async (tx) => {
    krev(actor, 'modell.les');
    const publisert = await tx.malversjon.findMany({
      select: { malId: true, versjon: true, virksomhetId: true, publisertAv: true, publisert: true },
    });
    const iBruk = await tx.modell.groupBy({
      by: ['malId', 'malVersjon'],
      where: { virksomhetId: actor.virksomhetId, status: 'I_BRUK' },
      _count: true,
    });
    const faste = new Set(innebygde().map((m) => `${m.id} ${m.versjon}`));
    return {
      maler: (await malliste(tx)).map((m) => {
        const p = publisert.find((x) => x.malId === m.id && x.versjon === m.versjon);
        return {
          ...m,
          innebygd: faste.has(`${m.id} ${m.versjon}`),
          publisert: p ? { av: p.publisertAv, naar: p.publisert, egen: p.virksomhetId === actor.virksomhetId } : null,
          iBruk: iBruk.some((x) => x.malId === m.id && x.malVersjon === m.versjon),
        };
      }),
      kanPublisere: kan(actor, 'mal.publiser') && actor.virksomhetstype === 'SEKRETARIAT',
    };
  });
export type Malversjoner = Awaited<ReturnType<typeof hentMaler>>;

/** A whole template version as it stands in its file. Null when it is not to be had. */
export const hentMalfil = (actor: Actor, malId: string, versjon: string) =>
  withActor(actor, (tx) => {
    krev(actor, 'modell.les');
    return hentMal(tx, malId, versjon);
  });
