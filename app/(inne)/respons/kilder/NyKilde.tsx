'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { nyKildeSchema } from '@/lib/respons/oppdrag/schema-teknisk';
import { registrerKildeHandling } from './handlinger';
import { Token } from './Token';

/** Registers a source and shows its token. */
export function NyKilde() {
  const t = useTranslations('respons.kilder');
  const ruter = useRouter();
  const [ny, setNy] = useState<{ navn: string; token: string }>();
  return (
    <>
      <Handlingsskjema
        schema={nyKildeSchema}
        standardverdier={{ navn: '' }}
        handling={async (d) => {
          const r = await registrerKildeHandling(d);
          if (r.ok) setNy({ navn: d.navn, token: r.verdi.token });
          return r;
        }}
        sendTekst={t('registrer')}
        etiketter={{ navn: t('navn') }}
        tomEtter
      >
        <Tekstfelt navn="navn" etikett={t('navn')} hjelp={t('navnHjelp')} paakrevd autoComplete="off" />
      </Handlingsskjema>
      {ny && (
        <Token
          navn={ny.navn}
          token={ny.token}
          lukk={() => {
            setNy(undefined);
            ruter.refresh();
          }}
        />
      )}
    </>
  );
}
