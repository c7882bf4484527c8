import 'server-only';
import { ansattPaa } from '@/lib/folk/rules';
import { iDag, naa } from '@/lib/platform/clock';
import { visKontoMedEpost, withKonto } from '@/lib/platform/db';
import type { Invitert } from '@/lib/platform/session';

/** The virksomheter that wait for this login's answer. They are seen by it alone, and nothing in them is. */
export const hentInvitasjoner = ({ kontoId, epost }: Invitert) =>
  withKonto(kontoId, async (tx) => {
    await visKontoMedEpost(tx, epost);
    const rader = await tx.ansatt.findMany({
      where: { epost, kontoId: null, avslaatt: null, ...ansattPaa(iDag(naa())) },
      orderBy: { id: 'asc' },
      select: { id: true, navn: true, virksomhet: { select: { navn: true } } },
    });
    return rader.map((r) => ({ id: r.id, navn: r.navn, virksomhet: r.virksomhet.navn }));
  });
