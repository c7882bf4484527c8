'use client';
import { useTranslations } from 'next-intl';
import { Radiogruppe } from '@/components/felt/Radiogruppe';
import { Flate } from '@/components/skall/Flate';

/** The first question, and what follows from the answer (kilde: 001 Henvise, kartlegge og tildele). */
export function Vurdering({ nytte }: { nytte: boolean | null }) {
  const t = useTranslations('vedtak.vurdering');
  return (
    <Flate tittel={t('tittel')}>
      <div className="stabel">
        <Radiogruppe
          navn="nytteAvTeknologi"
          etikett={t('nytte')}
          valg={[
            { verdi: true, tekst: t('ja') },
            { verdi: false, tekst: t('nei') },
          ]}
          paakrevd
        />
        {nytte === true && (
          <Radiogruppe
            navn="utfall"
            etikett={t('utfall')}
            paakrevd
            valg={[
              { verdi: 'INNVILGET', tekst: t('innvilget') },
              { verdi: 'AVSLAG', tekst: t('avslag') },
            ]}
          />
        )}
        {nytte === false && (
          <Radiogruppe
            navn="utfall"
            etikett={t('hvaNaa')}
            paakrevd
            valg={[
              { verdi: 'HENVIS', tekst: t('henvis'), hjelp: t('henvisHjelp') },
              { verdi: 'AVSLAG', tekst: t('skrivAvslag'), hjelp: t('skrivAvslagHjelp') },
            ]}
          />
        )}
      </div>
    </Flate>
  );
}
