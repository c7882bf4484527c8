'use client';
import { CameraIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Button, Dialog, DialogBlock, Heading, Input } from '@/components/designsystemet';
import { Feltramme } from '../felt/Feltramme';
import { type Feltprops, useFelt } from '../felt/useFelt';
import s from './Skanner.module.css';

const Kamera = lazy(() => import('./Kamera'));

/** A serial number, typed or read with the camera. The value is a string. `vedSkann` runs when one was scanned. */
export function Serienummerfelt({
  navn,
  etikett,
  hjelp,
  paakrevd,
  skrivebeskyttet,
  vedSkann,
}: Feltprops & { vedSkann?: (serienummer: string) => void }) {
  const { id, feil, register, setValue, setFocus } = useFelt(navn);
  const t = useTranslations('komponenter.skanner');
  const [aapen, setAapen] = useState(false);
  const funnet = (nummer: string) => {
    setAapen(false);
    setValue(navn, nummer, { shouldDirty: true, shouldValidate: true });
    setFocus(navn);
    vedSkann?.(nummer);
  };
  return (
    <div>
      <Feltramme id={id} etikett={etikett} hjelp={hjelp} paakrevd={paakrevd} feil={feil}>
        <div className={s.rad}>
          <Input
            id={id}
            className={s.nummer}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            readOnly={skrivebeskyttet}
            aria-required={paakrevd || undefined}
            aria-invalid={Boolean(feil) || undefined}
            {...register(navn)}
          />
          {!skrivebeskyttet && (
            <Button variant="secondary" aria-haspopup="dialog" onClick={() => setAapen(true)}>
              <CameraIcon aria-hidden fontSize="1.375rem" />
              {t('skann')}
            </Button>
          )}
        </div>
      </Feltramme>
      <Dialog open={aapen} onClose={() => setAapen(false)} closedby="any" closeButton={t('lukk')} aria-label={t('tittel')}>
        <DialogBlock>
          <Heading level={2} data-size="xs">
            {t('tittel')}
          </Heading>
        </DialogBlock>
        <DialogBlock>
          {aapen && (
            <Suspense fallback={null}>
              <Kamera funnet={funnet} />
            </Suspense>
          )}
        </DialogBlock>
      </Dialog>
    </div>
  );
}
