'use client';
import { useTranslations } from 'next-intl';
import { Datofelt } from '@/components/felt/Datofelt';
import { Velger } from '@/components/felt/Velger';
import type { Rolle } from '@/lib/platform/prisma/enums';
import s from '../organisasjon.module.css';

/** Which role, where, and how long: for a form with these four fields. */
export function Rollefelt({ enheter, roller }: { enheter: { id: string; navn: string }[]; roller: Rolle[] }) {
  const t = useTranslations('organisasjon');
  const rolle = useTranslations('rolle');
  return (
    <>
      <div className={s.todelt}>
        <Velger navn="enhetId" etikett={t('enhet')} paakrevd valg={enheter.map((e) => ({ verdi: e.id, tekst: e.navn }))} />
        <Velger navn="rolle" etikett={t('rolle')} paakrevd valg={roller.map((r) => ({ verdi: r, tekst: rolle(r) }))} />
      </div>
      <div className={s.todelt}>
        <Datofelt navn="gyldigFra" etikett={t('fra')} paakrevd />
        <Datofelt navn="gyldigTil" etikett={t('til')} hjelp={t('tilHjelp')} />
      </div>
    </>
  );
}
