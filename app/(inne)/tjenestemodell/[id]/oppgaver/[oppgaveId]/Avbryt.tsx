'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/designsystemet';

/** Closes a form that opened in place. */
export function Avbryt({ lukk }: { lukk: () => void }) {
  const t = useTranslations('komponenter.skjema');
  return (
    <Button variant="tertiary" onClick={lukk}>
      {t('avbryt')}
    </Button>
  );
}
