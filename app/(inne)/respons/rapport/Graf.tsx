'use client';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { Details, DetailsContent, DetailsSummary, Heading } from '@/components/designsystemet';
import { Tabell } from '@/components/tabell/Tabell';
import s from './Rapport.module.css';
import type { Punkt } from './Stolper';

const Stolper = dynamic(() => import('./Stolper'), { ssr: false, loading: () => <div className={s.graf} /> });

/** How many came, and the share taken within a minute: a drawing, and the same numbers as a table. */
export function Graf({ tittel, punkter }: { tittel: string; punkter: Punkt[] }) {
  const t = useTranslations('respons.rapport');
  const felles = useTranslations('komponenter.graf');
  const prosent = (p: number | null) => (p === null ? '–' : t('prosent', { p }));
  return (
    <section className="stabel" data-tett>
      <Heading level={2} data-size="sm">
        {tittel}
      </Heading>
      <ul className={s.nokler} aria-hidden>
        <li>
          <span data-slag="stolpe" />
          {t('graf.antall')}
        </li>
        <li>
          <span data-slag="linje" />
          {t('graf.andel')}
        </li>
      </ul>
      <div className={s.graf} aria-hidden>
        <Stolper punkter={punkter} antall={t('graf.antall')} andel={t('graf.andel')} />
      </div>
      <Details>
        <DetailsSummary>{felles('visSomTabell')}</DetailsSummary>
        <DetailsContent>
          <Tabell
            tittel={tittel}
            rader={punkter}
            radNokkel={(p) => p.navn}
            kolonner={[
              { nokkel: 'navn', tittel: tittel, radtittel: true, celle: (p) => p.navn },
              { nokkel: 'antall', tittel: t('graf.antall'), tall: true, celle: (p) => p.antall },
              { nokkel: 'andel', tittel: t('graf.andel'), tall: true, celle: (p) => prosent(p.andel) },
            ]}
          />
        </DetailsContent>
      </Details>
    </section>
  );
}
