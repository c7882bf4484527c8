import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/designsystemet';
import { visDato, visTid } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Link } from '@/components/skall/Link';
import { SideTopp } from '@/components/skall/SideTopp';
import { naa, osloDato } from '@/lib/platform/clock';
import { kan } from '@/lib/platform/policy';
import { krevActor } from '@/lib/platform/session';
import { erId } from '@/lib/platform/verdi/id';
import { hentAnsatt, velgbareEnheter } from '@/lib/virksomhet/queries';
import { rollerFor } from '@/lib/virksomhet/rules';
import { hentRollebilde } from '@/lib/virksomhet/tilgang/queries-bestilling';
import { bestillingsmaate } from '@/lib/virksomhet/tilgang/rules-bestilling';
import { Ansattmerke } from '../../Ansattmerke';
import { BestillRolle } from './BestillRolle';
import { EndreAnsatt } from './EndreAnsatt';
import { InviterIgjen } from './InviterIgjen';
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
  const endre = kan(actor, 'organisasjon.endre');
  const iDag = osloDato(naa());
  const rolle = await getTranslations('rolle');
  const [bilde, enheter] = [await hentRollebilde(actor, a.id), await velgbareEnheter(actor)];
  const bestillbare = enheter.filter((e) => bestillingsmaate(actor, e.id, bilde.ledet) !== null);
  return (
    <>
      <SideTopp
        tittel={a.navn}
        smuler={[{ tekst: t('tittel'), href: '/organisasjon' }]}
        merker={<Ansattmerke status={a.status} />}
        ingress={[a.tittel, a.epost, a.telefon].filter(Boolean).join(' · ')}
        handlinger={
          kan(actor, 'innsyn.les') && (
            <Knappelenke href={`/innsyn/${a.id}`} variant="tertiary">
              {t('harSett')}
            </Knappelenke>
          )
        }
      />
      <div className="stabel">
        {a.sluttet && <Alert data-color="info">{t(a.status === 'sluttet' ? 'sluttetDato' : 'slutterDato', { dato: visDato(a.sluttet) })}</Alert>}
        {a.sperret && (
          <Alert data-color="warning">
            {t('sperretNaa')} {a.kanOverfores && <Link href={`/organisasjon/ansatte/${a.id}/overforing`}>{t('seHolder')}</Link>}
          </Alert>
        )}
        {(a.status === 'invitert' || a.status === 'avslaatt') && (
          <Alert data-color="info">
            {t(a.status)}
            {a.status === 'avslaatt' && endre && <InviterIgjen ansattId={a.id} />}
          </Alert>
        )}
        <Flate tittel={t('roller')}>
          {a.roller.length === 0 && bilde.ventende.length === 0 && <p>{t('utenRolle')}</p>}
          <Rolleliste ansattId={a.id} roller={a.roller} />
          {bilde.ventende.map((b) => {
            const venter = t('venterRolle', { rolle: rolle(b.rolle), enhet: b.enhet, navn: b.bestiltAv });
            return <p key={b.id}>{kan(actor, 'tilgang.les') ? <Link href="/organisasjon/bestillinger">{venter}</Link> : venter}</p>;
          })}
          {!a.sluttet && !a.sperret && !a.egen && bestillbare.length > 0 && (
            <BestillRolle
              {...{ ansattId: a.id, iDag, enheter: bestillbare, roller: rollerFor(actor.virksomhetstype) }}
              midlertidig={actor.rolle !== 'leder'}
              aapen={a.roller.length === 0 && bilde.ventende.length === 0}
            />
          )}
        </Flate>
        {!endre && a.kanOverfores && !a.egen && (
          <div>
            <Knappelenke href={`/organisasjon/ansatte/${a.id}/overforing`} variant="secondary">
              {t('slutter')}
            </Knappelenke>
          </div>
        )}
        {endre && (
          <>
            <Flate tittel={t('tilgang')} ingress={a.sisteInnlogging ? t('sisteInnlogging', { tid: visTid(a.sisteInnlogging) }) : t('aldriInnlogget')}>
              <Tilgang
                ansatt={{
                  id: a.id,
                  versjon: a.versjon,
                  sperret: a.sperret,
                  hjemme: a.hjemme,
                  sluttet: a.sluttet,
                  egen: a.egen,
                }}
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
