'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/designsystemet';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { Tabell } from '@/components/tabell/Tabell';
import type { Enhetsrad } from '@/lib/virksomhet/queries';
import s from '../organisasjon.module.css';
import { EndreEnhet } from './EndreEnhet';

/** The enheter with how much waits there; each can be changed in a dialog. */
export function Enhetsliste({ enheter, endre }: { enheter: Enhetsrad[]; endre: boolean }) {
  const t = useTranslations('organisasjon');
  const [valgt, setValgt] = useState<string>();
  const enhet = enheter.find((e) => e.id === valgt);
  return (
    <>
      <Tabell
        tittel={t('enheter')}
        rader={enheter}
        radNokkel={(e) => e.id}
        kolonner={[
          {
            nokkel: 'navn',
            tittel: t('navn'),
            radtittel: true,
            celle: (e) => (
              <>
                {e.navn}
                <span className={s.under}>{[t(`enhetstype.${e.type}`), e.telefon].filter(Boolean).join(' · ')}</span>
              </>
            ),
          },
          { nokkel: 'ansatte', tittel: t('ansatte'), tall: true, celle: (e) => e.ansatte },
          { nokkel: 'oppgaver', tittel: t('aapneOppgaver'), tall: true, celle: (e) => e.oppgaver },
          {
            nokkel: 'status',
            tittel: t('status'),
            celle: (e) => <Statusmerke tekst={t(e.aktiv ? 'iBruk' : 'ikkeIBruk')} tone={e.aktiv ? 'ok' : 'noytral'} />,
          },
          ...(endre
            ? [
                {
                  nokkel: 'endre',
                  tittel: t('endre'),
                  skjultTittel: true,
                  celle: (e: Enhetsrad) => (
                    <Button variant="secondary" data-size="sm" onClick={() => setValgt(e.id)}>
                      {t('endre')}
                      <span className="kun-skjermleser"> {e.navn}</span>
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      <EndreEnhet enhet={enhet} lukk={() => setValgt(undefined)} />
    </>
  );
}
