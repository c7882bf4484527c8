'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import { avsluttGamleHandling, byttTokenHandling, stansKildeHandling, startKildeHandling } from './handlinger';
import s from './Kilder.module.css';
import { Token } from './Token';

/** `gamle`: how many tokens before the one in use are still good. */
type Kilde = { id: string; navn: string; versjon: number; aktiv: boolean; gamle: number };

/** A new token, the end of the old ones, stop, and start again. */
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
          {k.gamle > 0 && (
            <Knapphandling
              handling={() => medNokkel(avsluttGamleHandling, om)}
              bekreft={{ tittel: t('gamleSpor', { navn: k.navn }), tekst: t('gamleTekst'), knapp: t('gamle') }}
              etterpaa={paaNytt}
            >
              {t('gamle')}
            </Knapphandling>
          )}
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
