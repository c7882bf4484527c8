import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { visDato } from '@/components/felles/dato';
import { SideTopp } from '@/components/skall/SideTopp';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { hentEvaluering } from '@/lib/evaluering/queries';
import { krevActor } from '@/lib/platform/session';
import { Bakgrunn } from './Bakgrunn';
import { Ferdig } from './Ferdig';
import { Gjor } from './Gjor';
import { Utfylling } from './Utfylling';

export async function generateMetadata() {
  return { title: (await getTranslations('evaluering'))('tittel') };
}

/** One evaluation: what to do, what it was like before, the form, and the decision. */
export default async function Side({ params }: { params: Promise<{ id: string; evalueringId: string }> }) {
  const actor = await krevActor();
  const { id, evalueringId } = await params;
  const e = await hentEvaluering(actor, id, evalueringId);
  if (!e) notFound();
  const t = await getTranslations('evaluering');
  return (
    <>
      <SideTopp
        tittel={t('overskrift', { navn: e.navn, tjeneste: e.tjeneste.navn })}
        smuler={[
          { tekst: e.person.navn, href: `/tjenester/${id}` },
          { tekst: t('evalueringer'), href: `/tjenester/${id}/evaluering` },
        ]}
        merker={<Statusmerke tekst={t(`status.${e.status}`)} tone={e.status === 'UTFORT' ? 'ok' : 'info'} />}
        ingress={[
          e.person.navn,
          e.person.fodt && t('fodt', { dato: visDato(e.person.fodt) }),
          e.status !== 'UTFORT' && t('frist', { dato: visDato(e.planlagt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      <div className="stabel">
        {e.status === 'UTFORT' ? <Ferdig e={e} /> : <Gjor e={e} />}
        <Bakgrunn e={e} />
        {e.oppgave?.min && (
          <Utfylling
            evaluering={{
              id: e.id,
              versjon: e.versjon,
              egen: e.egen,
              svar: e.anbefaling ? e.anbefaling.svar : e.svar,
              anbefaltAv: e.anbefaling && { navn: e.anbefaling.utfortAv ?? '', rolle: e.oppfolger ?? '' },
            }}
            skjema={e.skjema}
            nullpunkt={e.nullpunkt}
            kjente={{
              bruker: { navn: e.person.navn, rolle: t('bruker') },
              paarorende: e.paarorende && { navn: e.paarorende.navn, rolle: e.paarorende.relasjon },
            }}
            lokalNokkel={`evaluering:${e.id}:${actor.ansattId}`}
          />
        )}
      </div>
    </>
  );
}
