'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, Dialog, DialogBlock, Heading } from '@/components/designsystemet';
import s from './Kilder.module.css';

/** A token, this once: it is gone when the dialog is closed. */
export function Token({ navn, token, lukk }: { navn: string; token: string; lukk: () => void }) {
  const t = useTranslations('respons.kilder');
  const [kopiert, setKopiert] = useState(false);
  return (
    <Dialog open closedby="none" closeButton={false} onClose={lukk}>
      <DialogBlock>
        <Heading level={2} data-size="xs">
          {t('token', { navn })}
        </Heading>
      </DialogBlock>
      <DialogBlock>
        <div className="stabel">
          <p>{t('tokenTekst')}</p>
          <code className={s.token}>{token}</code>
          <div className="rad">
            <Button
              variant="secondary"
              onClick={() => {
                navigator.clipboard?.writeText(token).then(
                  () => setKopiert(true),
                  () => {},
                );
              }}
            >
              {t(kopiert ? 'kopiert' : 'kopier')}
            </Button>
            <Button onClick={lukk}>{t('ferdig')}</Button>
          </div>
        </div>
      </DialogBlock>
    </Dialog>
  );
}
