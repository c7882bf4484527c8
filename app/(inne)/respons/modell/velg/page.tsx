import { getTranslations } from 'next-intl/server';
import { Details, DetailsContent, DetailsSummary, Heading } from '@/components/designsystemet';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Link } from '@/components/skall/Link';
import { SideTopp } from '@/components/skall/SideTopp';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { krevActor } from '@/lib/platform/session';
import { hentModellside, hentPresets } from '@/lib/respons/oppdrag/modell/queries';
import s from '../modell.module.css';

export async function generateMetadata() {
  return { title: (await getTranslations('respons.modell.velg'))('tittel') };
}

/** The questions to settle, then every model there is to choose. */
export default async function Side() {
  const actor = await krevActor();
  const { presets, sporsmaal, kilde } = hentPresets(actor);
  const egen = await hentModellside(actor);
  const t = await getTranslations('respons.modell.velg');
  return (
    <div className="stabel" data-luftig>
      <SideTopp tittel={t('tittel')} ingress={t('ingress')} />
      <Flate tittel={t('sporsmaalTittel')} ingress={t('sporsmaalIngress', { n: sporsmaal.length })} tone={egen ? undefined : 'info'}>
        <Details variant="tinted">
          <DetailsSummary>{t('visSporsmaal')}</DetailsSummary>
          <DetailsContent>
            <ol className={s.sporsmaal}>
              {sporsmaal.map((q) => (
                <li key={q.id}>
                  <strong>{q.tekst}</strong>
                  <p>{q.hvorfor}</p>
                </li>
              ))}
            </ol>
            <p className="dempet smaa">{t('kilde', { kilde })}</p>
          </DetailsContent>
        </Details>
      </Flate>
      <Flate tittel={t('modeller')}>
        <ul className={s.modeller}>
          {presets.map((p) => (
            <li key={p.id}>
              <div className="stabel" data-tett>
                <div className="rad">
                  <Heading level={3} data-size="2xs">
                    <Link href={`/respons/modell/velg/${p.id}`}>{p.navn}</Link>
                  </Heading>
                  {egen?.innhold.id === p.id && <Statusmerke tekst={t('iBruk')} tone="ok" />}
                </div>
                <p className="lesebredde">{p.beskrivelse}</p>
                <dl className={s.tall}>
                  {p.nokkeltall.slice(0, 3).map((n) => (
                    <div key={n.navn}>
                      <dt>{n.navn}</dt>
                      <dd>{n.verdi}</dd>
                    </div>
                  ))}
                </dl>
              </div>
              <Knappelenke href={`/respons/modell/velg/${p.id}`} variant="secondary">
                {t('les')}
                <span className="kun-skjermleser"> {p.navn}</span>
              </Knappelenke>
            </li>
          ))}
        </ul>
      </Flate>
    </div>
  );
}
