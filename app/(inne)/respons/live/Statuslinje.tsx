'use client';
import {
  BellIcon,
  CheckmarkCircleFillIcon,
  ExclamationmarkTriangleFillIcon,
  MoonIcon,
  SpeakerIcon,
  SpeakerSlashIcon,
  SunIcon,
  XMarkOctagonFillIcon,
} from '@navikt/aksel-icons';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Alert, Button } from '@/components/designsystemet';
import { visKlokke } from '@/components/felles/dato';
import { Link } from '@/components/skall/Link';
import { Mistet } from './Mistet';
import { Erute, Snartslutt } from './Oktslutt';
import s from './Statuslinje.module.css';
import { useLive } from './Stromgiver';

const TILBAKE_MS = 8_000;

/** True for a while after a lost connection has come back. */
function useTilbake(tilstand: string | undefined): boolean {
  const [tilbake, setTilbake] = useState(false);
  const varBrutt = useRef(false);
  useEffect(() => {
    if (tilstand === 'brutt') varBrutt.current = true;
    if (tilstand !== 'tilkoblet' || !varBrutt.current) return;
    varBrutt.current = false;
    setTilbake(true);
    const t = setTimeout(() => setTilbake(false), TILBAKE_MS);
    return () => clearTimeout(t);
  }, [tilstand]);
  return tilbake;
}

/** Connection, sound and screen, on every page of the area; what is wrong is said loudly. */
export function Statuslinje() {
  const t = useTranslations('respons.operator');
  const sti = usePathname();
  const live = useLive();
  const tilbake = useTilbake(live?.tilstand);
  if (!live) return null;
  const { tilstand, brutt, folgHer, lyd, natt, melding, vakter, slutter } = live;
  const borte = tilstand === 'brutt' || tilstand === 'utlogget' || tilstand === 'flere';
  return (
    <div className={s.ramme}>
      <section className={s.linje} aria-label={t('status')}>
        <span className={s.tilstand} data-tilstand={tilstand}>
          {borte ? (
            <XMarkOctagonFillIcon aria-hidden />
          ) : tilstand === 'kobler' ? (
            <ExclamationmarkTriangleFillIcon aria-hidden />
          ) : (
            <CheckmarkCircleFillIcon aria-hidden />
          )}
          {t(tilstand === 'utlogget' ? 'utloggetKort' : tilstand === 'flere' ? 'flereKort' : tilstand)}
        </span>
        {lyd.venter > 0 && !borte && (
          <strong className={s.venter}>{t(vakter.length > 0 ? 'venterNaa' : 'venterPaaNoen', { antall: lyd.venter })}</strong>
        )}
        <span className={s.knapper}>
          {melding.nettleser === 'spor' && (
            <Button variant="tertiary" data-size="sm" onClick={melding.spor} aria-label={t('varslerPaa')} title={t('varslerPaa')}>
              <BellIcon aria-hidden />
              <span className={s.bred}>{t('varslerPaa')}</span>
            </Button>
          )}
          <Button
            variant="tertiary"
            data-size="sm"
            onClick={natt.bytt}
            aria-label={t(natt.natt ? 'nattAv' : 'nattPaa')}
            title={t(natt.natt ? 'nattAv' : 'nattPaa')}
          >
            {natt.natt ? <SunIcon aria-hidden /> : <MoonIcon aria-hidden />}
          </Button>
          {lyd.paa ? (
            <Button variant="tertiary" data-size="sm" onClick={lyd.bytt} aria-label={t('slaaAvLyd')} title={t('slaaAvLyd')} data-lyd="paa">
              <SpeakerIcon aria-hidden />
              {t('lydPaa')}
            </Button>
          ) : (
            <Button variant="primary" data-color="warning" data-size="sm" onClick={lyd.bytt} data-lyd="av">
              <SpeakerSlashIcon aria-hidden />
              {t('lydAv')}. {t('slaaPaaLyd')}
            </Button>
          )}
        </span>
      </section>
      <div role="status">{tilbake && <Alert data-color="success">{t('tilbake')}</Alert>}</div>
      {tilstand === 'brutt' && (
        <Alert data-color="danger" role="alert" className={s.brudd}>
          <strong>{t('bruddTittel', { tid: visKlokke(new Date(brutt ?? 0)) })}</strong>
          <p>{t('bruddTekst')}</p>
        </Alert>
      )}
      {tilstand === 'flere' && (
        <Alert data-color="danger" role="alert" className={s.brudd}>
          <strong>{t('flereTittel')}</strong>
          <p>{t('flereTekst')}</p>
          <Button variant="secondary" data-size="sm" onClick={folgHer}>
            {t('flereKnapp')}
          </Button>
        </Alert>
      )}
      {tilstand === 'utlogget' && <Erute />}
      {tilstand !== 'utlogget' && <Mistet {...live.mistet} />}
      {tilstand !== 'utlogget' && slutter !== null && <Snartslutt slutter={slutter} />}
      {vakter.length === 0 && tilstand !== 'utlogget' && sti !== '/respons/vakt' && (
        <div className={s.ikkeVakt}>
          {t('ikkePaaVakt')} <Link href="/respons/vakt">{t('gaaPaaVakt')}</Link>
        </div>
      )}
      <div role="status" aria-live="assertive" className="kun-skjermleser">
        {melding.sagt}
      </div>
    </div>
  );
}
