import { ArrowRightIcon } from '@navikt/aksel-icons';
import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/designsystemet';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Link } from '@/components/skall/Link';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { naa } from '@/lib/platform/clock';
import { krevActor } from '@/lib/platform/session';
import { hentModeller } from '@/lib/tjenestemodell/modell/queries';
import { Malliste } from './Malliste';
import { Modellkort } from './Modellkort';

export async function generateMetadata() {
  return { title: (await getTranslations('tjenestemodell'))('tittel') };
}

/** The virksomhet's models at a glance, what others ask it, and the templates it may take into use. */
export default async function Side() {
  const actor = await krevActor();
  const m = await hentModeller(actor);
  const t = await getTranslations('tjenestemodell');
  return (
    <div className="stabel" data-luftig>
      <SideTopp tittel={t('tittel')} ingress={t('ingress')} />
      {m.tilOss > 0 && (
        <Alert data-color="info">
          <Link href="/tjenestemodell/sporsmaal">
            {t('tilOss', { antall: m.tilOss })} <ArrowRightIcon aria-hidden />
          </Link>
        </Alert>
      )}
      {m.modeller.length === 0 ? (
        <Flate>
          <Tomt
            tittel={t('tom.tittel')}
            tekst={t(m.kanTaIBruk ? 'tom.tekst' : 'tom.tekstAndre')}
            handling={m.kanTaIBruk && m.maler.length > 0 && <Knappelenke href="#maler">{t('tom.velg')}</Knappelenke>}
          />
        </Flate>
      ) : (
        <ul className="stabel" style={{ padding: 0, listStyle: 'none' }}>
          {m.modeller.map((x) => (
            <li key={x.id}>
              <Modellkort m={x} naa={naa()} />
            </li>
          ))}
        </ul>
      )}
      <Malliste maler={m.maler} kanTaIBruk={m.kanTaIBruk} />
      <p className="rad">
        <Link href="/tjenestemodell/maler">{t('alleMaler')}</Link>
        {m.tilOss === 0 && <Link href="/tjenestemodell/sporsmaal">{t('fraAndre')}</Link>}
      </p>
    </div>
  );
}
