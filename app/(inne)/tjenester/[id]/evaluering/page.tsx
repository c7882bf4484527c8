import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Link } from '@/components/skall/Link';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { type Evalueringsrad, hentEvalueringer } from '@/lib/evaluering/queries';
import { krevActor } from '@/lib/platform/session';
import { UtlosSkjema } from './UtlosSkjema';

export async function generateMetadata() {
  return { title: (await getTranslations('evaluering'))('evalueringer') };
}

/** All the evaluations of a tjeneste: the next first, what is done, and a way to ask for one now. */
export default async function Side({ params }: { params: Promise<{ id: string }> }) {
  const actor = await krevActor();
  const l = await hentEvalueringer(actor, (await params).id);
  if (!l) notFound();
  const t = await getTranslations('evaluering');
  const tr = await getTranslations('rolle');
  const lenke = (e: Evalueringsrad) => `/tjenester/${l.id}/evaluering/${e.id}`;
  return (
    <>
      <SideTopp
        tittel={t('overskrift', { navn: t('evalueringer'), tjeneste: l.navn })}
        smuler={[{ tekst: l.person.navn, href: `/tjenester/${l.id}` }]}
        handlinger={
          l.kanDele && (
            <Knappelenke href={`/tjenester/${l.id}/deling`} variant="secondary">
              {t(l.oppfolger ? 'liste.seDeling' : 'liste.del')}
            </Knappelenke>
          )
        }
        ingress={l.oppfolger ? t('liste.oppfolger', { navn: l.oppfolger }) : undefined}
      />
      <div className="todelt">
        <div className="stabel">
          {l.aapne.length === 0 && <Tomt tittel={t('liste.ingenPlan')} tekst={t('liste.ingenPlanTekst')} />}
          {l.aapne.map((e) => (
            <Flate key={e.id} tittel={e.navn} tone={e.oppgave?.min ? 'info' : undefined} handlinger={<Statusmerke tekst={t(`status.${e.status}`)} />}>
              <div className="stabel" data-tett>
                <p>
                  {e.oppgave
                    ? t('gjor.venter', { rolle: tr(e.oppgave.rolle), dato: visDato(e.oppgave.frist) })
                    : t('liste.dato', { dato: visDato(e.planlagt) })}
                </p>
                {e.utlostGrunn && <p>{t('gjor.hvorfor', { grunn: e.utlostGrunn })}</p>}
                {e.oppgave?.min && (
                  <div>
                    <Knappelenke href={lenke(e)}>{t(e.status === 'PAABEGYNT' ? 'liste.fortsett' : 'liste.start')}</Knappelenke>
                  </div>
                )}
              </div>
            </Flate>
          ))}
          <Flate tittel={t('liste.utforte')}>
            {l.utforte.length === 0 && <p className="dempet">{t('liste.ingenUtforte')}</p>}
            <ul>
              {l.utforte.map((e) => (
                <li key={e.id}>
                  <Link href={lenke(e)}>{t('bakgrunn.linje', { navn: e.navn, dato: e.utfort ? visDato(e.utfort) : '', av: e.utfortAv ?? '' })}</Link>
                  {e.beslutning && <div>{t(`beslutning.${e.beslutning}`)}</div>}
                </li>
              ))}
            </ul>
          </Flate>
        </div>
        {l.kanUtlose && <UtlosSkjema tjenesteId={l.id} />}
      </div>
    </>
  );
}
