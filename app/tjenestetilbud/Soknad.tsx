import { getTranslations } from 'next-intl/server';
import { Alert, Heading } from '@/components/designsystemet';
import { Flate } from '@/components/skall/Flate';
import { frister } from '@/lib/innhold/queries';
import { naa } from '@/lib/platform/clock';
import type { Tilbud } from '@/lib/tjenestekatalog/queries-offentlig';
import s from './tilbud.module.css';

export const SOKNADSTEG = ['steg1', 'steg2', 'steg3', 'steg4', 'steg5'] as const;

/** The deadlines that the citizen's rights are told with today. */
export function soknadsfrister() {
  const f = frister(naa());
  return { maaneder: f.forelopigSvarMaaneder, uker: f.klagefristUker, klageorgan: f.klageorgan };
}

/** How to apply: whom to call, what happens then, how long it takes, and what to do when one disagrees. */
export async function Soknad({ kommune }: { kommune: Tilbud['kommune'] }) {
  const t = await getTranslations('tjenestetilbud.soknad');
  const verdier = soknadsfrister();
  return (
    <Flate id="soknad" tittel={t('tittel')}>
      <div className={`stabel ${s.kontakt}`} data-tett>
        <Heading level={3} data-size="2xs">
          {t('kontakt', { kommune: kommune.navn })}
        </Heading>
        <dl className="fakta">
          {kommune.telefon && (
            <>
              <dt>{t('telefon')}</dt>
              <dd>
                <a href={`tel:${kommune.telefon.replace(/\s/g, '')}`}>{kommune.telefon}</a>
              </dd>
            </>
          )}
          {kommune.epost && (
            <>
              <dt>{t('epost')}</dt>
              <dd>
                <a href={`mailto:${kommune.epost}`}>{kommune.epost}</a>
              </dd>
            </>
          )}
          {kommune.adresse && (
            <>
              <dt>{t('adresse')}</dt>
              <dd>{kommune.adresse}</dd>
            </>
          )}
        </dl>
      </div>
      <ol className={s.steg}>
        {SOKNADSTEG.map((steg) => (
          <li key={steg}>
            <Heading level={3} data-size="2xs">
              {t(steg)}
            </Heading>
            <p>{t(`${steg}Tekst`, verdier)}</p>
          </li>
        ))}
      </ol>
      <Alert data-color="warning">
        <Heading level={3} data-size="2xs">
          {t('haster')}
        </Heading>
        <p>{t('hasterTekst')}</p>
      </Alert>
    </Flate>
  );
}
