'use client';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import { visDato } from '../felles/dato';
import { Tabell } from '../tabell/Tabell';
import s from './Trend.module.css';
import type { Trendserie } from './Trendkurve';

const Trendkurve = dynamic(() => import('./Trendkurve'), { ssr: false, loading: () => <div className={s.plass} /> });

/** A trend in per cent: a drawing, and the same numbers as a table. */
export function Trend({ tittel, punkter, serier }: { tittel: string; punkter: Record<string, string | number>[]; serier: Trendserie[] }) {
  const t = useTranslations('komponenter.graf');
  return (
    <div className="stabel" data-tett>
      <ul className={s.nokler} aria-hidden>
        {serier.map((x, i) => (
          <li key={x.nokkel}>
            <span className={s.strek} data-nr={i} />
            {x.navn}
          </li>
        ))}
      </ul>
      <div className={s.plass} aria-hidden>
        <Trendkurve punkter={punkter} serier={serier} />
      </div>
      <Details>
        <DetailsSummary>{t('visSomTabell')}</DetailsSummary>
        <DetailsContent>
          <Tabell
            tittel={tittel}
            rader={punkter.toReversed()}
            radNokkel={(p) => String(p.dato)}
            kolonner={[
              { nokkel: 'dato', tittel: t('dato'), radtittel: true, celle: (p) => visDato(String(p.dato)) },
              ...serier.map((x) => ({
                nokkel: x.nokkel,
                tittel: x.navn,
                tall: true,
                celle: (p: Record<string, string | number>) => `${p[x.nokkel]} %`,
              })),
            ]}
          />
        </DetailsContent>
      </Details>
    </div>
  );
}
