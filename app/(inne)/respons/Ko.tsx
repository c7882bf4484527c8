'use client';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button, Heading } from '@/components/designsystemet';
import { Tomt } from '@/components/skall/Tomt';
import { delKo, FILTRE, type Filter, passerFilter } from '@/lib/respons/oppdrag/varsel/rules-ko';
import s from './Ko.module.css';
import { Kolinje } from './Kolinje';
import { useLive } from './live/Stromgiver';
import { Skjulte } from './Skjulte';
import { Snarveier } from './Snarveier';
import { useSnarveier } from './useSnarveier';
import { useTa } from './useTa';

const SIDE = 50;

/** The live list: what nobody has taken first, the most pressing of it at the top. Works with the keyboard alone. */
export function Ko({ forst, alle }: { forst: Filter; alle: boolean }) {
  const t = useTranslations('respons.operator');
  const live = useLive();
  const [filter, setFilter] = useState(forst);
  const [vis, setVis] = useState(SIDE);
  const liste = useRef<HTMLDivElement>(null);
  const { ta, tar, svar } = useTa();
  const taMed = ({ id }: { id: string }) => {
    const v = live?.varsler.find((x) => x.id === id);
    if (v) void ta(v);
  };
  const snarveier = useSnarveier(liste, taMed, () => void live?.lyd.bytt());
  if (!live) return null;
  const i = (f: Filter) => live.varsler.filter((v) => passerFilter(v, f, live.meg, live.vakter));
  const { ingen, noen } = delKo(i(filter));
  const grupper = [
    ['ingen', ingen.length, ingen.slice(0, vis)],
    ['noen', noen.length, noen.slice(0, Math.max(0, vis - ingen.length))],
  ] as const;
  const skjult = ingen.length + noen.length - vis;
  return (
    <section className="stabel" aria-label={t('koe')} data-frosset={live.brutt !== null || undefined}>
      <div className={s.verktoy}>
        <fieldset className={s.filter}>
          <legend className="kun-skjermleser">{t('filter')}</legend>
          {FILTRE.map((f) => (
            <button key={f} type="button" className={s.chip} aria-pressed={filter === f} onClick={() => setFilter(f)}>
              {t(f)} <span className="tall">{i(f).length}</span>
            </button>
          ))}
        </fieldset>
        <Snarveier {...snarveier} />
      </div>
      <Skjulte alle={alle} />
      <div role="status">{svar && <p className={s.svar}>{svar}</p>}</div>
      {ingen.length + noen.length === 0 &&
        (live.varsler.length === 0 ? (
          <Tomt tittel={t('tomTittel')} tekst={t('tomTekst')} />
        ) : (
          <Tomt
            tittel={t(filter === 'mine' ? 'tomMine' : 'tomFilter')}
            tekst={t('tomAndre', { antall: live.varsler.length })}
            handling={
              <Button variant="secondary" onClick={() => setFilter('alle')}>
                {t('visAlle')}
              </Button>
            }
          />
        ))}
      <div className="stabel" ref={liste}>
        {grupper
          .filter(([, antall]) => antall > 0)
          .map(([navn, antall, varsler]) => (
            <section key={navn} className="stabel" data-tett aria-labelledby={`ko-${navn}`}>
              <Heading level={2} data-size="2xs" id={`ko-${navn}`}>
                {t(`gruppe.${navn}`, { antall })}
              </Heading>
              <ol className={s.liste}>
                {varsler.map((v) => (
                  <Kolinje key={v.id} v={v} ta={ta} tar={tar === v.id} />
                ))}
              </ol>
            </section>
          ))}
      </div>
      {skjult > 0 && (
        <div>
          <Button variant="secondary" onClick={() => setVis((n) => n + SIDE)}>
            {t('flere', { antall: skjult })}
          </Button>
        </div>
      )}
    </section>
  );
}
