import { useTranslations } from 'next-intl';
import { Tag } from '@/components/designsystemet';
import { visKlokke } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import type { Vaktside } from '@/lib/respons/oppdrag/vakt/queries';
import { LoggAv } from './LoggAv';
import s from './Vakt.module.css';

/** Each vaktlag with who is on duty, since when, and when their page was last open. */
export function Vaktliste({ side, soner, meg }: { side: Vaktside; soner: { id: string; navn: string }[]; meg: string }) {
  const t = useTranslations('respons.vakt');
  const mottaksvakt = useTranslations('respons')('mottaksvakt');
  const sone = (id: string | null) => (id ? soner.find((x) => x.id === id)?.navn : null);
  return (
    <div className={s.lag}>
      {side.lag.map((l) => {
        const paa = side.vakter.filter((v) => v.virksomhetId === l.virksomhetId && v.lag === l.lag);
        const tomt = l.egen && side.tomme.some((x) => x.lag === l.lag);
        return (
          <Flate
            key={`${l.virksomhetId} ${l.lag}`}
            tittel={l.lag === 'mottaksvakt' ? mottaksvakt : l.navn}
            ingress={[t(`type.${l.type as 'tekniker'}`), l.virksomhet && t('for', { virksomhet: l.virksomhet })].filter(Boolean).join(', ')}
            tone={tomt ? 'fare' : undefined}
            handlinger={<Tag data-color={paa.length > 0 ? 'success' : tomt ? 'danger' : 'neutral'}>{t('paaVakt', { antall: paa.length })}</Tag>}
          >
            {paa.length > 0 && (
              <ul className={s.liste}>
                {paa.map((v) => {
                  return (
                    <li key={v.id} className={s.rad}>
                      <span>
                        <strong>{v.navn}</strong> {sone(v.soneId) && `· ${sone(v.soneId)}`}
                        <br />
                        <span className="smaa dempet">{t('sidenKl', { tid: visKlokke(v.fra) })}</span>{' '}
                        {!v.naas ? (
                          <Tag data-color="warning" data-size="sm">
                            {t('ikkeSett', { tid: visKlokke(v.sistSett) })}
                          </Tag>
                        ) : (
                          <span className="smaa dempet">· {t('sistSett', { tid: visKlokke(v.sistSett) })}</span>
                        )}
                      </span>
                      <span className="rad">
                        {v.telefon && (
                          <a href={`tel:${v.telefon.replace(/[^\d+]/g, '')}`} className="tall">
                            {v.telefon}
                          </a>
                        )}
                        {side.kanLoggeAvAndre && v.ansattId !== meg && <LoggAv id={v.id} navn={v.navn} />}
                      </span>
                    </li>
                  );
                })}
              </ul>
            )}
          </Flate>
        );
      })}
      {side.andres.map((l) => (
        <Flate key={l.lag} tittel={l.navn} ingress={t('andre')}>
          <p className="dempet">{t('paaVakt', { antall: side.vakter.filter((v) => v.lag === l.lag).length })}</p>
        </Flate>
      ))}
    </div>
  );
}
