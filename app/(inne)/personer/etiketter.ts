'use client';
import { useTranslations } from 'next-intl';

const FELT = [
  'fornavn',
  'etternavn',
  'telefon',
  'adresse',
  'postnummer',
  'poststed',
  'epost',
  'sone',
  'fastlege',
  'spraak',
  'trengerTolk',
  'nokkelinfo',
] as const;

/** The labels of a person's fields by name, for a summary of errors. */
export function usePersonetiketter(under = ''): Record<string, string> {
  const t = useTranslations('person.felt');
  const i = useTranslations('person.ident');
  return {
    ...Object.fromEntries(FELT.map((f) => [`${under}${f === 'sone' ? 'soneId' : f}`, t(f)])),
    [`${under}ident`]: i('etikett'),
    [`${under}ukjentGrunn`]: i('grunn'),
    [`${under}fodselsdato`]: i('fodselsdato'),
  };
}
