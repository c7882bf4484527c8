import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Heading } from '@/components/designsystemet';
import type { Responsmodell } from '@/lib/respons/schema';
import s from './modell.module.css';

type Faktaprops = { modell: Pick<Responsmodell, 'passerFor' | 'krever' | 'nokkeltall' | 'kilde'>; nivaa?: 3 | 4 };

/** What a model fits, what it asks for, and the figures of its source. */
export function Modellfakta({ modell: m, nivaa = 3 }: Faktaprops) {
  const t = useTranslations('respons.modell.velg');
  const del = (tittel: string, innhold: ReactNode) => (
    <div className="stabel" data-tett>
      <Heading level={nivaa} data-size="2xs">
        {tittel}
      </Heading>
      {innhold}
    </div>
  );
  const punkter = (liste: string[]) => (
    <ul className={s.punkter}>
      {liste.map((x) => (
        <li key={x}>{x}</li>
      ))}
    </ul>
  );
  return (
    <div className="stabel">
      {m.passerFor.length > 0 && del(t('passer'), punkter(m.passerFor))}
      {m.krever.length > 0 && del(t('krever'), punkter(m.krever))}
      {m.nokkeltall.length > 0 &&
        del(
          t('nokkeltall'),
          <dl className={s.tall}>
            {m.nokkeltall.map((n) => (
              <div key={n.navn}>
                <dt>{n.navn}</dt>
                <dd>
                  {n.verdi}
                  <small className="dempet smaa">{n.kilde}</small>
                </dd>
              </div>
            ))}
          </dl>,
        )}
      <p className="dempet smaa">{t('kilde', { kilde: m.kilde })}</p>
    </div>
  );
}
