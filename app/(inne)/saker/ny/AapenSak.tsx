'use client';
import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { Alert } from '@/components/designsystemet';
import { visDato } from '@/components/felles/dato';
import { Avkryssing } from '@/components/felt/Avkryssing';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Link } from '@/components/skall/Link';
import type { Treff } from '@/lib/personoversikt/queries-sok';

/** Warns of an open sak for the person, also of one that a colleague opened a moment ago; one more takes a tick and a reason. */
export function AapenSak({ saker, lesSak }: { saker: Treff['saker']; lesSak: boolean }) {
  const t = useTranslations('henvendelse');
  const { watch, formState } = useFormContext();
  const likevel: boolean = watch('registrerLikevel');
  if (saker.length === 0 && !likevel && !formState.errors.registrerLikevel) return null;
  return (
    <div className="stabel">
      <Alert data-color="warning">
        <strong>{t('aapenSak')}</strong>
        <ul>
          {saker.map((x) => (
            <li key={x.id}>
              {lesSak ? (
                <Link href={`/saker/${x.id}`} target="_blank">
                  {x.nummer}
                </Link>
              ) : (
                x.nummer
              )}{' '}
              {t('mottattDato', { dato: visDato(x.mottatt) })}
            </li>
          ))}
        </ul>
        <p>{t('aapenSakHjelp')}</p>
      </Alert>
      <Avkryssing navn="registrerLikevel" etikett={t('felt.registrerLikevel')} />
      {likevel && <Tekstfelt navn="likevelGrunn" etikett={t('felt.likevelGrunn')} paakrevd />}
    </div>
  );
}
