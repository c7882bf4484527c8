'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { Datofelt } from '@/components/felt/Datofelt';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { medNokkel } from '@/components/skjema/svar';
import { settSluttetHandling } from '@/lib/virksomhet/actions';
import { slutterSchema } from '@/lib/virksomhet/schema';
import { AvsluttNaa } from './AvsluttNaa';
import type { Rest } from './Rest';

type Props = { ansatt: { id: string; versjon: number }; iDag: string } & ComponentProps<typeof Rest>;

/** Ends access: now, or from a day to come. */
export function Avslutt({ ansatt: a, iDag, ting, respons }: Props) {
  const t = useTranslations('organisasjon');
  const router = useRouter();
  const om = { id: a.id, versjon: a.versjon };
  const ferdig = () => router.refresh();
  return (
    <div className="stabel">
      <AvsluttNaa
        tekst={t('overforing.tilgangNaaTekst')}
        ting={ting}
        respons={respons}
        handling={() => medNokkel(settSluttetHandling, { ...om, sluttet: iDag })}
        etterpaa={ferdig}
      />
      <Handlingsskjema
        schema={slutterSchema}
        standardverdier={{ ...om, sluttet: '' }}
        handling={settSluttetHandling}
        sendTekst={t('overforing.avsluttSenere')}
        etiketter={{ sluttet: t('sluttetFra') }}
        etterpaa={ferdig}
      >
        <Datofelt navn="sluttet" etikett={t('sluttetFra')} hjelp={t('sluttetHjelp')} paakrevd />
      </Handlingsskjema>
    </div>
  );
}
