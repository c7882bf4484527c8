'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import { avsluttMottakHandling, bedOmMottakIgjenHandling, godtaMottakHandling } from '@/lib/mottaksavtale/actions';
import type { Avtale } from '@/lib/mottaksavtale/queries';

/** Yes to a request that is for us; no, or the end of it, for either side; and to ask again for what has ended. */
export function Avtalehandling({
  avtale: a,
}: {
  avtale: Pick<Avtale, 'id' | 'versjon' | 'egne' | 'motpart' | 'spurtOss' | 'godtatt' | 'avsluttet' | 'utenNoen'>;
}) {
  const t = useTranslations('respons.avtaler');
  const ruter = useRouter();
  const om = { id: a.id, versjon: a.versjon };
  const paaNytt = () => ruter.refresh();
  if (a.avsluttet)
    return (
      <Knapphandling
        handling={() => medNokkel(bedOmMottakIgjenHandling, { id: a.id })}
        bekreft={{ tittel: t('sporIgjenSpor', { navn: a.motpart }), tekst: t('sporIgjenTekst'), knapp: t('sporIgjen') }}
        etterpaa={paaNytt}
      >
        {t('sporIgjen')}
      </Knapphandling>
    );
  const nei = a.godtatt ? 'avslutt' : a.spurtOss ? 'siNei' : 'trekk';
  const ja = a.egne ? ({ spor: 'godtaSporEier', tekst: 'godtaTekstEier' } as const) : ({ spor: 'godtaSpor', tekst: 'godtaTekst' } as const);
  return (
    <div className="rad">
      {!a.godtatt && a.spurtOss && (
        <Knapphandling
          variant="primary"
          handling={() => medNokkel(godtaMottakHandling, om)}
          bekreft={{ tittel: t(ja.spor, { navn: a.motpart }), tekst: t(ja.tekst), knapp: t('godta') }}
          etterpaa={paaNytt}
        >
          {t('godta')}
        </Knapphandling>
      )}
      <Knapphandling
        variant="tertiary"
        farge="danger"
        handling={() => medNokkel(avsluttMottakHandling, om)}
        bekreft={{
          tittel: t(`${nei}Spor`, { navn: a.motpart }),
          tekst: (
            <>
              <p>{t(`${nei}Tekst`)}</p>
              {a.utenNoen.length > 0 && (
                <>
                  <p>
                    <strong>{t('utenNoen', { antall: a.utenNoen.length })}</strong>
                  </p>
                  <ul>
                    {a.utenNoen.map((navn) => (
                      <li key={navn}>{navn}</li>
                    ))}
                  </ul>
                </>
              )}
            </>
          ),
          knapp: t(nei),
        }}
        etterpaa={paaNytt}
      >
        {t(nei)}
      </Knapphandling>
    </div>
  );
}
