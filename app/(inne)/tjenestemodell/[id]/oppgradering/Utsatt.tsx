import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import type { Oppgraderingsside } from '@/lib/tjenestemodell/oppgradering/queries';
import s from './oppgradering.module.css';
import { VelgVersjon } from './VelgVersjon';

/** What was put off when a version was taken into use, why, and the way to take it up again. */
export function Utsatt({ modell, utsatte, kanTaOpp }: Pick<Oppgraderingsside, 'modell' | 'utsatte'> & { kanTaOpp: boolean }) {
  const t = useTranslations('oppgradering');
  return (
    <Flate tittel={t('utsatt.tittel')} ingress={t('utsatt.ingress')}>
      <ul className={s.liste}>
        {utsatte.map((u) => (
          <li key={u.id} className="stabel" data-tett>
            <p>
              <strong>{t(`art.${u.art}`)}:</strong> {u.tekst}
            </p>
            {u.notat && <p>{u.notat}</p>}
            <p className="dempet smaa">{t('utsatt.av', { av: u.av ?? '', dato: u.naar ? visDato(u.naar) : '' })}</p>
          </li>
        ))}
      </ul>
      {kanTaOpp && (
        <VelgVersjon
          modellId={modell.id}
          malId={modell.malId}
          versjon={modell.malVersjon}
          liten={false}
          antall={utsatte.length}
          tekst={t('utsatt.taOpp')}
        />
      )}
    </Flate>
  );
}
