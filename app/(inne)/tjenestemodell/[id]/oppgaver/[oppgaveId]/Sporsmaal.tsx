import { useTranslations } from 'next-intl';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import type { Avklaringsrad } from '@/lib/avklaring/queries';
import type { Oppgaveside } from '@/lib/tjenestemodell/oppgave/queries';
import { Avklaringsliste } from '../../../Avklaringsliste';

/** The questions on this task. */
export function Sporsmaal({ rader, o, naa }: { rader: Avklaringsrad[]; o: Oppgaveside; naa: Date }) {
  const t = useTranslations('tjenestemodell.oppgave');
  return (
    <Flate
      id="sporsmaal"
      tittel={t('sporsmaal')}
      handlinger={
        o.kan.spor && (
          <Knappelenke href={`/tjenestemodell/${o.modellId}/sporsmaal/ny?oppgave=${o.id}`} variant="secondary">
            {t('stillSporsmaal')}
          </Knappelenke>
        )
      }
    >
      {rader.length === 0 ? (
        <p className="dempet">{t('ingenSporsmaal')}</p>
      ) : (
        <Avklaringsliste rader={rader} naa={naa} rot={(r) => `/tjenestemodell/${r.modellId}/sporsmaal/${r.id}`} />
      )}
    </Flate>
  );
}
