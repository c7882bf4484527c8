'use client';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/designsystemet';
import s from './Sak.module.css';
import type { Handling, Tildeling, Valgtsak } from './Styringsdialog';

const Styringsdialog = lazy(() => import('./Styringsdialog'));

type Props = { sak: Valgtsak; kan: { vent: boolean; avslutte: boolean }; tildeling: Tildeling | null };

/** What the saksbehandler may do with the sak as a whole; each asks for what it needs in a dialog. */
export function Styring({ sak, kan, tildeling }: Props) {
  const t = useTranslations('sak.styring');
  const [valgt, setValgt] = useState<Handling>();
  const valg: Handling[] = [
    ...(tildeling ? (['tildel'] as const) : []),
    'forelopig',
    ...(kan.vent ? (['vent'] as const) : []),
    ...(kan.avslutte ? (['trekk', 'henlegg'] as const) : []),
  ];
  return (
    <div className={s.knapper}>
      {valg.map((v) => (
        <Button key={v} variant="tertiary" data-color={v === 'henlegg' ? 'danger' : undefined} onClick={() => setValgt(v)}>
          {t(v)}
        </Button>
      ))}
      {valgt && (
        <Suspense>
          <Styringsdialog hvilken={valgt} sak={sak} tildeling={tildeling} lukk={() => setValgt(undefined)} />
        </Suspense>
      )}
    </div>
  );
}
