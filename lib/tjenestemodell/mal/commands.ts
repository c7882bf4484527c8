import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { utfor } from '@/lib/platform/command';
import { forbudt, konflikt, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { hentMal, innebygde, malliste } from './queries';
import { lesMalfil, type Malfeil, sammeStruktur } from './rules-fil';
import { sammenlignVersjon } from './rules-versjon';
import type { Mal } from './schema';
import type { PubliserMal } from './schema-publiser';

export type Publisert = { feil: Malfeil[] } | { feil: []; malId: string; versjon: string };

/**
 * Publishes a template version for everybody the sekretariat has an agreement with. What is wrong with the file comes back
 * path by path, and nothing is stored.
 */
export const publiserMal = (actor: Actor, d: PubliserMal) =>
  utfor(actor, d.nokkel, async (k): Promise<Publisert> => {
    krev(actor, 'mal.publiser');
    if (actor.virksomhetstype !== 'SEKRETARIAT') throw forbudt();
    const { mal, feil } = lesMalfil(d.innhold);
    if (!mal) return { feil };
    const forrige = await siste(mal);
    if (mal.endring === 'liten' && forrige && !sammeStruktur(forrige, mal)) return { feil: [{ sti: 'endring', regel: 'litenStruktur' }] };
    if (innebygde().some((m) => m.id === mal.id && m.versjon === mal.versjon)) throw regel('malversjonFinnes');
    const rad = {
      virksomhetId: actor.virksomhetId,
      malId: mal.id,
      versjon: mal.versjon,
      innhold: JSON.parse(d.innhold),
      publisertAv: actor.navn,
      publisert: k.naa,
    };
    // A version that somebody else has published is not seen here, but the number is taken all the same.
    const { count } = await k.tx.malversjon.createMany({ data: [rad], skipDuplicates: true });
    if (count === 0) throw regel('malversjonFinnes');
    const lagret = await k.tx.malversjon.findUnique({ where: { malId_versjon: { malId: mal.id, versjon: mal.versjon } }, select: { id: true } });
    if (!lagret) throw konflikt(mal.id);
    await k.hendelse('MAL_PUBLISERT', { type: 'Malversjon', id: lagret.id }, { mal: mal.kortnavn, versjon: mal.versjon, endring: mal.endring });
    return { feil: [], malId: mal.id, versjon: mal.versjon };

    async function siste(ny: Mal): Promise<Mal | null> {
      const [m] = (await malliste(k.tx))
        .filter((x) => x.id === ny.id && sammenlignVersjon(x.versjon, ny.versjon) < 0)
        .sort((a, b) => sammenlignVersjon(b.versjon, a.versjon));
      return m ? hentMal(k.tx, m.id, m.versjon) : null;
    }
  });
