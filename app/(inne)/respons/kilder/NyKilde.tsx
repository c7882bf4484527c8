'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Alert } from '@/components/designsystemet';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Velger } from '@/components/felt/Velger';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { nyKildeSchema } from '@/lib/respons/oppdrag/kilde/schema';
import { registrerKildeHandling } from './handlinger';
import { Token } from './Token';

type Leverandor = { verdi: string; tekst: string; utenAvtale: boolean };

/** Registers a source and shows its token. A supplier's own speaks for that supplier alone, and has nothing to choose. */
export function NyKilde({ leverandorer }: { leverandorer: Leverandor[] }) {
  const t = useTranslations('respons.kilder');
  const ruter = useRouter();
  const [ny, setNy] = useState<{ navn: string; token: string }>();
  return (
    <>
      <Handlingsskjema
        schema={nyKildeSchema}
        standardverdier={{ navn: '', leverandor: '' }}
        handling={async (d) => {
          const r = await registrerKildeHandling(d);
          if (r.ok) setNy({ navn: d.navn, token: r.verdi.token });
          return r;
        }}
        sendTekst={t('registrer')}
        etiketter={{ navn: t('navn'), leverandor: t('leverandor') }}
        tomEtter
      >
        <Tekstfelt navn="navn" etikett={t('navn')} hjelp={t('navnHjelp')} paakrevd autoComplete="off" />
        {leverandorer.length > 0 && (
          <>
            <Velger navn="leverandor" etikett={t('leverandor')} hjelp={t('leverandorHjelp')} valg={leverandorer} tomTekst={t('egenPlattform')} />
            <UtenAvtale leverandorer={leverandorer} />
          </>
        )}
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

/** The chosen supplier has no agreement in force: to register the source is to say yes. */
function UtenAvtale({ leverandorer }: { leverandorer: Leverandor[] }) {
  const t = useTranslations('respons.kilder');
  const valgt: string = useWatch({ name: 'leverandor' });
  const l = leverandorer.find((x) => x.verdi === valgt);
  return (
    <div role="status">
      {l?.utenAvtale && (
        <Alert data-color="warning">
          {t('utenAvtale', { navn: l.tekst })} <a href="#avtaler">{t('tilAvtalen')}</a>
        </Alert>
      )}
    </div>
  );
}
