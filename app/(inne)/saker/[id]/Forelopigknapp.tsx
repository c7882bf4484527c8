'use client';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/designsystemet';
import type { Valgtsak } from './Styringsdialog';

const Styringsdialog = lazy(() => import('./Styringsdialog'));

/** Opens the foreløpig svar. */
export function Forelopigknapp({ sak }: { sak: Valgtsak }) {
  const t = useTranslations('sak.styring');
  const [aapen, setAapen] = useState(false);
  return (
    <>
      <Button data-color="accent" onClick={() => setAapen(true)}>
        {t('forelopig')}
      </Button>
      {aapen && (
        <Suspense>
          <Styringsdialog hvilken="forelopig" sak={sak} lukk={() => setAapen(false)} />
        </Suspense>
      )}
    </>
  );
}
