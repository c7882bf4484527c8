'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, Dialog, DialogBlock, Heading } from '@/components/designsystemet';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel, utfor } from '@/components/skjema/svar';
import { loggUtOgGiTilbakeHandling } from '@/lib/innlogging/actions';
import { loggUt } from './loggUt';
import { mineVarslerHandling } from './mineVarsler';

type Mine = { id: string; tekst: string }[];

/** Logging out: at once, unless one has varsler. Then one gives them on first, or they go back to the queue. */
export function useUtlogging() {
  const [mine, settMine] = useState<Mine>([]);
  const start = async () => {
    const r = await utfor(() => mineVarslerHandling({}));
    if (!r.ok || r.verdi.length === 0) return loggUt();
    settMine(r.verdi);
  };
  return { start, dialog: <Utloggingsdialog mine={mine} lukk={() => settMine([])} /> };
}

function Utloggingsdialog({ mine, lukk }: { mine: Mine; lukk: () => void }) {
  const t = useTranslations('skall.utlogging');
  return (
    <Dialog open={mine.length > 0} onClose={lukk} closeButton={t('avbryt')} aria-labelledby="utlogging-tittel">
      <DialogBlock>
        <Heading level={2} data-size="xs" id="utlogging-tittel">
          {t('tittel', { antall: mine.length })}
        </Heading>
      </DialogBlock>
      <DialogBlock>
        <div className="stabel">
          <ul>
            {mine.map((v) => (
              <li key={v.id}>
                <Link href={`/respons/${v.id}`} prefetch={false} onClick={lukk}>
                  {v.tekst}
                </Link>
              </li>
            ))}
          </ul>
          <p>{t('tekst', { antall: mine.length })}</p>
          <div className="rad">
            <Button variant="secondary" onClick={lukk}>
              {t('avbryt')}
            </Button>
            <Knapphandling variant="primary" farge="danger" handling={() => medNokkel(loggUtOgGiTilbakeHandling, {})} etterpaa={() => void loggUt()}>
              {t('likevel')}
            </Knapphandling>
          </div>
        </div>
      </DialogBlock>
    </Dialog>
  );
}
