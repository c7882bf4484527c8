'use client';
import { useTranslations } from 'next-intl';
import { Avkryssing } from '@/components/felt/Avkryssing';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Velger } from '@/components/felt/Velger';
import { RELASJONER } from '@/lib/tjenestemottaker/schema';

export const TOM_PAARORENDE = { navn: '', relasjon: '' as 'BARN', telefon: '', epost: '', naermeste: false, verge: false };

/** One next of kin, in a form under `under` («paarorende.0.» or nothing). */
export function Paarorendefelt({ under = '' }: { under?: string }) {
  const t = useTranslations('person.paarorende');
  return (
    <>
      <div className="rutenett">
        <Tekstfelt navn={`${under}navn`} etikett={t('navn')} paakrevd autoComplete="off" />
        <Velger
          navn={`${under}relasjon`}
          etikett={t('relasjonEtikett')}
          paakrevd
          valg={RELASJONER.map((r) => ({ verdi: r, tekst: t(`relasjon.${r}`) }))}
        />
        <Tekstfelt navn={`${under}telefon`} etikett={t('telefon')} type="tel" autoComplete="off" />
        <Tekstfelt navn={`${under}epost`} etikett={t('epost')} type="email" autoComplete="off" />
      </div>
      <div className="rad">
        <Avkryssing navn={`${under}naermeste`} etikett={t('naermeste')} />
        <Avkryssing navn={`${under}verge`} etikett={t('verge')} />
      </div>
    </>
  );
}
