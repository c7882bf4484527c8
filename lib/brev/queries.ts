import 'server-only';
import { stegplan } from '@/lib/forlop/queries';
import type { Actor } from '@/lib/platform/actor';
import { type Tx, withActor } from '@/lib/platform/db';
import { ikkeFunnet } from '@/lib/platform/errors';
import { skrivInnsyn } from '@/lib/platform/events';
import { filnavn, kanLeseBrev } from './rules';
import { brevmodellSchema } from './schema';

const UTEN_PDF = { id: true, personId: true, sakId: true, tjenesteId: true, type: true, tittel: true, innhold: true, opprettetAv: true, opprettet: true } as const;

/** A letter to show, with whether the actor may follow the link to its sak. Writes innsyn. IKKE_FUNNET also for a letter the role may not open. */
export const hentBrev = (actor: Actor, id: string) =>
  withActor(actor, async (tx) => {
    const { innhold, ...brev } = await lesbart(tx, actor, await tx.brev.findFirst({ where: { id, virksomhetId: actor.virksomhetId }, select: UTEN_PDF }));
    return { ...brev, modell: brevmodellSchema.parse(innhold) };
  });

/** A letter's PDF as it was made, with a file name free of personal data. Writes innsyn. */
export const hentBrevPdf = (actor: Actor, id: string) =>
  withActor(actor, async (tx) => {
    const b = await lesbart(tx, actor, await tx.brev.findFirst({ where: { id, virksomhetId: actor.virksomhetId }, select: { ...UTEN_PDF, pdf: true } }));
    return { pdf: b.pdf, filnavn: filnavn(brevmodellSchema.parse(b.innhold)) };
  });

async function lesbart<B extends { type: string; personId: string }>(tx: Tx, actor: Actor, brev: B | null): Promise<B> {
  if (!brev || !kanLeseBrev(actor, brev.type, await stegplan(tx, actor.virksomhetId))) throw ikkeFunnet();
  await skrivInnsyn(tx, actor, { id: brev.personId, virksomhetId: actor.virksomhetId }, 'brev', 'saksbehandling');
  return brev;
}

/** The letters of a sak or a person that the actor may open, newest first. */
export async function listBrev(tx: Tx, actor: Actor, av: { sakId: string } | { personId: string }) {
  const plan = await stegplan(tx, actor.virksomhetId);
  const brev = await tx.brev.findMany({ where: { virksomhetId: actor.virksomhetId, ...av }, orderBy: { opprettet: 'desc' }, take: 50, select: { id: true, type: true, tittel: true, opprettet: true, opprettetAv: true } });
  return brev.filter((b) => kanLeseBrev(actor, b.type, plan));
}
