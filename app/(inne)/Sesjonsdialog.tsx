'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, Dialog, DialogBlock, Heading } from '@/components/designsystemet';
import { loggUt } from './loggUt';
import { useUtlogging } from './Utlogging';
import { useSesjonsvakt } from './useSesjonsvakt';

/** Warns before the session ends: stay, or log out. At the end of a whole session one can only save and log in again. */
export default function Sesjonsdialog({ inaktiv, hvem }: { inaktiv: number; hvem: string }) {
  const t = useTranslations('skall.vakt');
  const { vakt, bli } = useSesjonsvakt(inaktiv, hvem);
  const [sett, setSett] = useState(false);
  const ut = useUtlogging();
  const grunn = vakt?.grunn ?? 'inaktiv';
  const sekunder = vakt?.sekunder ?? 0;
  const tid = sekunder > 90 ? t('minutter', { n: Math.ceil(sekunder / 60) }) : t('sekunder', { n: sekunder });
  return (
    <>
      <Dialog
        open={Boolean(vakt) && !(grunn === 'slutt' && sett)}
        closedby="none"
        closeButton={false}
        role="alertdialog"
        aria-labelledby="vakt-tittel"
      >
        <DialogBlock>
          <Heading level={2} data-size="xs" id="vakt-tittel">
            {t(`${grunn}.tittel`)}
          </Heading>
        </DialogBlock>
        <DialogBlock>
          <div className="stabel">
            <p>{t(`${grunn}.tekst`, { tid })}</p>
            <div className="rad">
              <Button onClick={() => (grunn === 'slutt' ? setSett(true) : bli())}>{t(`${grunn}.bli`)}</Button>
              <Button variant="secondary" onClick={() => (grunn === 'slutt' ? loggUt('utgaatt') : void ut.start())}>
                {t(`${grunn}.ut`)}
              </Button>
            </div>
          </div>
        </DialogBlock>
      </Dialog>
      {ut.dialog}
    </>
  );
}
