'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { Alert } from '@/components/designsystemet';
import { dagISO, visDato } from '@/components/felles/dato';
import { Avkryssing } from '@/components/felt/Avkryssing';
import { Datofelt } from '@/components/felt/Datofelt';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import type { Treff } from '@/lib/personoversikt/queries-sok';
import { siffer, tolkIdent } from '@/lib/tjenestemottaker/rules';
import { usePersonsok } from './usePersonsok';

/**
 * The fødselsnummer, read as it is typed: shows the birth date, and tells when the person is registered already, where
 * `finnes` says what to do about it. With «ukjent», a reason and perhaps a birth date instead.
 */
export function Identfelt({ under = '', finnes }: { under?: string; finnes: (t: Treff) => ReactNode }) {
  const t = useTranslations('person.ident');
  const { watch } = useFormContext();
  const ukjent: boolean = watch(`${under}ukjent`);
  const ident = siffer(watch(`${under}ident`) ?? '');
  const { svar, sok, nullstill } = usePersonsok();
  const tolket = !ukjent && ident.length === 11 ? tolkIdent(ident) : null;
  const gyldig = Boolean(tolket);
  useEffect(() => {
    if (gyldig) void sok(ident);
    else nullstill();
  }, [gyldig, ident, sok, nullstill]);
  const treff = svar && 'treff' in svar ? svar.treff[0] : undefined;
  return (
    <>
      {!ukjent && (
        <div className="stabel" data-tett>
          <Tekstfelt navn={`${under}ident`} etikett={t('etikett')} hjelp={t('hjelp')} paakrevd inputMode="numeric" autoComplete="off" />
          <div aria-live="polite">
            {ident.length === 11 && !tolket && <Alert data-color="danger">{t('ugyldig')}</Alert>}
            {tolket && !treff && (
              <p className="dempet">{t(tolket.identtype === 'DNR' ? 'fodtDnr' : 'fodt', { dato: visDato(tolket.fodselsdato) })}</p>
            )}
            {treff && <Alert data-color="info">{finnes(treff)}</Alert>}
          </div>
        </div>
      )}
      <Avkryssing navn={`${under}ukjent`} etikett={t('ukjent')} />
      {ukjent && (
        <div className="rutenett">
          <Tekstfelt navn={`${under}ukjentGrunn`} etikett={t('grunn')} hjelp={t('grunnHjelp')} paakrevd />
          <Datofelt navn={`${under}fodselsdato`} etikett={t('fodselsdato')} senest={dagISO(new Date())} />
        </div>
      )}
    </>
  );
}
