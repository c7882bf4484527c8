'use client';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/designsystemet';
import type { Valgtsak } from './Styringsdialog';

const Styringsdialog = dynamic(() => import('./Styringsdialog'), { ssr: false });

/** Opens the foreløpig svar. */
export function Forelopigknapp({ sak }: { sak: Valgtsak }) {
  const t = useTranslations('sak.styring');
  const [aapen, setAapen] = useState(false);
  return (
    <>
      <Button data-color="accent" onClick={() => setAapen(true)}>
        {t('forelopig')}
      </Button>
      {aapen && <Styringsdialog hvilken="forelopig" sak={sak} lukk={() => setAapen(false)} />}
    </>
  );
}
