import { getTranslations } from 'next-intl/server';
import { Details, DetailsContent, DetailsSummary, Heading } from '@/components/designsystemet';
import { Flate } from '@/components/skall/Flate';
import { deler, innbyggerdeler } from '@/lib/tjenestekatalog/rules-deler';
import type { Innhold } from '@/lib/tjenestekatalog/schema';
import { Blokker } from './Blokker';
import s from './katalog.module.css';

/** A description as everybody in the kommune reads it, and under it what the citizens read. */
export async function Beskrivelse({ innhold }: { innhold: Innhold }) {
  const t = await getTranslations('tjenestekatalog');
  const verdi = await getTranslations('tjenestekatalog.verdi');
  const innbygger = await getTranslations('tjenestetilbud.tjeneste');
  const egne = innbyggerdeler(innhold);
  return (
    <>
      <Flate>
        {deler(innhold, verdi).map((d) => (
          <section key={d.id} className={s.del} aria-labelledby={`del-${d.id}`}>
            <Heading level={2} data-size="2xs" id={`del-${d.id}`} className={s.overskrift}>
              {t(`del.${d.id}`)}
            </Heading>
            <Blokker blokker={d.blokker} />
          </section>
        ))}
      </Flate>
      {egne.length > 0 && (
        <Flate tittel={t('tjeneste.slikSerInnbyggerne')} ingress={t('tjeneste.slikSerInnbyggerneTekst')}>
          {innhold.innbyggerTittel && <p>{innhold.innbyggerTittel}</p>}
          {egne.map((d) => (
            <section key={d.id} aria-labelledby={`innbygger-${d.id}`}>
              <Heading level={3} data-size="2xs" id={`innbygger-${d.id}`} className={s.overskrift}>
                {innbygger(d.id)}
              </Heading>
              <Blokker blokker={d.blokker} />
            </section>
          ))}
        </Flate>
      )}
      {innhold.kilder.length > 0 && (
        <Details data-skjul-utskrift>
          <DetailsSummary>{t('tjeneste.kilder')}</DetailsSummary>
          <DetailsContent>
            <ul className={s.kilder}>
              {innhold.kilder.map((k) => (
                <li key={k}>{k}</li>
              ))}
            </ul>
          </DetailsContent>
        </Details>
      )}
    </>
  );
}
