'use client';
import { FieldCounter, Textarea } from '@digdir/designsystemet-react';
import { useTranslations } from 'next-intl';
import { Feltramme } from './Feltramme';
import { type Feltprops, useFelt } from './useFelt';

/** Several lines of text that grow with what is written; counts down when there is a limit. */
export function Tekstomraade({ navn, etikett, hjelp, paakrevd, skrivebeskyttet, rader = 3, maks }: Feltprops & { rader?: number; maks?: number }) {
  const { id, feil, register } = useFelt(navn);
  const t = useTranslations('komponenter.felt');
  return (
    <Feltramme id={id} etikett={etikett} hjelp={hjelp} paakrevd={paakrevd} feil={feil}>
      <Textarea id={id} rows={rader} readOnly={skrivebeskyttet} aria-required={paakrevd || undefined} aria-invalid={Boolean(feil) || undefined} {...register(navn)} />
      {maks && !skrivebeskyttet && <FieldCounter limit={maks} under={t('tegnIgjen')} over={t('tegnForMye')} />}
    </Feltramme>
  );
}
