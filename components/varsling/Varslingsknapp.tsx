'use client';
import { BellIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Alert, Button } from '@/components/designsystemet';
import { nyNokkel } from '../felles/nokkel';
import type { Svar } from '../skjema/svar';
import { abonnementHer, kanVarsle, startAbonnement } from './abonnement';

type Props = {
  /** The public half of the house's web push keys. */
  offentligNokkel: string;
  abonner: (d: { nokkel: string; endpoint: string; p256dh: string; auth: string }) => Promise<Svar>;
  avmeld: (d: { nokkel: string; endpoint: string }) => Promise<Svar>;
};
type Tilstand = 'ukjent' | 'stottesIkke' | 'nektet' | 'av' | 'paa';

/** Turns web push on or off in this browser, and says which it is. */
export function Varslingsknapp({ offentligNokkel, abonner, avmeld }: Props) {
  const t = useTranslations('komponenter.varsling');
  const [tilstand, setTilstand] = useState<Tilstand>('ukjent');
  const [opptatt, setOpptatt] = useState(false);
  const [feilet, setFeilet] = useState(false);
  useEffect(() => {
    if (!kanVarsle()) setTilstand('stottesIkke');
    else if (Notification.permission === 'denied') setTilstand('nektet');
    else
      abonnementHer().then(
        (a) => setTilstand(a ? 'paa' : 'av'),
        () => setTilstand('av'),
      );
  }, []);
  const bytt = async () => {
    setOpptatt(true);
    setFeilet(false);
    try {
      if (tilstand === 'paa') {
        const a = await abonnementHer();
        if (a) await avmeld({ nokkel: nyNokkel(), endpoint: a.endpoint });
        await a?.unsubscribe();
        setTilstand('av');
      } else if ((await Notification.requestPermission()) !== 'granted') setTilstand(Notification.permission === 'denied' ? 'nektet' : 'av');
      else {
        const a = await startAbonnement(offentligNokkel);
        const r = await abonner({ nokkel: nyNokkel(), ...a });
        setFeilet(!r.ok);
        setTilstand(r.ok ? 'paa' : 'av');
      }
    } catch {
      setFeilet(true);
    } finally {
      setOpptatt(false);
    }
  };
  if (tilstand === 'ukjent') return null;
  return (
    <div className="stabel" data-tett>
      <p role="status">
        <strong>{t('tittel')}.</strong> {t(tilstand)}
      </p>
      {(tilstand === 'av' || tilstand === 'paa') && (
        <div>
          <Button variant={tilstand === 'av' ? 'primary' : 'secondary'} loading={opptatt} onClick={bytt}>
            <BellIcon aria-hidden />
            {t(tilstand === 'av' ? 'slaaPaa' : 'slaaAv')}
          </Button>
        </div>
      )}
      {feilet && (
        <Alert data-color="danger" role="alert">
          {t('feilet')}
        </Alert>
      )}
    </div>
  );
}
