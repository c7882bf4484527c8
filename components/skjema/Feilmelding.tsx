'use client';
import { useTranslations } from 'next-intl';
import { Alert, Button } from '@/components/designsystemet';
import { visDato, visKlokke } from '../felles/dato';
import { useFeiltekst } from '../felt/useFeiltekst';
import { type Feilsvar, FORNYET, PAA_NYTT, UTEN_INNLOGGING, UTEN_KONTAKT } from './svar';

/** Who came first, where a rule says no because somebody did. */
type Forst = { navn?: string | null; naar?: string | null } | undefined;

/** What went wrong with an action, announced, and who came first; for a conflict also what was changed, and a way to see it. */
export function Feilmelding({ svar, lastInn }: { svar: Feilsvar; lastInn?: () => void | Promise<void> }) {
  const t = useTranslations('komponenter.feilmelding');
  const feiltekst = useFeiltekst();
  const konflikt = svar.kode === 'KONFLIKT';
  const fornyet = svar.kode === FORNYET;
  const forst = konflikt ? undefined : (svar.gjeldende as Forst);
  // Outside a form nothing stands at its field: the one that is wrong says so here.
  const felt = new Set(Object.values(svar.felt ?? {}).map(feiltekst));
  const ved = felt.size === 1 ? [...felt][0] : undefined;
  const tekst = svar.kode === UTEN_KONTAKT ? t('utenKontakt') : (feiltekst(svar.melding) ?? t('ukjent'));
  return (
    <Alert data-color={konflikt || fornyet ? 'warning' : 'danger'} role="alert">
      <div className="stabel" data-tett>
        <p>
          <strong>{konflikt ? t('konflikt') : [...new Set([tekst, ved])].filter(Boolean).join(' ')}</strong>
        </p>
        {forst?.navn && forst.naar && <p>{t('forst', { navn: forst.navn, tid: visKlokke(forst.naar) })}</p>}
        {svar.endret && (
          <>
            <p>{t('endretAv', { av: svar.endret.av, dato: visDato(svar.endret.naar), tid: visKlokke(svar.endret.naar) })}</p>
            {svar.endret.hva.length > 0 && (
              <ul>
                {svar.endret.hva.map((h) => (
                  <li key={h}>{h}</li>
                ))}
              </ul>
            )}
          </>
        )}
        {svar.kode === UTEN_INNLOGGING && (
          <>
            <p>{t('utloggetHjelp')}</p>
            <div>
              <a className="ds-button" data-variant="secondary" href={PAA_NYTT} target="_blank" rel="noopener">
                {t('loggInn')}
              </a>
            </div>
          </>
        )}
        {(konflikt || fornyet) && (
          <>
            <p>{t(konflikt ? (lastInn ? 'konfliktHjelp' : 'konfliktUtenSkjema') : lastInn ? 'fornyetHjelp' : 'fornyetUtenSkjema')}</p>
            <div>
              <Button variant="secondary" data-color="neutral" onClick={() => void (lastInn ? lastInn() : window.location.reload())}>
                {t(konflikt ? 'lastInn' : 'lastPaaNytt')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Alert>
  );
}
