import { Varslingsknapp } from '@/components/varsling/Varslingsknapp';
import type { Actor } from '@/lib/platform/actor';
import { hentVarsling } from '@/lib/respons/oppdrag/kilde/queries-abonnement';
import { abonnerHandling, avmeldHandling, hvemHandling } from './handlinger';

/** Web push on this browser, on or off: place it where people log on to their vakt. */
export async function Minvarsling({ actor }: { actor: Actor }) {
  const { offentligNokkel } = await hentVarsling(actor);
  return <Varslingsknapp offentligNokkel={offentligNokkel} abonner={abonnerHandling} avmeld={avmeldHandling} hvem={hvemHandling} />;
}
