import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Link } from '@/components/skall/Link';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import type { Oppgraderingsside } from '@/lib/tjenestemodell/oppgradering/queries';
import s from './oppgradering.module.css';

const TONE = { TATT_I_BRUK: 'ok', FORKASTET: 'noytral', ANGRET: 'advarsel', UNDER_ARBEID: 'info' } as const;

/** The upgrades there have been, and the way back from the latest. */
export function Historikk({ modellId, historikk }: { modellId: string; historikk: Oppgraderingsside['historikk'] }) {
  const t = useTranslations('oppgradering.historikk');
  return (
    <Flate tittel={t('tittel')}>
      <ul className={s.liste}>
        {historikk.map((h) => (
          <li key={h.id}>
            <div className="rad" data-spre data-topp>
              <div className="stabel" data-tett>
                <div className="rad">
                  <strong>{t('fraTil', { fra: h.fra, til: h.til })}</strong>
                  <Statusmerke tekst={t(`status.${h.status}`)} tone={TONE[h.status]} />
                </div>
                <p className="dempet smaa">
                  {h.avgjort && t('av', { av: h.avgjortAvNavn ?? '', dato: visDato(h.avgjort) })}{' '}
                  {h.status !== 'FORKASTET' && t('tall', { ny: h.ny, beholdt: h.beholdt, utsatt: h.utsatt })}
                </p>
              </div>
              <div className="rad">
                <Link href={`/tjenestemodell/${modellId}/oppgradering/${h.id}`}>
                  {t('se')}
                  <span className="kun-skjermleser"> {t('fraTil', { fra: h.fra, til: h.til })}</span>
                </Link>
                {h.kanAngres && (
                  <Knappelenke href={`/tjenestemodell/${modellId}/oppgradering/${h.id}/angre`} variant="secondary">
                    {t('angre')}
                  </Knappelenke>
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Flate>
  );
}
