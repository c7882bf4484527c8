import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from 'next-intl/server';
import { Alert } from '@/components/designsystemet';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { naa, osloDato } from '@/lib/platform/clock';
import { erId } from '@/lib/platform/id';
import { kan } from '@/lib/platform/policy';
import { krevActor } from '@/lib/platform/session';
import { hentAnsatt, velgbareEnheter } from '@/lib/virksomhet/queries';
import { rollerFor } from '@/lib/virksomhet/rules';
import { Ansattmerke } from '../../Ansattmerke';
import { EndreAnsatt } from './EndreAnsatt';
import { GiRolle } from './GiRolle';
import { Logg } from './Logg';
import { Rolleliste } from './Rolleliste';
import { Tilgang } from './Tilgang';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisasjon'))('ansatt') };
}

/** One employee: the roles first, since they are what is changed; then access, then what has been done. */
export default async function AnsattSide({ params }: { params: Promise<{ id: string }> }) {
  const actor = await krevActor();
  const { id } = await params;
  const a = erId(id) ? await hentAnsatt(actor, id) : null;
  if (!a) notFound();
  const t = await getTranslations('organisasjon');
  const format = await getFormatter();
  const endre = kan(actor, 'organisasjon.endre');
  const iDag = osloDato(naa());
  return (
    <>
      <SideTopp
        tittel={a.navn}
        smuler={[{ tekst: t('tittel'), href: '/organisasjon' }]}
        merker={<Ansattmerke status={a.status} />}
        ingress={[a.tittel, a.epost, a.telefon].filter(Boolean).join(' · ')}
      />
      <div className="stabel">
        {a.sluttet && (
          <Alert data-color="info">
            {t(a.status === 'sluttet' ? 'sluttetDato' : 'slutterDato', { dato: format.dateTime(new Date(a.sluttet), { dateStyle: 'long' }) })}
          </Alert>
        )}
        <Flate tittel={t('roller')}>
          <Rolleliste roller={a.roller} endre={endre} iDag={iDag} />
          {endre && !a.sluttet && (
            <GiRolle ansattId={a.id} enheter={await velgbareEnheter(actor)} roller={rollerFor(actor.virksomhetstype)} iDag={iDag} />
          )}
        </Flate>
        {endre && (
          <>
            <Flate
              tittel={t('tilgang')}
              ingress={
                a.sisteInnlogging
                  ? t('sisteInnlogging', { tid: format.dateTime(a.sisteInnlogging, { dateStyle: 'medium', timeStyle: 'short' }) })
                  : t('aldriInnlogget')
              }
            >
              <Tilgang
                ansatt={{ id: a.id, versjon: a.versjon, sperret: a.sperret, sluttet: a.sluttet, egen: a.egen, oppgaver: a.oppgaver }}
                iDag={iDag}
              />
            </Flate>
            <Flate tittel={t('opplysninger')}>
              <EndreAnsatt ansatt={{ id: a.id, versjon: a.versjon, navn: a.navn, tittel: a.tittel, telefon: a.telefon }} />
            </Flate>
          </>
        )}
        <Logg hendelser={a.hendelser} naa={naa().toISOString()} />
      </div>
    </>
  );
}
