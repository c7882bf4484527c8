'use client';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '@/components/designsystemet';
import { Tomt } from '@/components/skall/Tomt';
import { FILTRE, type Filter, passerFilter } from '@/lib/respons/oppdrag/rules-ko';
import s from './Ko.module.css';
import { Kolinje } from './Kolinje';
import { useLive } from './live/Stromgiver';
import { Snarveier } from './Snarveier';
import { useSnarveier } from './useSnarveier';
import { useTa } from './useTa';

const SIDE = 50;

/** The live list, the most pressing first; works with the keyboard alone. */
export function Ko({ forst }: { forst: Filter }) {
  const t = useTranslations('respons.operator');
  const live = useLive();
  const [filter, setFilter] = useState(forst);
  const [vis, setVis] = useState(SIDE);
  const liste = useRef<HTMLOListElement>(null);
  const { ta, tar, svar } = useTa();
  const snarveier = useSnarveier(liste, ta, () => void live?.lyd.bytt());
  if (!live) return null;
  const antall = (f: Filter) => live.varsler.filter((v) => passerFilter(v, f, live.meg, live.vakter)).length;
  const varsler = live.varsler.filter((v) => passerFilter(v, filter, live.meg, live.vakter));
  const venter = varsler.filter((v) => v.status === 'VENTER').length;
  return (
    <section className="stabel" aria-label={t('koe')} data-frosset={live.brutt !== null || undefined}>
      <div className={s.verktoy}>
        <fieldset className={s.filter}>
          <legend className="kun-skjermleser">{t('filter')}</legend>
          {FILTRE.map((f) => (
            <button key={f} type="button" className={s.chip} aria-pressed={filter === f} onClick={() => setFilter(f)}>
              {t(f)} <span className="tall">{antall(f)}</span>
            </button>
          ))}
        </fieldset>
        <span className="dempet">
          {t('antall', { antall: varsler.length })}, {t('venter', { antall: venter })}
        </span>
        <Snarveier {...snarveier} />
      </div>
      <div role="status">{svar && <p className={s.svar}>{svar}</p>}</div>
      {varsler.length === 0 ? (
        <Tomt tittel={t('tomTittel')} tekst={t('tomTekst')} />
      ) : (
        <ol className={s.liste} ref={liste}>
          {varsler.slice(0, vis).map((v) => (
            <Kolinje key={v.id} v={v} ta={ta} tar={tar === v.id} />
          ))}
        </ol>
      )}
      {varsler.length > vis && (
        <div>
          <Button variant="secondary" onClick={() => setVis((n) => n + SIDE)}>
            {t('flere', { antall: varsler.length - vis })}
          </Button>
        </div>
      )}
    </section>
  );
}
