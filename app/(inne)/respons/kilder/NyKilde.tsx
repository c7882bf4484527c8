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
  const [token, setToken] = useState<string>();
  return (
    <>
      <Handlingsskjema
        schema={nyKildeSchema}
        standardverdier={{ navn: '' }}
        handling={registrerKildeHandling}
        sendTekst={t('registrer')}
        tomEtter
        etterpaa={(v: { token: string }) => setToken(v.token)}
      >
        <Tekstfelt navn="navn" etikett={t('navn')} hjelp={t('navnHjelp')} paakrevd autoComplete="off" />
      </Handlingsskjema>
      {token && (
        <Token
          navn={t('liste')}
          token={token}
          lukk={() => {
            setToken(undefined);
            ruter.refresh();
          }}
        />
      )}
    </>
  );
}
