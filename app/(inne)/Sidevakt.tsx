'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Alert, Button } from '@/components/designsystemet';
import { ventPaaNett } from '@/components/felles/nett';
import s from './skall.module.css';

/** The role that one goes on in, told to the other tabs. */
const ROLLE = 'helhet.rolle';

/** Says why the page is not what it seems: the next one waits for the net, or the role has been changed in another tab. */
export function Sidevakt({ rolle }: { rolle: string }) {
  const t = useTranslations('skall.sidevakt');
  const [uten, setUten] = useState(false);
  const [annen, setAnnen] = useState(false);
  useEffect(() => ventPaaNett(setUten), []);
  useEffect(() => {
    localStorage.setItem(ROLLE, rolle);
    const hor = (e: StorageEvent) => e.key === ROLLE && setAnnen(e.newValue !== null && e.newValue !== rolle);
    window.addEventListener('storage', hor);
    return () => window.removeEventListener('storage', hor);
  }, [rolle]);
  return (
    <div role="status" className={s.sidevakt}>
      {uten && <Alert data-color="warning">{t('utenNett')}</Alert>}
      {annen && (
        <Alert data-color="warning">
          <div className="stabel">
            <span>{t('annenRolle')}</span>
            <Button data-size="sm" onClick={() => window.location.reload()}>
              {t('lastInn')}
            </Button>
          </div>
        </Alert>
      )}
    </div>
  );
}
