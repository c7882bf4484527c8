'use client';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { Knapphandling, type KnapphandlingProps } from '@/components/skjema/Knapphandling';
import { Rest } from './Rest';

type Props<T> = { tekst: string } & Pick<KnapphandlingProps<T>, 'handling' | 'etterpaa'> & ComponentProps<typeof Rest>;

/** Ends it now. Asks first, and says what nobody has been given. */
export function AvsluttNaa<T>({ tekst, ting, handling, etterpaa }: Props<T>) {
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
            <Rest ting={ting} />
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
