'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useState } from 'react';
import { Button, Dialog, DialogBlock, Heading } from '@/components/designsystemet';
import { Link } from '@/components/skall/Link';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel, somAvslutter, UTEN_INNLOGGING, utfor } from '@/components/skjema/svar';
import { loggUtOgGiTilbakeHandling } from '@/lib/innlogging/actions';
import { loggUt } from './loggUt';
import { mineVarslerHandling } from './mineVarsler';

type Mine = { varsler: { id: string; tekst: string }[]; vakter: string };

/**
 * Logging out: at once, unless one has varsler or is on duty, or it cannot be known. Then one gives them on first, lets them go
 * back to the queue and goes off duty, or keeps both, as who goes on with the phone does.
 */
export function useUtlogging(): { start: () => Promise<void>; dialog: ReactNode } {
  const [spor, setSpor] = useState<Mine | 'vetIkke' | null>(null);
  const start = async () => {
    const r = await utfor(() => mineVarslerHandling({}));
    if (r.ok ? !r.verdi.varsler.length && !r.verdi.vakter : r.kode === UTEN_INNLOGGING) return loggUt();
    setSpor(r.ok ? r.verdi : 'vetIkke');
  };
  return { start, dialog: <Utloggingsdialog spor={spor} lukk={() => setSpor(null)} igjen={start} /> };
}

type Valg = { lukk: () => void };

function Utloggingsdialog({ spor, lukk, igjen }: Valg & { spor: Mine | 'vetIkke' | null; igjen: () => Promise<void> }) {
  const t = useTranslations('skall.utlogging');
  const id = useId();
  const mine = spor !== null && spor !== 'vetIkke' ? spor : null;
  const harVarsler = mine !== null && mine.varsler.length > 0;
  return (
    <Dialog open={spor !== null} onClose={lukk} closeButton={t('avbryt')} aria-labelledby={id}>
      <DialogBlock>
        <Heading level={2} data-size="xs" id={id}>
          {harVarsler ? t('tittel', { antall: mine.varsler.length }) : t(mine ? 'paaVaktTittel' : 'vetIkkeTittel')}
        </Heading>
      </DialogBlock>
      <DialogBlock>
        <div className="stabel">
          {spor === 'vetIkke' && <Vetikke lukk={lukk} igjen={igjen} />}
          {mine && <Harnoe mine={mine} lukk={lukk} />}
        </div>
      </DialogBlock>
    </Dialog>
  );
}

/** No answer to what one has: nobody is logged out without knowing that. */
function Vetikke({ lukk, igjen }: Valg & { igjen: () => Promise<void> }) {
  const t = useTranslations('skall.utlogging');
  return (
    <>
      <p>{t('vetIkkeTekst')}</p>
      <div className="rad">
        <Button onClick={() => void igjen()}>{t('provIgjen')}</Button>
        <Button variant="secondary" data-color="danger" onClick={() => void loggUt()}>
          {t('likevel')}
        </Button>
        <Button variant="tertiary" onClick={lukk}>
          {t('avbryt')}
        </Button>
      </div>
    </>
  );
}

function Harnoe({ mine: { varsler, vakter }, lukk }: Valg & { mine: Mine }) {
  const t = useTranslations('skall.utlogging');
  const [avslutt] = useState(somAvslutter);
  const antall = varsler.length;
  return (
    <>
      <ul>
        {varsler.map((v) => (
          <li key={v.id}>
            <Link href={`/respons/${v.id}`} onClick={lukk}>
              {v.tekst}
            </Link>
          </li>
        ))}
      </ul>
      {antall > 0 && <p>{t('tekst', { antall })}</p>}
      {antall > 0 && <p>{t('beholdTekst', { antall })}</p>}
      {vakter && <p>{t('paaVaktTekst', { lag: vakter })}</p>}
      <div className="rad">
        <Knapphandling
          variant="primary"
          farge="danger"
          handling={() => avslutt(() => medNokkel(loggUtOgGiTilbakeHandling, { avVakt: antall === 0 }))}
          etterpaa={() => void loggUt()}
        >
          {t(antall > 0 ? 'giTilbake' : 'avVakt')}
        </Knapphandling>
        <Button variant="secondary" onClick={() => void loggUt()}>
          {t(antall > 0 ? 'behold' : 'paaVaktBli')}
        </Button>
        <Button variant="tertiary" onClick={lukk}>
          {t('avbryt')}
        </Button>
      </div>
    </>
  );
}
