import { useTranslations } from 'next-intl';
import { Tag } from '@/components/designsystemet';
import { Flate } from '@/components/skall/Flate';
import type { Varselkortside } from '@/lib/varsel/queries-kort';
import { useNaar } from './OmVarselet';
import s from './Varselkort.module.css';

/** The person's tjenester, and each device with its signs of life. */
export function Utstyr({ k }: { k: Varselkortside }) {
  const t = useTranslations('respons.kort');
  const status = useTranslations('tjenestestatus');
  const visNaar = useNaar();
  const tjenester = k.person?.tjenester ?? [];
  const enheter = (tjenesteId: string | null) =>
    k.enheter.filter((e) => (tjenesteId ? e.tjenesteId === tjenesteId : !tjenester.some((x) => x.id === e.tjenesteId)));
  const enhet = (e: Varselkortside['enheter'][number]) => (
    <li key={e.serie} className={s.enhet}>
      <span>
        {e.navn} <span className="dempet tall">{e.serie}</span>
      </span>
      <span className="rad">
        {e.serie === k.varsel.serie && <Tag data-color="info">{t('dette')}</Tag>}
        {e.mangler ? (
          <Tag data-color="danger">{t('mangler')}</Tag>
        ) : (
          <span className="smaa dempet">{e.sistLivstegn ? t('livstegn', { tid: visNaar(e.sistLivstegn) }) : t('utenLivstegn')}</span>
        )}
        {e.dempetTil && <Tag data-color="warning">{t('dempet', { tid: visNaar(e.dempetTil) })}</Tag>}
      </span>
    </li>
  );
  if (tjenester.length === 0 && k.enheter.length === 0) return null;
  return (
    <Flate tittel={t('tjenester')}>
      {tjenester.map((x) => (
        <div key={x.id}>
          <p className={s.under}>
            {x.navn} {x.status !== 'I_DRIFT' && <span className="dempet">({status(x.status)})</span>}
          </p>
          <ul className={s.liste}>{enheter(x.id).map(enhet)}</ul>
        </div>
      ))}
      {enheter(null).length > 0 && <ul className={s.liste}>{enheter(null).map(enhet)}</ul>}
    </Flate>
  );
}
