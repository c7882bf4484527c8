import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import { Tomt } from '@/components/skall/Tomt';
import { Tabell } from '@/components/tabell/Tabell';
import { krevActor } from '@/lib/platform/session';
import { hentBestillinger } from '@/lib/virksomhet/tilgang/queries-bestilling';
import s from '../organisasjon.module.css';
import { Topp } from '../Topp';
import { Ventende } from './Ventende';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisasjon'))('bestillinger') };
}

/** Roles that wait for a second pair of eyes, and those that were decided last. */
export default async function Bestillinger() {
  const actor = await krevActor();
  const t = await getTranslations('organisasjon');
  const rolle = await getTranslations('rolle');
  const { ventende, flere, avgjorte } = await hentBestillinger(actor);
  return (
    <>
      <Topp valgt="bestillinger" actor={actor} />
      <div className="stabel">
        {ventende.length === 0 && <Tomt tittel={t('ingenVenter')} tekst={t('ingenVenterTekst')} />}
        {ventende.map((b) => (
          <Ventende key={b.id} bestilling={b} />
        ))}
        {flere > 0 && <p className="dempet">{t('flereVenter', { antall: flere })}</p>}
        {avgjorte.length > 0 && (
          <Flate tittel={t('avgjorte')}>
            <Tabell
              tittel={t('avgjorte')}
              rader={avgjorte}
              radNokkel={(b) => b.id}
              kolonner={[
                {
                  nokkel: 'hvem',
                  tittel: t('navn'),
                  radtittel: true,
                  celle: (b) => (
                    <>
                      <Link href={`/organisasjon/ansatte/${b.ansattId}`}>{b.navn}</Link>
                      <span className={s.under}>
                        {b.enhet} / {rolle(b.rolle)}, {visDato(b.fra)}–{b.til && visDato(b.til)}
                      </span>
                    </>
                  ),
                },
                {
                  nokkel: 'bestilt',
                  tittel: t('bestiltAv'),
                  celle: (b) => (
                    <>
                      {b.bestiltAv}
                      <span className={s.under}>{b.begrunnelse}</span>
                    </>
                  ),
                },
                {
                  nokkel: 'avgjort',
                  tittel: t('avgjortAv'),
                  celle: (b) => (
                    <>
                      {t(`bestillingsstatus.${b.status}`)}
                      <span className={s.under}>{[b.avgjortAv, b.avgjort && visDato(b.avgjort), b.grunn].filter(Boolean).join(' · ')}</span>
                    </>
                  ),
                },
              ]}
            />
          </Flate>
        )}
      </div>
    </>
  );
}
