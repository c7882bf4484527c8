import { redirect } from 'next/navigation';
import { krevActor } from '@/lib/platform/session';
import { hentStartsted } from '@/lib/respons/oppdrag/varsel/queries-mistet';

/** The product begins at the oppgavebenk; for whoever has a varsel, there. */
export default async function Forside() {
  redirect(await hentStartsted(await krevActor()));
}
