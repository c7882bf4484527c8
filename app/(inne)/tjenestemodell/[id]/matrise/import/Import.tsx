'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Alert, Button, Input, Label } from '@/components/designsystemet';
import { Field, FieldDescription } from '@/components/designsystemet-skjema';
import { nyNokkel } from '@/components/felles/nokkel';
import { useFeiltekst } from '@/components/felt/useFeiltekst';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import type { Forhaandsvisning } from '@/lib/tjenestemodell/import-matrise';
import { Forhaand } from './Forhaand';

const STORST = 1_000_000;

/** Choose the sheet, look at what it would change, then change it. */
export function Import({ modellId }: { modellId: string }) {
  const t = useTranslations('matrise.import');
  const feiltekst = useFeiltekst();
  const router = useRouter();
  const nokkel = useRef('');
  const [leser, setLeser] = useState(false);
  const [feil, setFeil] = useState<string>();
  const [funn, setFunn] = useState<Forhaandsvisning>();
  const [kollisjoner, setKollisjoner] = useState(0);

  const les = async (fil: File | undefined) => {
    setFunn(undefined);
    setFeil(undefined);
    if (!fil) return;
    if (fil.size > STORST) return setFeil(feiltekst('filForStor'));
    setLeser(true);
    nokkel.current = nyNokkel();
    try {
      const svar = await fetch(`/api/tjenestemodell/${modellId}/matriseimport`, { method: 'POST', body: fil });
      const kropp = await svar.json();
      if (svar.ok) setFunn(kropp as Forhaandsvisning);
      else setFeil(feiltekst((kropp as { feil: string }).feil) ?? t('feil'));
    } catch {
      setFeil(t('feil'));
    } finally {
      setLeser(false);
    }
  };
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
        <Field>
          <Label htmlFor="matrisefil">{t('fil')}</Label>
          <FieldDescription>{t('filHjelp')}</FieldDescription>
          <Input id="matrisefil" type="file" accept=".xlsx" onChange={(e) => void les(e.target.files?.[0])} />
        </Field>
        <div role="status">{leser && t('leser')}</div>
        {feil && (
          <Alert data-color="danger" role="alert">
            {feil}
          </Alert>
        )}
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
