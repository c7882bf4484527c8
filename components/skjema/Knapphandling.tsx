'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useRef, useState, useTransition } from 'react';
import { Button, Dialog, DialogBlock, Heading } from '@/components/designsystemet';
import { Feilmelding } from './Feilmelding';
import { type Svar, utfor } from './svar';

export type KnapphandlingProps<T> = {
  handling: () => Promise<Svar<T>>;
  children: ReactNode;
  /** Ask first: what will happen, and the text of the button that does it. */
  bekreft?: { tittel: string; tekst: ReactNode; knapp: string };
  variant?: 'primary' | 'secondary' | 'tertiary';
  farge?: 'accent' | 'neutral' | 'danger';
  ikon?: ReactNode;
  etterpaa?: (verdi: T) => void;
};

/** A button that runs an action: once at a time, busy until the page that it changes has been read again, asks first when it matters, and says what went wrong beside itself. */
export function Knapphandling<T>({ handling, children, bekreft, variant = 'secondary', farge, ikon, etterpaa }: KnapphandlingProps<T>) {
  const t = useTranslations('komponenter.skjema');
  const [spor, setSpor] = useState(false);
  const [sender, setSender] = useState(false);
  const [svar, setSvar] = useState<Svar<T>>();
  const [leser, start] = useTransition();
  const opptatt = useRef(false);
  const utforEnGang = async () => {
    if (opptatt.current || leser) return;
    opptatt.current = true;
    setSender(true);
    setSvar(undefined);
    try {
      const nytt = await utfor(handling);
      setSvar(nytt);
      if (!nytt.ok) return;
      setSpor(false);
      start(() => etterpaa?.(nytt.verdi));
    } finally {
      opptatt.current = false;
      setSender(false);
    }
  };
  const feil = svar && !svar.ok && <Feilmelding svar={svar} />;
  return (
    <div className="stabel" data-tett>
      <div>
        <Button variant={variant} data-color={farge} loading={leser || (sender && !spor)} onClick={bekreft ? () => setSpor(true) : utforEnGang}>
          {ikon}
          {children}
        </Button>
      </div>
      {!spor && feil}
      {bekreft && (
        <Dialog open={spor} onClose={() => setSpor(false)} closeButton={t('lukk')}>
          <DialogBlock>
            <Heading level={2} data-size="xs">
              {bekreft.tittel}
            </Heading>
          </DialogBlock>
          <DialogBlock>
            <div className="stabel">
              <div>{bekreft.tekst}</div>
              {feil}
              <div className="rad">
                <Button data-color={farge} loading={sender} onClick={utforEnGang}>
                  {bekreft.knapp}
                </Button>
                <Button variant="tertiary" onClick={() => setSpor(false)}>
                  {t('avbryt')}
                </Button>
              </div>
            </div>
          </DialogBlock>
        </Dialog>
      )}
    </div>
  );
}
