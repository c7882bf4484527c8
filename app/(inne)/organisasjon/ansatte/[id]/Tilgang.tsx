'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { nyNokkel } from '@/components/felles/nokkel';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { avsluttSesjonerHandling, settSluttetHandling, sperrKontoHandling } from '@/lib/virksomhet/actions';

type Props = {
  ansatt: { id: string; versjon: number; sperret: boolean; hjemme: boolean; sluttet: string | null; egen: boolean };
};

/** Log out everywhere, block, and mark as left. One's own access is changed by another administrator. */
export function Tilgang({ ansatt: a }: Props) {
  const t = useTranslations('organisasjon');
  const router = useRouter();
  const nokkel = useRef(nyNokkel());
  const ferdig = () => {
    nokkel.current = nyNokkel();
    router.refresh();
  };
  if (a.egen) return <p>{t('egenKonto')}</p>;
  return (
    <div className="stabel">
      <div className="rad" data-topp>
        <Knapphandling
          handling={() => avsluttSesjonerHandling({ nokkel: nokkel.current, ansattId: a.id })}
          bekreft={{ tittel: t('loggUt'), tekst: t('loggUtTekst'), knapp: t('loggUt') }}
          etterpaa={ferdig}
        >
          {t('loggUt')}
        </Knapphandling>
        <Knapphandling
          farge={a.sperret ? undefined : 'danger'}
          handling={() => sperrKontoHandling({ nokkel: nokkel.current, ansattId: a.id, sperr: !a.sperret })}
          bekreft={{
            tittel: t(a.sperret ? 'aapne' : 'sperr'),
            tekst: t(a.sperret ? 'aapneTekst' : a.hjemme ? 'sperrOveraltTekst' : 'sperrTekst'),
            knapp: t(a.sperret ? 'aapne' : 'sperr'),
          }}
          etterpaa={ferdig}
        >
          {t(a.sperret ? 'aapne' : 'sperr')}
        </Knapphandling>
        {a.sluttet && (
          <Knapphandling
            handling={() => settSluttetHandling({ nokkel: nokkel.current, id: a.id, versjon: a.versjon, sluttet: '' })}
            etterpaa={ferdig}
          >
            {t('slutterIkke')}
          </Knapphandling>
        )}
      </div>
      <div>
        <Knappelenke href={`/organisasjon/ansatte/${a.id}/overforing`} variant="secondary">
          {t('slutter')}
        </Knappelenke>
      </div>
    </div>
  );
}
