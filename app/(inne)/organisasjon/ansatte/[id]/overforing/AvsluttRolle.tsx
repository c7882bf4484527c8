'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ComponentProps, useRef } from 'react';
import { nyNokkel } from '@/components/felles/nokkel';
import { Datofelt } from '@/components/felt/Datofelt';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { avsluttRolleHandling } from '@/lib/virksomhet/actions';
import { sisteDagSchema } from '@/lib/virksomhet/schema';
import { AvsluttNaa } from './AvsluttNaa';
import type { Rest } from './Rest';

type Props = { rolleId: string; ansattId: string; iDag: string } & ComponentProps<typeof Rest>;

/** Ends one role: now, or with a last day to come. */
export function AvsluttRolle({ rolleId, ansattId, iDag, ting, respons }: Props) {
  const t = useTranslations('organisasjon.overforing');
  const router = useRouter();
  const nokkel = useRef(nyNokkel());
  const ferdig = () => router.push(`/organisasjon/ansatte/${ansattId}`);
  return (
    <div className="stabel">
      <AvsluttNaa
        tekst={t('rolleNaaTekst')}
        ting={ting}
        respons={respons}
        handling={() => avsluttRolleHandling({ nokkel: nokkel.current, id: rolleId, gyldigTil: '' })}
        etterpaa={ferdig}
      />
      <Handlingsskjema
        schema={sisteDagSchema}
        standardverdier={{ id: rolleId, gyldigTil: iDag }}
        handling={avsluttRolleHandling}
        sendTekst={t('avsluttSenere')}
        etiketter={{ gyldigTil: t('sisteDag') }}
        etterpaa={ferdig}
      >
        <Datofelt navn="gyldigTil" etikett={t('sisteDag')} paakrevd />
      </Handlingsskjema>
    </div>
  );
}
