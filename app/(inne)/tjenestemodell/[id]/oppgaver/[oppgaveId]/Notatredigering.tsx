'use client';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/designsystemet';

const Notatskjema = dynamic(() => import('./Notatskjema'), { ssr: false });

/** Opens the editor of the notes; it is fetched first when it is asked for. */
export function Notatredigering({ id, versjon, notat }: { id: string; versjon: number; notat: unknown }) {
  const t = useTranslations('modellskjema.notat');
  const [aapen, setAapen] = useState(false);
  return (
    <>
      <Button variant="secondary" onClick={() => setAapen(true)}>
        {t(notat ? 'rediger' : 'skriv')}
      </Button>
      {aapen && <Notatskjema id={id} versjon={versjon} notat={notat} lukk={() => setAapen(false)} />}
    </>
  );
}
