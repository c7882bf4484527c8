'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import { byttTokenHandling, stansKildeHandling, startKildeHandling } from './handlinger';
import s from './Kilder.module.css';
import { Token } from './Token';

type Kilde = { id: string; navn: string; versjon: number; aktiv: boolean };

/** A new token, stop, and start again. */
export function Kildehandling({ kilde: k }: { kilde: Kilde }) {
  const t = useTranslations('respons.kilder');
  const ruter = useRouter();
  const [token, setToken] = useState<string>();
  const om = { id: k.id, versjon: k.versjon };
  const paaNytt = () => ruter.refresh();
  return (
    <div className={s.handlinger}>
      {k.aktiv ? (
        <>
          <Knapphandling
            handling={() => medNokkel(byttTokenHandling, om)}
            bekreft={{ tittel: t('byttSpor', { navn: k.navn }), tekst: t('byttTekst'), knapp: t('bytt') }}
            etterpaa={(v) => setToken(v.token)}
          >
            {t('bytt')}
          </Knapphandling>
          <Knapphandling
            variant="tertiary"
            farge="danger"
            handling={() => medNokkel(stansKildeHandling, om)}
            bekreft={{ tittel: t('stansSpor', { navn: k.navn }), tekst: t('stansTekst'), knapp: t('stans') }}
            etterpaa={paaNytt}
          >
            {t('stans')}
          </Knapphandling>
        </>
      ) : (
        <Knapphandling handling={() => medNokkel(startKildeHandling, om)} etterpaa={paaNytt}>
          {t('start')}
        </Knapphandling>
      )}
      {token && (
        <Token
          navn={k.navn}
          token={token}
          lukk={() => {
            setToken(undefined);
            paaNytt();
          }}
        />
      )}
    </div>
  );
}
