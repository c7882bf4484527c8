import { useFormatter, useTranslations } from 'next-intl';
import type { Gevinst } from '@/lib/evaluering/rules-gevinst';
import s from './Evaluering.module.css';

/** Before and now for each measure, as bars with their numbers, and the time it is worth. */
export function Gevinstvisning({ gevinst: g }: { gevinst: Gevinst }) {
  const t = useTranslations('evaluering.gevinst');
  const format = useFormatter();
  if (g.maal.every((m) => m.naa === null)) return <p>{t('ingen')}</p>;
  return (
    <div className="stabel">
      {g.maal.map((m) => {
        const storst = Math.max(m.foer, m.naa ?? 0, 1);
        const stolper = [
          { navn: t('foer'), verdi: m.foer, type: 'foer' },
          { navn: t('naa'), verdi: m.naa, type: m.naa !== null && m.naa > m.foer ? 'mer' : 'naa' },
        ];
        return (
          <div key={m.id}>
            <strong>{t(`maal.${m.id}`)}</strong>
            <dl className={s.stolper}>
              {stolper.map((x) => (
                <div key={x.navn} className={s.stolpe} data-type={x.type}>
                  <dt>{x.navn}</dt>
                  <dd>
                    <svg className={s.strek} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
                      <rect width={Math.max(1, (100 * (x.verdi ?? 0)) / storst)} height="10" />
                    </svg>
                    <span className="tall">{x.verdi === null ? t('ikkeMaalt') : format.number(x.verdi)}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        );
      })}
      {g.timerAnsatte !== null && (
        <p>{g.timerAnsatte < 0 ? t('merTidAnsatte', { timer: -g.timerAnsatte }) : t('timerAnsatte', { timer: g.timerAnsatte })}</p>
      )}
      {g.timerPaarorende !== null && g.timerPaarorende !== 0 && (
        <p>{g.timerPaarorende < 0 ? t('merTidPaarorende', { timer: -g.timerPaarorende }) : t('timerPaarorende', { timer: g.timerPaarorende })}</p>
      )}
    </div>
  );
}
