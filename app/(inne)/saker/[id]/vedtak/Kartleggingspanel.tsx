import { getTranslations } from 'next-intl/server';
import { Details, DetailsContent, DetailsSummary, Heading } from '@/components/designsystemet';
import { visDato } from '@/components/felles/dato';
import { RiktekstVisning } from '@/components/riktekst/RiktekstVisning';
import { Flate } from '@/components/skall/Flate';
import { Tomt } from '@/components/skall/Tomt';
import { Skjemasvar } from '@/components/skjemavisning/Skjemasvar';
import { skjema, tjenestetype } from '@/lib/innhold/queries';
import type { Vedtaksside } from '@/lib/vedtak/queries';
import s from './vedtak.module.css';

/** What the kartlegging found, to read while deciding: the conclusion first, every answer last. */
export async function Kartleggingspanel({ side }: { side: Vedtaksside }) {
  const t = await getTranslations('vedtak.kartlegging');
  const { kartlegging: k, sak } = side;
  if (!k) return <Tomt tittel={t('ingen')} tekst={t('ingenTekst')} />;
  const anbefalinger = k.anbefalinger.filter((a) => a.anbefales !== '');
  return (
    <div className="stabel">
      <Flate
        tittel={t('tittel')}
        ingress={[k.besok && visDato(k.besok), ...k.deltakere.map((d) => (d.rolle ? `${d.navn} (${d.rolle.toLowerCase()})` : d.navn))]
          .filter(Boolean)
          .join(' · ')}
      >
        <div className="stabel">
          <section className="stabel" data-tett>
            <Heading level={3} data-size="2xs">
              {t('behov')}
            </Heading>
            <p>{sak.behov}</p>
          </section>
          <section className="stabel" data-tett>
            <Heading level={3} data-size="2xs">
              {t('sammenfatning')}
            </Heading>
            <RiktekstVisning json={k.sammenfatning} />
          </section>
          <section className="stabel" data-tett>
            <Heading level={3} data-size="2xs">
              {t('anbefalinger')}
            </Heading>
            {anbefalinger.length === 0 && <p className="dempet">{t('ingenAnbefalinger')}</p>}
            <ul className={s.liste}>
              {anbefalinger.map((a) => (
                <li key={a.tjenesteKode} className={s.anbefaling} data-ja={a.anbefales === 'ja' || undefined}>
                  <strong>{t(`anbefales.${a.anbefales as 'ja' | 'nei'}`, { tjeneste: tjenestetype(a.tjenesteKode)?.navn ?? a.tjenesteKode })}</strong>
                  <p>{a.grunn}</p>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </Flate>
      <Flate
        id="felt-beslutning"
        tittel={t('beslutning')}
        ingress={k.beslutningDato ? t('vurdert', { dato: visDato(k.beslutningDato) }) : t('ikkeVurdert')}
      >
        <Skjemasvar questionnaire={skjema('beslutningskompetanse')} svar={k.beslutning ?? undefined} nivaa={3} />
      </Flate>
      <Details className={s.fold}>
        <DetailsSummary>{t('alleSvar')}</DetailsSummary>
        <DetailsContent>
          <Skjemasvar questionnaire={skjema(k.skjemaId)} svar={k.svar ?? undefined} nivaa={3} />
        </DetailsContent>
      </Details>
    </div>
  );
}
