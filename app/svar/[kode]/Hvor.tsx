import { LocationPinIcon } from '@navikt/aksel-icons';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { Fragment } from 'react';
import type { Svarperson } from '@/lib/respons/oppdrag/svar-queries';
import s from '../svar.module.css';

/** Whom it is about, the way there, and what has been agreed. */
export async function Hvor({ person: p }: { person: Svarperson | null }) {
  const t = await getTranslations('svar');
  const nokkel = await getTranslations('iverksetting.bestilling.nokkelavtale');
  if (!p) return <p className={s.boks}>{t('utenPerson')}</p>;
  const android = /android/i.test((await headers()).get('user-agent') ?? '');
  const vei = `${android ? 'geo:0,0?q=' : 'https://maps.apple.com/?daddr='}${encodeURIComponent(p.adresse)}`;
  const linjer: [string, string | null][] = [
    [t('avtale'), p.avtale],
    [t('nokkel'), p.nokkelavtale && nokkel.has(p.nokkelavtale as 'NOKKELBOKS') ? nokkel(p.nokkelavtale as 'NOKKELBOKS') : p.nokkelavtale],
    [t('adkomst'), p.adkomst],
  ];
  return (
    <section className={s.boks} aria-label={t('opplysninger')}>
      <dl className={s.fakta}>
        <dt>{t('hvem')}</dt>
        <dd className={s.navn}>{p.fornavn}</dd>
        {p.adresse && (
          <>
            <dt>{t('hvor')}</dt>
            <dd>
              <a href={vei} target="_blank" rel="noopener noreferrer" className={s.vei}>
                <LocationPinIcon aria-hidden />
                {p.adresse}
              </a>
            </dd>
          </>
        )}
        {linjer
          .filter(([, verdi]) => verdi)
          .map(([navn, verdi]) => (
            <Fragment key={navn}>
              <dt>{navn}</dt>
              <dd>{verdi}</dd>
            </Fragment>
          ))}
      </dl>
    </section>
  );
}
