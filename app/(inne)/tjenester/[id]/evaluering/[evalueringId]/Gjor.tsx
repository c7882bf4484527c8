import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import type { Evalueringsside } from '@/lib/evaluering/queries';

/** What to do, and why now; for those whose turn it is not, who does it. */
export function Gjor({ e }: { e: Evalueringsside }) {
  const t = useTranslations('evaluering');
  const tr = useTranslations('rolle');
  const { oppgave, anbefaling } = e;
  if (!oppgave) return <Flate>{t(e.status === 'AVLYST' ? 'gjor.avlyst' : 'gjor.ikkeAapen')}</Flate>;
  const hvem = oppgave.enhet ?? e.oppfolger;
  const hos =
    oppgave.utforerVirksomhetId && hvem
      ? t('gjor.venterHos', { rolle: tr(oppgave.rolle), hvem, dato: visDato(oppgave.frist) })
      : t('gjor.venter', { rolle: tr(oppgave.rolle), dato: visDato(oppgave.frist) });
  if (!oppgave.min) return <Flate>{hos}</Flate>;
  return (
    <Flate tittel={t('gjor.tittel')} tone="info">
      <div className="stabel lesebredde" data-tett>
        {e.hva && (
          <p>
            <strong>{e.hva}</strong>
          </p>
        )}
        {e.utlostGrunn && !anbefaling && (
          <p>
            <strong>{t('gjor.hvorfor', { grunn: e.utlostGrunn })}</strong>
          </p>
        )}
        <p>{anbefaling ? t('gjor.avgjor', { fra: anbefaling.utfortAv ?? '' }) : t('gjor.rekke')}</p>
        {anbefaling?.beslutning && (
          <>
            <p>
              <strong>{t(`beslutning.${anbefaling.beslutning}`)}</strong>
              {anbefaling.utfort && (
                <span className="dempet"> {t('anbefaling.linje', { av: anbefaling.utfortAv ?? '', dato: visDato(anbefaling.utfort) })}</span>
              )}
            </p>
            <blockquote className="linjer">{anbefaling.begrunnelse}</blockquote>
          </>
        )}
      </div>
    </Flate>
  );
}
