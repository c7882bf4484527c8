import { useTranslations } from 'next-intl';
import { Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import type { Strekk } from '@/lib/respons/ruting/uke';
import { DOEGN, klokkeslett } from '@/lib/respons/ruting/vindu';
import type { Responsmodell } from '@/lib/respons/schema';
import s from './uke.module.css';

const TIMER = [0, 3, 6, 9, 12, 15, 18, 21, 24];

/** Seven days of twenty-four hours: a number and a colour for each rule, what they stand for, and the same as a table. */
export function Ukekart({ dager, modell }: { dager: Strekk[][]; modell: Responsmodell }) {
  const t = useTranslations('respons.modell');
  const brukte = [...new Set(dager.flatMap((d) => d.map((x) => x.regel)))].sort((a, b) => plass(modell, a) - plass(modell, b));
  const navn = (id: string | null) => modell.regler.find((r) => r.id === id)?.navn ?? t('uke.ingenRegel');
  /** The rule's place in the model, as on the page of rules. */
  const nummer = (id: string | null) => (id === null ? '–' : String(plass(modell, id) + 1));
  const farge = (id: string | null) => (id === null ? 'tom' : String(plass(modell, id) % 6));
  const dag = (i: number, kort = false) => t(`${kort ? 'dagkort' : 'dag'}.d${i + 1}` as 'dag.d1');
  return (
    <div className="stabel">
      <ul className={s.nokkel}>
        {brukte.map((id) => (
          <li key={id}>
            <span className={`${s.prove} ${s.fyll}`} data-farge={farge(id)} aria-hidden>
              {nummer(id)}
            </span>
            {navn(id)}
          </li>
        ))}
      </ul>
      <div className={s.kart} aria-hidden>
        {dager.map((d, i) => (
          <div key={i} className={s.rad}>
            <span className={s.dag}>{dag(i, true)}</span>
            <span className={s.doegn}>
              {d.map((x) => (
                <span
                  key={x.fra}
                  className={`${s.strekk} ${s.fyll}`}
                  data-farge={farge(x.regel)}
                  title={`${klokkeslett(x.fra)}–${klokkeslett(x.til)} ${navn(x.regel)}`}
                  style={{ left: `${(x.fra / DOEGN) * 100}%`, width: `${((x.til - x.fra) / DOEGN) * 100}%` }}
                >
                  {nummer(x.regel)}
                </span>
              ))}
            </span>
          </div>
        ))}
        <div className={s.rad}>
          <span className={s.dag} />
          <span className={s.timer}>
            {TIMER.map((h) => (
              <span key={h} style={{ left: `${(h / 24) * 100}%` }}>
                {String(h).padStart(2, '0')}
              </span>
            ))}
          </span>
        </div>
      </div>
      <Details>
        <DetailsSummary>{t('uke.tekst')}</DetailsSummary>
        <DetailsContent>
          <dl className={s.tekst}>
            {dager.map((d, i) => (
              <div key={i}>
                <dt>{dag(i)}</dt>
                {d.map((x) => (
                  <dd key={x.fra}>{t('uke.strekk', { fra: klokkeslett(x.fra), til: klokkeslett(x.til), regel: navn(x.regel) })}</dd>
                ))}
              </div>
            ))}
          </dl>
        </DetailsContent>
      </Details>
    </div>
  );
}

const plass = (m: Responsmodell, id: string | null): number => (id === null ? 99 : m.regler.findIndex((r) => r.id === id));
