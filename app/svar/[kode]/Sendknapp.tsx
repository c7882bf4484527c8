'use client';
import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { Button } from '@/components/designsystemet';
import s from '../svar.module.css';

type Props = { svar: string; variant?: 'primary' | 'secondary' | 'tertiary'; farge?: 'accent' | 'neutral' | 'danger'; children: ReactNode };

/** One answer, as big as a thumb. While one is on its way the others wait; without scripts it is a plain button. */
export function Sendknapp({ svar, variant, farge, children }: Props) {
  const { pending, data } = useFormStatus();
  return (
    <Button
      type="submit"
      name="svar"
      value={svar}
      variant={variant}
      data-color={farge}
      className={s.stor}
      loading={pending && data?.get('svar') === svar}
      aria-disabled={pending || undefined}
      onClick={(e) => pending && e.preventDefault()}
    >
      {children}
    </Button>
  );
}
