import 'server-only';
import { stegplan } from '@/lib/forlop/queries';
import type { Actor } from '@/lib/platform/actor';
import { type Tx, withActor } from '@/lib/platform/db';
import { skrivInnsyn } from '@/lib/platform/events';
import { krev } from '@/lib/platform/policy';
import { erId } from '@/lib/platform/verdi/id';
import { kanLeseSak } from './policy';

/** What the form of a new henvendelse needs: the enheter that can have the sak, forvaltning first, and the soner. */
export const hentSkjemagrunnlag = (actor: Actor) =>
  withActor(actor, async (tx) => {
    krev(actor, 'sak.registrer');
    const enheter = await tx.enhet.findMany({
      where: { virksomhetId: actor.virksomhetId, aktiv: true, type: { in: ['FORVALTNING', 'HJEMMETJENESTE', 'LEDELSE'] } },
      orderBy: { navn: 'asc' },
      select: { id: true, navn: true, type: true },
    });
    return {
      enheter: [...enheter].sort((a, b) => Number(b.type === 'FORVALTNING') - Number(a.type === 'FORVALTNING')),
      soner: enheter.filter((e) => e.type === 'HJEMMETJENESTE'),
      lesSak: await leserSak(tx, actor),
    };
  });

/** What to show when a henvendelse is registered: the sak's number, its letter, and who does what next by when. Null when it is not here. */
export const hentRegistrert = (actor: Actor, sakId: string) =>
  withActor(actor, async (tx) => {
    krev(actor, 'sak.registrer');
    const sak = erId(sakId)
      ? await tx.sak.findFirst({
          where: { id: sakId, virksomhetId: actor.virksomhetId },
          select: {
            id: true,
            nummer: true,
            svarfrist: true,
            person: { select: { id: true, virksomhetId: true, fornavn: true, etternavn: true } },
            brev: { where: { type: 'KVITTERING' }, select: { id: true } },
            oppgaver: {
              where: { status: { in: ['AAPEN', 'PAA_VENT'] } },
              orderBy: { frist: 'asc' },
              take: 1,
              select: { steg: true, rolle: true, frist: true, enhet: { select: { navn: true } } },
            },
          },
        })
      : null;
    if (!sak) return null;
    await skrivInnsyn(tx, actor, sak.person, 'sak', 'registrering');
    const { brev, oppgaver, ...resten } = sak;
    return { ...resten, brevId: brev[0]?.id ?? null, neste: oppgaver[0] ?? null, lesSak: await leserSak(tx, actor) };
  });

const leserSak = async (tx: Tx, actor: Actor) => kanLeseSak(actor, await stegplan(tx, actor.virksomhetId));
