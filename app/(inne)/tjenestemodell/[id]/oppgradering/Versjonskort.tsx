import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import type { Oppgraderingsside } from '@/lib/tjenestemodell/oppgradering/queries';
import s from './oppgradering.module.css';
import { VelgVersjon } from './VelgVersjon';

/** One version the model can be brought to: what it is, what it changes, and the way in. */
export function Versjonskort({ modellId, v, kanEndre }: { modellId: string; v: Oppgraderingsside['versjoner'][number]; kanEndre: boolean }) {
  const t = useTranslations('oppgradering');
  return (
    <Flate
      tittel={t('ny.versjon', { mal: v.kortnavn, versjon: v.versjon })}
      tone={v.slekt === 'NY' ? 'info' : undefined}
      handlinger={<Statusmerke tekst={t(v.liten ? 'ny.liten' : 'ny.vesentlig')} tone={v.liten ? 'ok' : 'advarsel'} />}
    >
      <div className="stabel lesebredde" data-tett>
        <p>{v.ingress}</p>
        <p className="dempet smaa">
          {t('ny.fakta', { utgiver: v.utgiver, dato: visDato(v.dato) })} {v.slekt === 'AVLEDET' && t('ny.avledet')}
        </p>
        <p>{t('ny.endringer', { antall: v.antall, uendret: v.uendret })}</p>
      </div>
      {v.arter.length > 0 && (
        <ul className={s.arter}>
          {v.arter.map((a) => (
            <li key={a.art}>
              <span className="tall">{a.antall}</span> {t(`art.${a.art}`)}
            </li>
          ))}
        </ul>
      )}
      {kanEndre && <VelgVersjon modellId={modellId} malId={v.malId} versjon={v.versjon} liten={v.liten} antall={v.antall} />}
    </Flate>
  );
}
