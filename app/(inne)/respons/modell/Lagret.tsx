'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode, useState } from 'react';
import { Alert } from '@/components/designsystemet';

/** A form that begins anew with each version of the model, and a receipt that outlives it. */
export function Lagret({ versjon, children }: { versjon: number; children: (etterpaa: () => void) => ReactNode }) {
  const t = useTranslations('respons.modell');
  const router = useRouter();
  const [lagret, setLagret] = useState(false);
  const etterpaa = () => {
    setLagret(true);
    router.refresh();
  };
  return (
    <div className="stabel" onChange={() => setLagret(false)}>
      <Fragment key={versjon}>{children(etterpaa)}</Fragment>
      <div role="status">{lagret && <Alert data-color="success">{t('lagret')}</Alert>}</div>
    </div>
  );
}
