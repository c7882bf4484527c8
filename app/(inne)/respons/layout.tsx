import type { ReactNode } from 'react';
import { naa } from '@/lib/platform/clock';
import { kan } from '@/lib/platform/policy';
import { krevActor } from '@/lib/platform/session';
import { hentKo } from '@/lib/respons/oppdrag/queries';
import { medNavn } from '@/lib/tjenestemottaker/varselnavn';
import { Omraadetekst } from '../../Klienttekst';
import { Stromgiver } from './live/Stromgiver';

/** The area of the varsler: whoever may see them has them live on every page of it. */
export default async function Layout({ children }: { children: ReactNode }) {
  const actor = await krevActor();
  if (!kan(actor, 'respons.les')) return <Omraadetekst navn="respons">{children}</Omraadetekst>;
  const ko = await hentKo(actor);
  const start = { posisjon: ko.posisjon, varsler: await medNavn(actor, ko.varsler), vakter: ko.vakter, naa: naa().getTime() };
  return (
    <Omraadetekst navn="respons">
      <Stromgiver start={start} meg={actor.ansattId} svarmaal={ko.svarmaalSekunder}>
        {children}
      </Stromgiver>
    </Omraadetekst>
  );
}
