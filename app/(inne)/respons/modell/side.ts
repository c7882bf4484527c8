import { redirect } from 'next/navigation';
import { tjenestetyper } from '@/lib/innhold/queries';
import { krevActor } from '@/lib/platform/session';
import { hentModellside } from '@/lib/respons/oppdrag/modell/queries';

/** The services a rule may be for. */
export const tjenester = () => tjenestetyper().map((t) => ({ kode: t.kode, navn: t.navn }));

/** The virksomhet's model, for the pages that need one; whoever has none is sent to choose. */
export async function krevModellside() {
  const actor = await krevActor();
  const side = await hentModellside(actor);
  if (!side) redirect('/respons/modell/velg');
  return { actor, side };
}
