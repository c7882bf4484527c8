'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Alert, Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import { visDato } from '@/components/felles/dato';
import { nyNokkel } from '@/components/felles/nokkel';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { avslaaBestillingHandling, bekreftBestillingHandling, trekkBestillingHandling } from '@/lib/virksomhet/actions';
import { avslaaSchema } from '@/lib/virksomhet/schema';
import type { VentendeBestilling } from '@/lib/virksomhet/tilgang/queries-bestilling';

/** One order that waits: who gets what and why, and the two answers; or why it is not for this reader to answer. */
export function Ventende({ bestilling: b }: { bestilling: VentendeBestilling }) {
  const t = useTranslations('organisasjon');
  const rolle = useTranslations('rolle');
  const router = useRouter();
  const [nokler] = useState(() => ({ bekreft: nyNokkel(), trekk: nyNokkel() }));
  const valgt = { id: b.id, versjon: b.versjon };
  const periode = b.til ? t('fraTil', { fra: visDato(b.fra), til: visDato(b.til) }) : t('fraDato', { fra: visDato(b.fra) });
  const ferdig = () => router.refresh();
  return (
    <Flate
      tittel={t('skalFaa', { navn: b.navn, rolle: rolle(b.rolle), enhet: b.enhet })}
      ingress={`${periode}. ${t('bestiltAvNavn', { navn: b.bestiltAv })}`}
    >
      <p>{b.begrunnelse}</p>
      {b.midlertidig && <p className="dempet">{t('midlertidigMerke')}</p>}
      {!b.gyldig && <Alert data-color="warning">{t('bestillerBorte')}</Alert>}
      {b.borte && <Alert data-color="warning">{t('mottakerBorte')}</Alert>}
      {b.forhold === 'mottaker' && <p className="dempet">{t('gjelderDeg')}</p>}
      {b.forhold === 'bestiller' && <p className="dempet">{t('venterPaaAnnen')}</p>}
      <div className="rad" data-topp>
        {b.kan.bekreft && (
          <Knapphandling variant="primary" handling={() => bekreftBestillingHandling({ ...valgt, nokkel: nokler.bekreft })} etterpaa={ferdig}>
            {t('bekreft')}
            <span className="kun-skjermleser">{` ${b.navn}, ${rolle(b.rolle)}`}</span>
          </Knapphandling>
        )}
        {b.kan.trekk && (
          <Knapphandling handling={() => trekkBestillingHandling({ ...valgt, nokkel: nokler.trekk })} etterpaa={ferdig}>
            {t('trekk')}
          </Knapphandling>
        )}
        <Link href={`/organisasjon/ansatte/${b.ansattId}`}>{t('seAnsatt')}</Link>
      </div>
      {b.kan.avslaa && (
        <Details variant="tinted">
          <DetailsSummary>{t('avslaaBestilling')}</DetailsSummary>
          <DetailsContent>
            <Handlingsskjema
              schema={avslaaSchema}
              standardverdier={{ ...valgt, grunn: '' }}
              handling={avslaaBestillingHandling}
              sendTekst={t('avslaaBestilling')}
              sendFarge="danger"
              etiketter={{ grunn: t('grunn') }}
              etterpaa={ferdig}
            >
              <Tekstfelt navn="grunn" etikett={t('grunn')} hjelp={t('grunnHjelp')} paakrevd />
            </Handlingsskjema>
          </DetailsContent>
        </Details>
      )}
    </Flate>
  );
}
