import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/designsystemet';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import type { Steg } from '@/lib/innhold/rules';
import { fraDato } from '@/lib/platform/clock';
import { krevActor } from '@/lib/platform/session';
import { hentRegistrert } from '@/lib/sak/henvendelse-queries';
import { LagKvittering } from './LagKvittering';

export async function generateMetadata() {
  return { title: (await getTranslations('henvendelse'))('registrert') };
}

/** What came of a henvendelse: its number, its letter, and what happens next. */
export default async function Side({ params }: { params: Promise<{ id: string }> }) {
  const actor = await krevActor();
  const sak = await hentRegistrert(actor, (await params).id);
  if (!sak) notFound();
  const t = await getTranslations('henvendelse');
  const steg = await getTranslations('steg');
  const rolle = await getTranslations('rolle');
  return (
    <>
      <SideTopp tittel={t('registrertTittel', { nummer: sak.nummer })} />
      <div className="stabel">
        <Alert data-color="success">{t('registrertOm', { navn: `${sak.person.fornavn} ${sak.person.etternavn}`, nummer: sak.nummer })}</Alert>
        <Flate tittel={t('hvaNaa')}>
          <dl className="fakta">
            {sak.neste && (
              <>
                <dt>{t('neste')}</dt>
                <dd>
                  <strong>{steg(sak.neste.steg as Steg)}</strong>
                  <br />
                  {t('hvemInnen', { hvem: `${rolle(sak.neste.rolle)}, ${sak.neste.enhet.navn}`, dato: visDato(fraDato(sak.neste.frist)) })}
                </dd>
              </>
            )}
            <dt>{t('svarfrist')}</dt>
            <dd>{t('svarfristHjelp', { dato: visDato(fraDato(sak.svarfrist)) })}</dd>
          </dl>
          <div className="rad">
            {sak.lesSak && <Knappelenke href={`/saker/${sak.id}`}>{t('tilSaken')}</Knappelenke>}
            <Knappelenke href={`/personer/${sak.person.id}`} variant={sak.lesSak ? 'secondary' : 'primary'}>
              {t('tilPersonen')}
            </Knappelenke>
            <Knappelenke href="/saker/ny" variant="tertiary">
              {t('enTil')}
            </Knappelenke>
          </div>
        </Flate>
        <Flate tittel={t('kvittering')} ingress={t('kvitteringHjelp')}>
          {sak.brevId ? (
            <div className="rad">
              <Knappelenke href={`/brev/${sak.brevId}`} variant="secondary">
                {t('aapneBrev')}
              </Knappelenke>
              <Knappelenke href={`/brev/${sak.brevId}/pdf`} variant="tertiary">
                {t('lastNed')}
              </Knappelenke>
            </div>
          ) : (
            <LagKvittering sakId={sak.id} />
          )}
        </Flate>
      </div>
    </>
  );
}
