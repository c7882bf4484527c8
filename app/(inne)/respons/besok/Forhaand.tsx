'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Alert, Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import { visTid } from '@/components/felles/dato';
import { Valgboks } from '@/components/felt/Valgboks';
import { Flate } from '@/components/skall/Flate';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import type { Svar } from '@/components/skjema/svar';
import { Tabell } from '@/components/tabell/Tabell';
import type { Forhaand as Funn, Visning } from '@/lib/varsel/commands-besok';

type Resultat = { nye: number; fjernet: number };
type Props = { funn: Funn; lagre: (fjern: boolean) => Promise<Response>; ferdig: (r: Resultat) => void };

/** What the list would add and take away, and what is wrong with which line. */
export function Forhaand({ funn, lagre, ferdig }: Props) {
  const t = useTranslations('respons.besok');
  const [fjern, setFjern] = useState(true);
  const feil = funn.antallFeil - funn.ukjente;
  const kanLagre = funn.antallNye > 0 || (fjern && funn.antallUtgaar > 0);
  const send = async (): Promise<Svar<Resultat>> => {
    const svar = await lagre(fjern);
    const kropp = await svar.json();
    return svar.ok ? { ok: true, verdi: kropp as Resultat } : { ok: false, kode: 'REGEL', melding: (kropp as { feil: string }).feil };
  };
  return (
    <Flate
      tittel={t('forhaand')}
      ingress={[
        t('blirNye', { antall: funn.antallNye }),
        funn.kjente > 0 && t('kjente', { antall: funn.kjente }),
        funn.forbi > 0 && t('forbi', { antall: funn.forbi }),
      ]
        .filter(Boolean)
        .join(' ')}
    >
      {funn.antallFeil > 0 && (
        <Alert data-color={feil > 0 ? 'warning' : 'info'}>
          <strong>
            {[feil > 0 && t('problemer', { antall: feil }), funn.ukjente > 0 && t('ukjente', { antall: funn.ukjente })].filter(Boolean).join(' ')}
          </strong>
          <Details defaultOpen={feil > 0}>
            <DetailsSummary>{t('visLinjer')}</DetailsSummary>
            <DetailsContent>
              <ul>
                {funn.feil.map((f) => (
                  <li key={`${f.linje}${f.art}`}>{t(`problem.${f.art}`, { linje: f.linje, tekst: f.tekst || '–' })}</li>
                ))}
              </ul>
              {funn.antallFeil > funn.feil.length && <p>{t('flere', { antall: funn.antallFeil - funn.feil.length })}</p>}
            </DetailsContent>
          </Details>
        </Alert>
      )}
      {funn.antallNye > 0 && <Besoksliste tittel={t('nye')} rader={funn.nye} antall={funn.antallNye} />}
      {funn.antallUtgaar > 0 && (
        <>
          <Besoksliste tittel={t('utgaar')} rader={funn.utgaar} antall={funn.antallUtgaar} />
          <Valgboks
            type="checkbox"
            etikett={t('fjern', { antall: funn.antallUtgaar })}
            checked={fjern}
            onChange={(e) => setFjern(e.target.checked)}
          />
        </>
      )}
      {kanLagre ? (
        <Knapphandling variant="primary" handling={send} etterpaa={ferdig}>
          {funn.antallNye > 0 ? t('lagre', { antall: funn.antallNye }) : t('lagreFjern', { antall: funn.antallUtgaar })}
        </Knapphandling>
      ) : (
        <p>{t('ingenting')}</p>
      )}
    </Flate>
  );
}

function Besoksliste({ tittel, rader, antall }: { tittel: string; rader: Visning[]; antall: number }) {
  const t = useTranslations('respons.besok');
  return (
    <>
      <Tabell
        tittel={tittel}
        visTittel
        rader={rader.map((r, nr) => ({ ...r, nr }))}
        radNokkel={(r) => String(r.nr)}
        kolonner={[
          { nokkel: 'tid', tittel: t('naar'), celle: (b) => <span className="tall">{visTid(b.tid)}</span> },
          { nokkel: 'navn', tittel: t('hvem'), radtittel: true, celle: (b) => b.navn },
          { nokkel: 'hva', tittel: t('hva'), celle: (b) => b.hva },
        ]}
      />
      {antall > rader.length && <p className="dempet">{t('flere', { antall: antall - rader.length })}</p>}
    </>
  );
}
