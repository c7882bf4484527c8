import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import { visDato } from '@/components/felles/dato';
import { Link } from '@/components/skall/Link';
import { Skjemasvar } from '@/components/skjemavisning/Skjemasvar';
import type { Evalueringsside } from '@/lib/evaluering/queries';
import { visInnstilling } from '@/lib/tjeneste/rules-innstillinger';

/** What the evaluation is measured against: the nullpunkt, the settings, and the evaluations before it. */
export function Bakgrunn({ e }: { e: Evalueringsside }) {
  const t = useTranslations('evaluering');
  const ord = { ja: useTranslations('komponenter.skjemavisning')('ja'), nei: useTranslations('komponenter.skjemavisning')('nei') };
  const satt = e.innstillinger.def.filter((i) => e.innstillinger.verdier[i.id] !== undefined && e.innstillinger.verdier[i.id] !== '');
  return (
    <div>
      <Del tittel={t('bakgrunn.nullpunkt')}>
        {e.nullpunkt ? <Skjemasvar questionnaire={e.skjema.nullpunkt} svar={e.nullpunkt} /> : <p>{t('bakgrunn.ingenNullpunkt')}</p>}
      </Del>
      <Del tittel={t('bakgrunn.innstillinger')}>
        {satt.length === 0 && <p>{t('bakgrunn.ingenInnstillinger')}</p>}
        <dl className="fakta">
          {satt.map((i) => (
            <Fragment key={i.id}>
              <dt>{i.navn}</dt>
              <dd>{visInnstilling(i, e.innstillinger.verdier[i.id], ord)}</dd>
            </Fragment>
          ))}
        </dl>
      </Del>
      {e.anbefaling?.svar && (
        <Del tittel={t('anbefaling.svar')}>
          <Skjemasvar questionnaire={e.skjema.evaluering} svar={e.anbefaling.svar} />
        </Del>
      )}
      <Del tittel={t('bakgrunn.tidligere', { antall: e.tidligere.length })}>
        {e.tidligere.length === 0 && <p>{t('bakgrunn.ingenTidligere')}</p>}
        <ul>
          {e.tidligere.map((x) => (
            <li key={x.id}>
              <Link href={`/tjenester/${e.tjeneste.id}/evaluering/${x.id}`}>
                {t('bakgrunn.linje', { navn: x.navn, dato: x.utfort ? visDato(x.utfort) : '', av: x.utfortAv ?? '' })}
              </Link>
              {x.beslutning && <div>{t(`beslutning.${x.beslutning}`)}</div>}
              {x.begrunnelse && <div className="dempet">{x.begrunnelse}</div>}
            </li>
          ))}
        </ul>
      </Del>
    </div>
  );
}

function Del({ tittel, children }: { tittel: string; children: ReactNode }) {
  return (
    <Details>
      <DetailsSummary>{tittel}</DetailsSummary>
      <DetailsContent>{children}</DetailsContent>
    </Details>
  );
}
