'use client';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { Knapphandling, type KnapphandlingProps } from '@/components/skjema/Knapphandling';
import { Rest } from './Rest';

type Props<T> = { tekst: string } & Pick<KnapphandlingProps<T>, 'handling' | 'etterpaa'> & ComponentProps<typeof Rest>;

/** Ends it now. Asks first, and says what nobody has been given, and what stops. */
export function AvsluttNaa<T>({ tekst, ting, respons, handling, etterpaa }: Props<T>) {
  const t = useTranslations('organisasjon.overforing');
  return (
    <Knapphandling
      farge="danger"
      variant="primary"
      handling={handling}
      bekreft={{
        tittel: t('avsluttNaa'),
        tekst: (
          <>
            <p>{tekst}</p>
            <Rest ting={ting} respons={respons} />
          </>
        ),
        knapp: t('avsluttNaa'),
      }}
      etterpaa={etterpaa}
    >
      {t('avsluttNaa')}
    </Knapphandling>
  );
}
