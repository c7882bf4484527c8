import 'server-only';
import { stegplan } from '@/lib/forlop/queries';
import type { Actor } from '@/lib/platform/actor';
import { type Tx, withActor } from '@/lib/platform/db';
import { skrivInnsyn } from '@/lib/platform/events';
import { erId } from '@/lib/platform/verdi/id';
import { filnavn, kanLeseBrev } from './rules';
import { brevmodellSchema } from './schema';

const UTEN_PDF = {
  id: true,
  personId: true,
  sakId: true,
  tjenesteId: true,
  type: true,
  tittel: true,
  innhold: true,
  opprettetAv: true,
  opprettet: true,
} as const;

/** A letter to show. Writes innsyn. Null when it is not there, or not for this actor's role. */
export const hentBrev = (actor: Actor, id: string) =>
  withActor(actor, async (tx) => {
    const brev = erId(id) ? await tx.brev.findFirst({ where: { id, virksomhetId: actor.virksomhetId }, select: UTEN_PDF }) : null;
    if (!brev || !(await aapnes(tx, actor, brev))) return null;
    const { innhold, ...resten } = brev;
    return { ...resten, modell: brevmodellSchema.parse(innhold) };
  });

/** A letter's PDF as it was made, with a file name free of personal data. Writes innsyn. Null as for `hentBrev`. */
export const hentBrevPdf = (actor: Actor, id: string) =>
  withActor(actor, async (tx) => {
    const brev = erId(id) ? await tx.brev.findFirst({ where: { id, virksomhetId: actor.virksomhetId }, select: { ...UTEN_PDF, pdf: true } }) : null;
    if (!brev || !(await aapnes(tx, actor, brev))) return null;
    return { pdf: brev.pdf, filnavn: filnavn(brevmodellSchema.parse(brev.innhold)) };
  });

async function aapnes(tx: Tx, actor: Actor, brev: { type: string; personId: string }): Promise<boolean> {
  if (!kanLeseBrev(actor, brev.type, await stegplan(tx, actor.virksomhetId))) return false;
  await skrivInnsyn(tx, actor, { id: brev.personId, virksomhetId: actor.virksomhetId }, 'brev', 'saksbehandling');
  return true;
}

/** The letters of a sak or a person that the actor may open, newest first. */
export async function listBrev(tx: Tx, actor: Actor, av: { sakId: string } | { personId: string }) {
  const plan = await stegplan(tx, actor.virksomhetId);
  const brev = await tx.brev.findMany({
    where: { virksomhetId: actor.virksomhetId, ...av },
    orderBy: { opprettet: 'desc' },
    take: 50,
    select: { id: true, type: true, tittel: true, opprettet: true, opprettetAv: true },
  });
  return brev.filter((b) => kanLeseBrev(actor, b.type, plan));
}
