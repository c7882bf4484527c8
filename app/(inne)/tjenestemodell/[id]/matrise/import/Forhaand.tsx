'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Alert } from '@/components/designsystemet';
import { Flate } from '@/components/skall/Flate';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { Tabell } from '@/components/tabell/Tabell';
import { settCellerHandling } from '@/lib/tjenestemodell/matrise/actions';
import type { Forhaandsvisning } from '@/lib/tjenestemodell/matrise/queries-import';
import type { Kvittering } from '@/lib/tjenestemodell/matrise/rules-utkast';

type Props = { modellId: string; nokkel: string; funn: Forhaandsvisning; ferdig: (k: Kvittering) => void; avbryt: ReactNode };

/** What the sheet would change, and what in it is not understood, each with its address. */
export function Forhaand({ modellId, nokkel, funn, ferdig, avbryt }: Props) {
  const t = useTranslations('matrise.import');
  const { endringer, problemer, flereA, utenA } = funn;
  return (
    <Flate tittel={t('forhaand')} ingress={t('oppsummert', { antall: endringer.length, tommes: funn.tommes, like: funn.like })}>
      {problemer.length > 0 && (
        <Alert data-color="warning">
          <strong>{t('problemer', { antall: problemer.length })}</strong>
          <ul>
            {problemer.slice(0, 50).map((p) => (
              <li key={`${p.celle}${p.art}`}>{t(`problem.${p.art}`, { celle: p.celle, tekst: p.tekst })}</li>
            ))}
          </ul>
          {problemer.length > 50 && <p>{t('flere', { antall: problemer.length - 50 })}</p>}
        </Alert>
      )}
      {flereA.length > 0 && <Radvarsel tittel={t('flereA', { antall: flereA.length })} rader={flereA} />}
      {utenA.length > 0 && <Radvarsel tittel={t('utenA', { antall: utenA.length })} rader={utenA} />}
      {endringer.length > 0 && (
        <Tabell
          tittel={t('endringer')}
          visTittel
          rader={endringer}
          radNokkel={(e) => e.celle}
          kolonner={[
            { nokkel: 'oppgave', tittel: t('oppgave'), radtittel: true, celle: (e) => funn.oppgaver[e.oppgaveId] },
            { nokkel: 'aktor', tittel: t('aktor'), celle: (e) => funn.aktorer[e.aktorId] },
            { nokkel: 'fra', tittel: t('fra'), celle: (e) => e.fra?.kode ?? t('tom') },
            { nokkel: 'til', tittel: t('til'), celle: (e) => <strong>{e.til?.kode ?? t('tom')}</strong> },
            { nokkel: 'celle', tittel: t('celle'), celle: (e) => <span className="dempet tall">{e.celle}</span> },
          ]}
        />
      )}
      <div className="rad" data-topp>
        {endringer.length > 0 && (
          <Knapphandling
            variant="primary"
            handling={() =>
              settCellerHandling({
                nokkel,
                modellId,
                fraFil: true,
                endringer: endringer.map(({ oppgaveId, aktorId, fra, til }) => ({ oppgaveId, aktorId, fra, til })),
              })
            }
            etterpaa={ferdig}
          >
            {t('lagre', { antall: endringer.length })}
          </Knapphandling>
        )}
        {avbryt}
      </div>
    </Flate>
  );
}

const Radvarsel = ({ tittel, rader }: { tittel: string; rader: string[] }) => (
  <Alert data-color="info">
    <strong>{tittel}</strong>
    <ul>
      {rader.slice(0, 30).map((r) => (
        <li key={r}>{r}</li>
      ))}
    </ul>
  </Alert>
);
