'use client';
import { BellIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Alert, Button } from '@/components/designsystemet';
import { medNokkel, type Svar } from '../skjema/svar';
import { abonnementHer, kanVarsle, startAbonnement } from './abonnement';

type Props = {
  /** The public half of the house's web push keys. */
  offentligNokkel: string;
  abonner: (d: { nokkel: string; endpoint: string; p256dh: string; auth: string }) => Promise<Svar>;
  avmeld: (d: { nokkel: string; endpoint: string }) => Promise<Svar>;
  /** Whose this browser's subscription is: the server knows, the browser does not. */
  hvem: (d: { endpoint: string }) => Promise<Svar<{ hvem: 'min' | 'egen' | 'ingen' | 'annen' }>>;
};
type Tilstand = 'ukjent' | 'stottesIkke' | 'nektet' | 'av' | 'paa' | 'egen' | 'stoppet' | 'vetIkke';

/** What the server says of this browser. A subscription that is not this person's, or that has ended, is given up here too. */
async function finnTilstand(hvem: Props['hvem']): Promise<Tilstand> {
  const a = await abonnementHer();
  if (!a) return 'av';
  const r = await hvem({ endpoint: a.endpoint });
  if (!r.ok) return 'vetIkke';
  if (r.verdi.hvem === 'min') return 'paa';
  if (r.verdi.hvem === 'egen') return 'egen';
  await a.unsubscribe();
  return r.verdi.hvem === 'ingen' ? 'stoppet' : 'av';
}

/** Turns web push on or off in this browser, and says which it is. */
export function Varslingsknapp({ offentligNokkel, abonner, avmeld, hvem }: Props) {
  const t = useTranslations('komponenter.varsling');
  const [tilstand, setTilstand] = useState<Tilstand>('ukjent');
  const [opptatt, setOpptatt] = useState(false);
  const [feilet, setFeilet] = useState(false);
  useEffect(() => {
    if (!kanVarsle()) setTilstand('stottesIkke');
    else if (Notification.permission === 'denied') setTilstand('nektet');
    else finnTilstand(hvem).then(setTilstand, () => setTilstand('vetIkke'));
  }, [hvem]);
  const bytt = async () => {
    setOpptatt(true);
    setFeilet(false);
    try {
      if (tilstand === 'paa') {
        const a = await abonnementHer();
        if (a) await medNokkel(avmeld, { endpoint: a.endpoint });
        await a?.unsubscribe();
        setTilstand('av');
      } else if ((await Notification.requestPermission()) !== 'granted') setTilstand(Notification.permission === 'denied' ? 'nektet' : 'av');
      else {
        const a = await startAbonnement(offentligNokkel, tilstand === 'egen');
        const r = await medNokkel(abonner, a);
        setFeilet(!r.ok);
        setTilstand(r.ok ? 'paa' : tilstand === 'egen' ? 'egen' : 'av');
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
      {['av', 'stoppet', 'egen', 'paa'].includes(tilstand) && (
        <div>
          <Button variant={tilstand === 'paa' ? 'secondary' : 'primary'} loading={opptatt} onClick={bytt}>
            <BellIcon aria-hidden />
            {t(tilstand === 'paa' ? 'slaaAv' : 'slaaPaa')}
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
