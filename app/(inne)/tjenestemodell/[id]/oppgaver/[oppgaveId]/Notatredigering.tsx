'use client';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/designsystemet';

const Notatskjema = lazy(() => import('./Notatskjema'));

/** Opens the editor of the notes; it is fetched first when it is asked for. */
export function Notatredigering({ id, versjon, notat }: { id: string; versjon: number; notat: unknown }) {
  const t = useTranslations('modellskjema.notat');
  const [aapen, setAapen] = useState(false);
  return (
    <>
      <Button variant="secondary" onClick={() => setAapen(true)}>
        {t(notat ? 'rediger' : 'skriv')}
      </Button>
      {aapen && (
        <Suspense>
          <Notatskjema id={id} versjon={versjon} notat={notat} lukk={() => setAapen(false)} />
        </Suspense>
      )}
    </>
  );
}
