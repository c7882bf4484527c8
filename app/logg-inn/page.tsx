import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Alert, Heading } from '@/components/designsystemet';
import { Merke } from '@/components/skall/Merke';
import { demokontoer, jobbinnlogging } from '@/lib/innlogging/queries';
import { tolkFeil, tryggSti } from '@/lib/innlogging/rules';
import { hentSesjon } from '@/lib/platform/session';
import { Klienttekst } from '../Klienttekst';
import { Innlogging } from './Innlogging';
import s from './logg-inn.module.css';

type Props = { searchParams: Promise<{ error?: string; grunn?: string; callbackUrl?: string; paaNytt?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('innlogging'))('tittel') };
}

/** Who are you? The organisation's own login first; in the demo, ready accounts. */
export default async function LoggInn({ searchParams }: Props) {
  const { error, grunn, callbackUrl, paaNytt } = await searchParams;
  const til = tryggSti(callbackUrl);
  if (!paaNytt && (await hentSesjon())) redirect(til);
  const t = await getTranslations('innlogging');
  const [demo, jobb] = [await demokontoer(), jobbinnlogging()];
  const kode = error ?? grunn;
  return (
    <main className={s.side} id="innhold">
      <div className={s.topp}>
        <span className={s.merke}>
          <Merke />
          {t('produkt')}
        </span>
        <Heading level={1} data-size="md">
          {t('tittel')}
        </Heading>
      </div>
      {!demo && !jobb && <Alert data-color="warning">{t('ikkeSattOpp')}</Alert>}
      <Klienttekst navn={['innlogging', 'rolle', 'feil', 'komponenter']}>
        <Innlogging til={til} jobb={jobb} demo={demo} feil={kode ? tolkFeil(kode) : undefined} />
      </Klienttekst>
    </main>
  );
}
