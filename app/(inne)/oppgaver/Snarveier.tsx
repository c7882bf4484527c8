'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, Dialog, DialogBlock, Heading } from '@/components/designsystemet';
import s from './Benk.module.css';

const iFelt = (e: KeyboardEvent) =>
  e.target instanceof HTMLElement && (e.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName));

/** The keys of the bench: n takes the next, the digits are the tabs in order, F1 or ? shows the list of them (`children`). Silent while typing. */
export function Snarveier({ faner, children }: { faner: string[]; children: ReactNode }) {
  const t = useTranslations('oppgave');
  const router = useRouter();
  const [aapen, setAapen] = useState(false);
  useEffect(() => {
    const ved = (e: KeyboardEvent) => {
      if (e.ctrlKey || e.metaKey || e.altKey || iFelt(e) || document.querySelector('dialog[open]')) return;
      const fane = faner[Number(e.key) - 1];
      if (e.key === 'F1' || e.key === '?') setAapen(true);
      else if (e.key === 'n') document.querySelector<HTMLElement>('[data-ta-neste]')?.click();
      else if (fane) router.push(fane);
      else return;
      e.preventDefault();
    };
    window.addEventListener('keydown', ved);
    return () => window.removeEventListener('keydown', ved);
  }, [faner, router]);
  return (
    <div className={s.snarveier}>
      <Button variant="tertiary" data-color="neutral" onClick={() => setAapen(true)}>
        {t('snarveier')}
      </Button>
      <Dialog open={aapen} onClose={() => setAapen(false)} closeButton={t('lukk')}>
        <DialogBlock>
          <Heading level={2} data-size="xs">
            {t('snarveierTittel')}
          </Heading>
        </DialogBlock>
        <DialogBlock>{children}</DialogBlock>
      </Dialog>
    </div>
  );
}
