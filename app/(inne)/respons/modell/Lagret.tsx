'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode, useState } from 'react';
import { Alert } from '@/components/designsystemet';

type Farge = 'success' | 'info';

/** A form that begins anew with each version of the model, and a receipt that outlives it. */
export function Lagret({ versjon, children }: { versjon: number; children: (etterpaa: (tekst?: string, farge?: Farge) => void) => ReactNode }) {
  const t = useTranslations('respons.modell');
  const router = useRouter();
  const [kvittering, setKvittering] = useState<{ tekst: string; farge: Farge }>();
  const etterpaa = (tekst = t('lagret'), farge: Farge = 'success') => {
    setKvittering({ tekst, farge });
    router.refresh();
  };
  return (
    <div className="stabel" onChange={() => setKvittering(undefined)}>
      <Fragment key={versjon}>{children(etterpaa)}</Fragment>
      <div role="status">{kvittering && <Alert data-color={kvittering.farge}>{kvittering.tekst}</Alert>}</div>
    </div>
  );
}
