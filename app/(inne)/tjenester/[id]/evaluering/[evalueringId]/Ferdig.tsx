import { useTranslations } from 'next-intl';
import { Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Skjemasvar } from '@/components/skjemavisning/Skjemasvar';
import type { Evalueringsside } from '@/lib/evaluering/queries';
import { gevinst } from '@/lib/evaluering/rules-gevinst';
import { Gevinstvisning } from './Gevinstvisning';
import { Notat } from './Notat';

/** A done evaluation: what was decided and why, the note for the journal, and what it rests on. */
export function Ferdig({ e }: { e: Evalueringsside }) {
  const t = useTranslations('evaluering');
  return (
    <>
      <Flate
        tittel={e.avgjores ? t('ferdig.anbefalt') : e.beslutning ? t(`beslutning.${e.beslutning}`) : t('ferdig.tittel')}
        tone={e.avgjores && !e.avgjores.beslutning ? 'info' : 'ok'}
      >
        {e.avgjores && e.beslutning && (
          <p>
            <strong>{t(`beslutning.${e.beslutning}`)}.</strong>{' '}
            {e.avgjores.beslutning ? t('ferdig.avgjort', { beslutning: t(`beslutning.${e.avgjores.beslutning}`) }) : t('ferdig.avgjores')}
          </p>
        )}
        <dl className="fakta">
          <dt>{t('ferdig.begrunnelse')}</dt>
          <dd>{e.begrunnelse}</dd>
          <dt>{t('ferdig.hort')}</dt>
          <dd>{e.hort.map((h) => t('ferdig.person', { navn: h.navn, rolle: h.rolle })).join(', ')}</dd>
          <dt>{t('ferdig.av')}</dt>
          <dd>{t('anbefaling.linje', { av: e.utfortAv ?? '', dato: e.utfort ? visDato(e.utfort) : '' })}</dd>
        </dl>
        <div className="rad">
          {e.nySakId && <Knappelenke href={`/saker/${e.nySakId}`}>{t('ferdig.sak')}</Knappelenke>}
          {e.egen && !e.avgjores && e.beslutning === 'AVSLUTTES' && (
            <Knappelenke href={`/tjenester/${e.tjeneste.id}/avslutning`}>{t('ferdig.avslutning')}</Knappelenke>
          )}
        </div>
      </Flate>
      {e.epjNotat && (
        <Flate tittel={t('notat.overskrift')} ingress={t('notat.hjelp')}>
          <Notat tekst={e.epjNotat} />
        </Flate>
      )}
      <Flate tittel={t('gevinst.tittel')}>
        <Gevinstvisning gevinst={gevinst(e.skjema, e.nullpunkt, e.svar ?? e.anbefaling?.svar ?? null)} />
      </Flate>
      {e.svar && (
        <Details>
          <DetailsSummary>{t('ferdig.svar')}</DetailsSummary>
          <DetailsContent>
            <Skjemasvar questionnaire={e.skjema.evaluering} svar={e.svar} />
          </DetailsContent>
        </Details>
      )}
    </>
  );
}
