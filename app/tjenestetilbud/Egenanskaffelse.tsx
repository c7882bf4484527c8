import { getTranslations } from 'next-intl/server';
import { Heading } from '@/components/designsystemet';
import { Flate } from '@/components/skall/Flate';
import { egenanskaffelse } from '@/lib/tjenestekatalog/innhold';
import { Blokker } from '../(inne)/tjenestekatalog/Blokker';

/** What one can get without a decision from the kommune: in shops, from NAV, as a short loan. */
export async function Egenanskaffelse() {
  const t = await getTranslations('tjenestetilbud.egen');
  const e = egenanskaffelse();
  return (
    <Flate id="egen" tittel={t('tittel')} ingress={t('ingress')}>
      {e.steder.map((sted) => (
        <section key={sted.id} className="stabel" data-tett aria-labelledby={`egen-${sted.id}`}>
          <Heading level={3} data-size="2xs" id={`egen-${sted.id}`}>
            {sted.tittel}
          </Heading>
          <Blokker
            blokker={[
              { type: 'tekst', tekst: sted.ingress.tekst },
              { type: 'punkter', punkter: sted.punkter.map((p) => p.tekst) },
            ]}
          />
        </section>
      ))}
      <section className="stabel" data-tett aria-labelledby="egen-raad">
        <Heading level={3} data-size="2xs" id="egen-raad">
          {t('raad')}
        </Heading>
        <Blokker blokker={[{ type: 'punkter', punkter: e.raad.map((r) => r.tekst) }]} />
      </section>
    </Flate>
  );
}
