'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Alert, Button } from '@/components/designsystemet';
import { nyNokkel } from '@/components/felles/nokkel';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Filleser } from '@/components/skjema/Filleser';
import type { Forhaandsvisning } from '@/lib/tjenestemodell/matrise/queries-import';
import { Forhaand } from './Forhaand';

/** Choose the sheet, look at what it would change, then change it. */
export function Import({ modellId }: { modellId: string }) {
  const t = useTranslations('matrise.import');
  const router = useRouter();
  const nokkel = useRef('');
  const [funn, setFunn] = useState<Forhaandsvisning>();
  const [kollisjoner, setKollisjoner] = useState(0);

  const matrise = `/tjenestemodell/${modellId}/matrise`;
  return (
    <div className="stabel">
      <Flate tittel={t('velg')}>
        <ol>
          <li>
            {t('steg1')} <a href={`/api/tjenestemodell/${modellId}/matrise/xlsx`}>{t('lastNed')}</a>
          </li>
          <li>{t('steg2')}</li>
          <li>{t('steg3')}</li>
        </ol>
        <Filleser<Forhaandsvisning>
          id="matrisefil"
          etikett={t('fil')}
          hjelp={t('filHjelp')}
          godtar=".xlsx"
          adresse={`/api/tjenestemodell/${modellId}/matriseimport`}
          tekster={{ leser: t('leser'), feil: t('feil') }}
          lest={(f) => {
            nokkel.current = nyNokkel();
            setFunn(f);
          }}
        />
      </Flate>
      {kollisjoner > 0 && (
        <Alert data-color="warning" role="alert">
          <div className="rad" data-spre>
            <span>{t('kollisjoner', { antall: kollisjoner })}</span>
            <Button variant="secondary" onClick={() => router.push(matrise)}>
              {t('tilMatrisen')}
            </Button>
          </div>
        </Alert>
      )}
      {funn && (
        <Forhaand
          modellId={modellId}
          nokkel={nokkel.current}
          funn={funn}
          ferdig={(k) => {
            setFunn(undefined);
            if (k.konflikter.length === 0) return router.push(matrise);
            setKollisjoner(k.konflikter.length);
          }}
          avbryt={
            <Knappelenke href={matrise} variant="tertiary">
              {t('avbryt')}
            </Knappelenke>
          }
        />
      )}
    </div>
  );
}
