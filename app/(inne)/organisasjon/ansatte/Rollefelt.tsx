'use client';
import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { Datofelt } from '@/components/felt/Datofelt';
import { Velger } from '@/components/felt/Velger';
import type { Enhetstype, Rolle } from '@/lib/platform/prisma/enums';
import { passerI } from '@/lib/virksomhet/tilgang/rules-bestilling';
import s from '../organisasjon.module.css';

export type Enhetsvalg = { id: string; navn: string; type: Enhetstype };

/** Where, which role, and how long: for a form with these four fields. Only roles that belong in the enhet are offered. */
export function Rollefelt({ enheter, roller }: { enheter: Enhetsvalg[]; roller: Rolle[] }) {
  const t = useTranslations('organisasjon');
  const rolle = useTranslations('rolle');
  const valgt = useFormContext().watch('enhetId');
  const enhet = enheter.find((e) => e.id === valgt);
  return (
    <>
      <div className={s.todelt}>
        <Velger navn="enhetId" etikett={t('enhet')} paakrevd valg={enheter.map((e) => ({ verdi: e.id, tekst: e.navn }))} />
        <Velger
          navn="rolle"
          etikett={t('rolle')}
          paakrevd
          valg={roller.filter((r) => !enhet || passerI(r, enhet.type)).map((r) => ({ verdi: r, tekst: rolle(r) }))}
        />
      </div>
      <div className={s.todelt}>
        <Datofelt navn="gyldigFra" etikett={t('fra')} paakrevd />
        <Datofelt navn="gyldigTil" etikett={t('til')} hjelp={t('tilHjelp')} />
      </div>
    </>
  );
}
