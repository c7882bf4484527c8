import 'server-only';
import { v5 } from 'uuid';
import { krevFaaForesporsler } from '@/lib/gjoremaal/foresporsel';
import { avsluttGjoremaal, skrivGjoremaal } from '@/lib/gjoremaal/opprett';
import { type Gjoremaaltype, standardfrist } from '@/lib/gjoremaal/rules';
import { hentKolleger } from '@/lib/oppgave/kolleger';
import type { Actor } from '@/lib/platform/actor';
import { iDag } from '@/lib/platform/clock';
import type { Kommando } from '@/lib/platform/command';
import { EVNER } from '@/lib/platform/policy';
import { avsluttAvtale, godtaAvtale, type Kildeavtale, sporIgjen, sporOmAvtale, spurt } from '@/lib/respons/oppdrag/kilde/commands-avtale';
import { hosMotparten } from '@/lib/respons/oppdrag/kilde/commands-mottak';
import { kildenavn } from '@/lib/respons/oppdrag/kilde/queries-avtale';
import type { AvtaleInn, SporAvtaleInn } from '@/lib/respons/oppdrag/kilde/schema';

const GJOREMAAL = 'GODTA_KILDE';

/** A supplier asks, and the one who is asked has a duty. */
export const sporOmKildeavtale = (actor: Actor, d: SporAvtaleInn) => sporOmAvtale(actor, d, beOmSvar);

/** Either asks again where an agreement has ended, and the other has the duty. */
export const sporIgjenOmKildeavtale = (actor: Actor, d: AvtaleInn) => sporIgjen(actor, d, beOmSvar);

const beOmSvar = async (k: Kommando, a: Kildeavtale) => {
  await hosMotparten(k, spurt(a), () => krevFaaForesporsler(k, spurt(a), GJOREMAAL));
  await gi(k, GJOREMAAL, spurt(a), a);
};

/** The one who was asked says yes. */
export const godtaKildeavtale = (actor: Actor, d: AvtaleInn) => godtaAvtale(actor, d, (k, a) => lukk(k, a, k.actor.ansattId));

/** Either says no or ends it, and the other is told. A request that is taken back is nothing to tell of. */
export const avsluttKildeavtale = (actor: Actor, d: AvtaleInn) =>
  avsluttAvtale(actor, d, async (k, a) => {
    await lukk(k, a);
    const motpart = a.virksomhetId === actor.virksomhetId ? a.leverandorId : a.virksomhetId;
    if (a.godtatt) await gi(k, 'AVTALE_SLUTT', motpart, a);
    else if (spurt(a) === actor.virksomhetId) await gi(k, 'AVTALE_NEI', motpart, a);
  });

/** To the first of the roles that answer for sources, which somebody there has. */
const gi = (k: Kommando, type: Gjoremaaltype, hos: string, a: Kildeavtale): Promise<number> =>
  hosMotparten(k, hos, async () => {
    const dag = iDag(k.naa);
    const kilde = (await kildenavn(k.tx, [a.kildeId])).get(a.kildeId);
    const roller = EVNER['respons.kilde'];
    const noen = await hentKolleger(k.tx, hos, roller, dag);
    return skrivGjoremaal(k.tx, hos, k.naa, [
      {
        type,
        objektType: 'Kildeavtale',
        objektId: gjelder(hos, a),
        rolle: roller.find((r) => noen.some((n) => n.rolle === r)) ?? roller[0],
        lenke: '/respons/kilder',
        data: { hva: kilde ? `${k.actor.virksomhetNavn} (${kilde})` : k.actor.virksomhetNavn, fra: k.actor.virksomhetId },
        frist: standardfrist(type, dag),
      },
    ]);
  });

/** Of a virksomhet’s agreements the source says which; of a supplier’s, the source and the virksomhet. */
const gjelder = (hos: string, a: Kildeavtale): string => (hos === a.leverandorId ? v5(a.virksomhetId, a.kildeId) : a.kildeId);

/** The request is the duty of the one who is asked, whoever ends it. */
const lukk = (k: Kommando, a: Kildeavtale, av?: string): Promise<void> =>
  hosMotparten(k, spurt(a), () => avsluttGjoremaal(k.tx, spurt(a), { type: GJOREMAAL, objektId: gjelder(spurt(a), a) }, k.naa, av));
