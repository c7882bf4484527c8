'use client';
import { useTranslations } from 'next-intl';
import { Textarea } from '@/components/designsystemet';
import { FieldDescription } from '@/components/designsystemet-skjema';
import s from './Felt.module.css';
import { Feltramme } from './Feltramme';
import { type Feltprops, useFelt } from './useFelt';

/** Several lines of text that grow with what is written; counts down when there is a limit. */
export function Tekstomraade({ navn, etikett, hjelp, paakrevd, skrivebeskyttet, rader = 3, maks }: Feltprops & { rader?: number; maks?: number }) {
  const { id, feil, register, watch } = useFelt(navn);
  const t = useTranslations('komponenter.felt');
  const igjen = (maks ?? 0) - (maks ? String(watch(navn) ?? '').length : 0);
  return (
    <Feltramme id={id} etikett={etikett} hjelp={hjelp} paakrevd={paakrevd} feil={feil}>
      <Textarea
        suppressHydrationWarning
        id={id}
        rows={rader}
        readOnly={skrivebeskyttet}
        aria-required={paakrevd || undefined}
        aria-invalid={Boolean(feil) || undefined}
        {...register(navn)}
      />
      {maks && !skrivebeskyttet && (
        <FieldDescription className={`smaa ${s.teller}`}>
          {igjen >= 0 ? t('tegnIgjen', { antall: igjen }) : t('tegnForMye', { antall: -igjen })}
        </FieldDescription>
      )}
    </Feltramme>
  );
}
