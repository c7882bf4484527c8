import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import { SideTopp } from '@/components/skall/SideTopp';

const KRAV = ['tastatur', 'skjermleser', 'kontrast', 'zoom', 'tid', 'skjema'] as const;
const UNNTAK = ['pdf', 'skanner'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tilgjengelighet'))('tittel') };
}

/** The accessibility statement that forskrift om universell utforming av IKT-løsninger asks for; open to everyone. */
export default async function Tilgjengelighet() {
  const t = await getTranslations('tilgjengelighet');
  return (
    <main className="side" id="innhold">
      <SideTopp tittel={t('tittel')} ingress={t('ingress')} />
      <div className="stabel">
        <Flate tittel={t('gjor.tittel')}>
          <ul className="lesebredde">
            {KRAV.map((k) => (
              <li key={k}>{t(`gjor.${k}`)}</li>
            ))}
          </ul>
        </Flate>
        <Flate tittel={t('ikke.tittel')}>
          <ul className="lesebredde">
            {UNNTAK.map((k) => (
              <li key={k}>{t(`ikke.${k}`)}</li>
            ))}
          </ul>
        </Flate>
        <Flate tittel={t('meld.tittel')}>
          <p className="lesebredde">{t('meld.tekst')}</p>
          <p className="lesebredde">{t('meld.klage')}</p>
        </Flate>
        <Link href="/oppgaver">{t('tilbake')}</Link>
      </div>
    </main>
  );
}
