'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState, useTransition } from 'react';
import { Alert, Button } from '@/components/designsystemet';
import { Feilmelding } from '@/components/skjema/Feilmelding';
import { medNokkel, type Svar, utfor } from '@/components/skjema/svar';
import { taNesteHandling } from '@/lib/benk/actions';
import s from './Benk.module.css';

/** «Ta neste oppgave»: takes the most urgent free one and goes to where it is done. One press, one oppgave. */
export function TaNeste({ antall }: { antall: number }) {
  const t = useTranslations('oppgave');
  const router = useRouter();
  const opptatt = useRef(false);
  const [svar, setSvar] = useState<Svar<{ sti: string | null }>>();
  const [sender, start] = useTransition();
  const trykk = () => {
    if (opptatt.current) return;
    opptatt.current = true;
    start(async () => {
      const nytt = await utfor(() => medNokkel(taNesteHandling, {}));
      setSvar(nytt);
      if (nytt.ok && nytt.verdi.sti) router.push(nytt.verdi.sti);
      else {
        opptatt.current = false;
        router.refresh();
      }
    });
  };
  return (
    <div className="stabel" data-tett>
      <div className={`rad ${s.stor}`}>
        <Button data-size="lg" data-ta-neste loading={sender} onClick={trykk}>
          {t('taNeste')}
        </Button>
        <span className="dempet">{t('ledigeTekst', { antall })}</span>
      </div>
      <div aria-live="polite">
        {svar?.ok && !svar.verdi.sti && <Alert data-color="info">{t('ingenLedige')}</Alert>}
        {svar && !svar.ok && <Feilmelding svar={svar} />}
      </div>
    </div>
  );
}
