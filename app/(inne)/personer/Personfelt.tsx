'use client';
import { useTranslations } from 'next-intl';
import { Avkryssing } from '@/components/felt/Avkryssing';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Velger } from '@/components/felt/Velger';
import s from './Personfelt.module.css';

export type Sone = { id: string; navn: string };

/** Everything that is empty about a person who is to be registered. */
export const TOM_PERSON = {
  ukjent: false,
  ident: '',
  ukjentGrunn: '',
  fodselsdato: '',
  fornavn: '',
  etternavn: '',
  adresse: '',
  postnummer: '',
  poststed: '',
  telefon: '',
  epost: '',
  spraak: '',
  trengerTolk: false,
  fastlege: '',
  nokkelinfo: '',
  soneId: '',
};

/** Name, address and phone of a person, in a form under `under` («nyPerson.» or nothing). */
export function Navnefelt({ under = '' }: { under?: string }) {
  const t = useTranslations('person.felt');
  return (
    <>
      <div className={s.trekolonner}>
        <Tekstfelt navn={`${under}fornavn`} etikett={t('fornavn')} paakrevd autoComplete="off" />
        <Tekstfelt navn={`${under}etternavn`} etikett={t('etternavn')} paakrevd autoComplete="off" />
        <Tekstfelt navn={`${under}telefon`} etikett={t('telefon')} type="tel" autoComplete="off" />
      </div>
      <div className={s.trekolonner}>
        <Tekstfelt navn={`${under}adresse`} etikett={t('adresse')} autoComplete="off" />
        <Tekstfelt navn={`${under}postnummer`} etikett={t('postnummer')} inputMode="numeric" maxLength={4} autoComplete="off" />
        <Tekstfelt navn={`${under}poststed`} etikett={t('poststed')} autoComplete="off" />
      </div>
    </>
  );
}

/** The rest of what is known about a person. */
export function Opplysningsfelt({ under = '', soner }: { under?: string; soner: Sone[] }) {
  const t = useTranslations('person.felt');
  return (
    <>
      <div className="rutenett">
        <Tekstfelt navn={`${under}epost`} etikett={t('epost')} type="email" autoComplete="off" />
        <Velger navn={`${under}soneId`} etikett={t('sone')} valg={soner.map((x) => ({ verdi: x.id, tekst: x.navn }))} tomTekst={t('ingenSone')} />
        <Tekstfelt navn={`${under}fastlege`} etikett={t('fastlege')} autoComplete="off" />
        <Tekstfelt navn={`${under}spraak`} etikett={t('spraak')} autoComplete="off" />
      </div>
      <Avkryssing navn={`${under}trengerTolk`} etikett={t('trengerTolk')} />
      <Tekstomraade navn={`${under}nokkelinfo`} etikett={t('nokkelinfo')} hjelp={t('nokkelinfoHjelp')} rader={2} />
    </>
  );
}
