import 'server-only';
import { avsluttGjoremaal, skrivGjoremaal } from '@/lib/gjoremaal/opprett';
import { type Gjoremaaltype, standardfrist } from '@/lib/gjoremaal/rules';
import { hentKolleger } from '@/lib/oppgave/kolleger';
import type { Actor } from '@/lib/platform/actor';
import { iDag } from '@/lib/platform/clock';
import type { Kommando } from '@/lib/platform/command';
import { EVNER } from '@/lib/platform/policy';
import { hosMotparten } from '@/lib/respons/oppdrag/commands-mottak';
import { avsluttAvtale, godtaAvtale, type Kildeavtale, sporOmAvtale } from '@/lib/respons/oppdrag/kilde-avtale';
import type { AvtaleInn, SporAvtaleInn } from '@/lib/respons/oppdrag/schema-teknisk';

const GJOREMAAL = 'GODTA_KILDE';

/** A supplier asks, and the one who is asked has a duty. */
export const sporOmKildeavtale = (actor: Actor, d: SporAvtaleInn) => sporOmAvtale(actor, d, (k, a) => gi(k, GJOREMAAL, a.virksomhetId, a));

/** The one who was asked says yes. */
export const godtaKildeavtale = (actor: Actor, d: AvtaleInn) => godtaAvtale(actor, d, (k, a) => lukk(k, a, k.actor.ansattId));

/** Either says no or ends it, and the other is told. A request that is taken back is nothing to tell of. */
export const avsluttKildeavtale = (actor: Actor, d: AvtaleInn) =>
  avsluttAvtale(actor, d, async (k, a) => {
    await lukk(k, a);
    const egen = a.virksomhetId === actor.virksomhetId;
    if (a.godtatt) await gi(k, 'AVTALE_SLUTT', egen ? a.leverandorId : a.virksomhetId, a);
    else if (egen) await gi(k, 'AVTALE_NEI', a.leverandorId, a);
  });

/** To the first of the roles that answer for sources, which somebody there has. A supplier has one for each virksomhet. */
const gi = (k: Kommando, type: Gjoremaaltype, hos: string, a: Kildeavtale): Promise<number> =>
  hosMotparten(k, hos, async () => {
    const dag = iDag(k.naa);
    const roller = EVNER['respons.kilde'];
    const noen = await hentKolleger(k.tx, hos, roller, dag);
    const om = hos === a.leverandorId ? { objektType: 'Virksomhet', objektId: a.virksomhetId } : { objektType: 'Kildeavtale', objektId: a.kildeId };
    return skrivGjoremaal(k.tx, hos, k.naa, [
      {
        type,
        ...om,
        rolle: roller.find((r) => noen.some((n) => n.rolle === r)) ?? roller[0],
        lenke: '/respons/kilder',
        data: { hva: k.actor.virksomhetNavn },
        frist: standardfrist(type, dag),
      },
    ]);
  });

/** The request is the virksomhet's duty, whoever ends it. */
const lukk = (k: Kommando, a: Kildeavtale, av?: string): Promise<void> =>
  hosMotparten(k, a.virksomhetId, () => avsluttGjoremaal(k.tx, a.virksomhetId, { type: GJOREMAAL, objektId: a.kildeId }, k.naa, av));
