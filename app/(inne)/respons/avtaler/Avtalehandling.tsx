'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { nyNokkel } from '@/components/felles/nokkel';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { avsluttMottakHandling, godtaMottakHandling } from '@/lib/mottaksavtale/actions';
import type { Avtale } from '@/lib/mottaksavtale/queries';

/** Yes to a request that is for us; no, or the end of it, for either side. */
export function Avtalehandling({ avtale: a }: { avtale: Pick<Avtale, 'id' | 'versjon' | 'egne' | 'motpart'> & { godtatt: Date | null } }) {
  const t = useTranslations('respons.avtaler');
  const ruter = useRouter();
  const om = () => ({ nokkel: nyNokkel(), id: a.id, versjon: a.versjon });
  const paaNytt = () => ruter.refresh();
  const nei = a.godtatt ? 'avslutt' : a.egne ? 'trekk' : 'siNei';
  return (
    <div className="rad">
      {!a.godtatt && !a.egne && (
        <Knapphandling
          variant="primary"
          handling={() => godtaMottakHandling(om())}
          bekreft={{ tittel: t('godtaSpor', { navn: a.motpart }), tekst: t('godtaTekst'), knapp: t('godta') }}
          etterpaa={paaNytt}
        >
          {t('godta')}
        </Knapphandling>
      )}
      <Knapphandling
        variant="tertiary"
        farge="danger"
        handling={() => avsluttMottakHandling(om())}
        bekreft={{ tittel: t(`${nei}Spor`, { navn: a.motpart }), tekst: t(`${nei}Tekst`), knapp: t(nei) }}
        etterpaa={paaNytt}
      >
        {t(nei)}
      </Knapphandling>
    </div>
  );
}
