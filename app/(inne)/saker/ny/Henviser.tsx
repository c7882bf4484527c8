'use client';
import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { Radiogruppe } from '@/components/felt/Radiogruppe';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { KILDER } from '@/lib/sak/schema-registrer';

/** Who contacts us; the bruker's own name is asked for where the person is found. */
export function Henviser() {
  const t = useTranslations('henvendelse');
  const kilde: string = useFormContext().watch('kilde');
  return (
    <div className="stabel">
      <Radiogruppe navn="kilde" etikett={t('felt.kilde')} paakrevd valg={KILDER.map((k) => ({ verdi: k, tekst: t(`kilde.${k}`) }))} />
      {kilde && kilde !== 'BRUKER' && (
        <div className="rutenett">
          <Tekstfelt
            navn="henviserNavn"
            etikett={t('felt.henviserNavn')}
            hjelp={kilde === 'PAARORENDE' ? undefined : t('henviserHjelp')}
            paakrevd
            autoComplete="off"
          />
          <Tekstfelt
            navn="henviserTelefon"
            etikett={t('felt.henviserTelefon')}
            hjelp={kilde === 'PAARORENDE' ? undefined : t('telefonHjelp')}
            type="tel"
            autoComplete="off"
          />
        </div>
      )}
    </div>
  );
}

/** To whom the receipt letter goes, when another than the bruker asked. */
export function Kvitteringsmottaker() {
  const t = useTranslations('henvendelse');
  const { watch } = useFormContext();
  if (!watch('kilde') || watch('kilde') === 'BRUKER') return <p className="dempet">{t('kvitteringBruker')}</p>;
  return (
    <>
      <Radiogruppe
        navn="kvitteringTil"
        etikett={t('felt.kvitteringTil')}
        valg={[
          { verdi: 'BRUKER', tekst: t('tilBruker') },
          { verdi: 'HENVISER', tekst: t('tilHenviser'), hjelp: t('tilHenviserHjelp') },
        ]}
      />
      {watch('kvitteringTil') === 'HENVISER' && <Tekstomraade navn="henviserAdresse" etikett={t('felt.henviserAdresse')} paakrevd rader={3} />}
    </>
  );
}
