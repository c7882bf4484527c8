import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Lenkefaner } from '@/components/skall/Lenkefaner';
import { naa } from '@/lib/platform/clock';
import { type Evne, kan } from '@/lib/platform/policy';
import { krevActor } from '@/lib/platform/session';
import { hentKo } from '@/lib/respons/oppdrag/varsel/queries';
import { medBilde } from '@/lib/varsel/queries-navn';
import { Omraadetekst } from '../../Klienttekst';
import { Statuslinje } from './live/Statuslinje';
import { Stromgiver } from './live/Stromgiver';
import { Kladdhos } from './usendt/Kladdhos';

/** The parts of the area, and what each asks for; the queue has the address itself. */
const DELER = [
  ['ko', 'respons.les'],
  ['felt', 'respons.ta'],
  ['vakt', 'respons.vakt'],
  ['besok', 'respons.besok'],
  ['tilsyn', 'respons.tilsyn'],
  ['teknisk', 'respons.teknisk'],
  ['rapport', 'respons.rapport'],
  ['modell', 'respons.modell'],
  ['avtaler', 'respons.modell'],
  ['kilder', 'respons.kilde'],
] as const satisfies readonly (readonly [string, Evne])[];

/** The area of the varsler: whoever may see them has them live on every page of it. */
export default async function Layout({ children }: { children: ReactNode }) {
  const actor = await krevActor();
  const t = await getTranslations('respons.omraade');
  const deler = DELER.filter(([, evne]) => kan(actor, evne)).map(([id]) => ({ id, tekst: t(id), rot: id === 'ko' }));
  const faner = deler.length > 1 && <Lenkefaner etikett={t('etikett')} rot="/respons" faner={deler} />;
  if (!kan(actor, 'respons.les'))
    return (
      <Omraadetekst navn="respons">
        {faner}
        {children}
      </Omraadetekst>
    );
  const ko = await hentKo(actor);
  const start = {
    posisjon: ko.posisjon,
    ...(await medBilde(actor, ko)),
    skjult: ko.skjult,
    vakter: ko.vakter,
    naa: naa().getTime(),
    hvem: actor.rolletildelingId,
  };
  return (
    <Omraadetekst navn="respons">
      {faner}
      <Stromgiver start={start} meg={actor.ansattId} svarmaal={ko.svarmaal} linje={<Statuslinje />}>
        <Kladdhos id={actor.virksomhetId} navn={actor.virksomhetNavn}>
          {children}
        </Kladdhos>
      </Stromgiver>
    </Omraadetekst>
  );
}
