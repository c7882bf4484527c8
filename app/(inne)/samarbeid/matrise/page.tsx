import { getTranslations } from 'next-intl/server';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { Filterchips } from '@/components/tabell/Filterchips';
import { krevActor } from '@/lib/platform/session';
import { hentMatrise } from '@/lib/region/queries-oversikt';
import s from '../Region.module.css';
import { Matrisetabell, TEGN } from './Matrisetabell';

export async function generateMetadata() {
  return { title: (await getTranslations('samarbeid'))('matrise.tittel') };
}

type Sok = Record<string, string | string[] | undefined>;
const FORKLART = ['PLASSERT', 'UTEN_NAVN', 'INGEN', 'FLERE', 'IKKE'] as const;

/** Kommuner × tasks: where the region lacks somebody responsible. */
export default async function Side({ searchParams }: { searchParams: Promise<Sok> }) {
  const { mal } = await searchParams;
  const m = await hentMatrise(await krevActor(), typeof mal === 'string' ? mal : undefined);
  const t = await getTranslations('samarbeid.matrise');
  const felles = await getTranslations('samarbeid');
  return (
    <div className="stabel">
      <SideTopp tittel={t('tittel')} smuler={[{ tekst: felles('region.tittel'), href: '/samarbeid' }]} ingress={t('ingress')} />
      {m.maler.length > 1 && (
        <Filterchips
          etikett={felles('region.mal')}
          adresse={`/samarbeid/matrise?mal=${encodeURIComponent(m.mal ?? '')}`}
          parameter="mal"
          valg={m.maler.map((x) => ({ verdi: x.id, tekst: x.navn }))}
        />
      )}
      {m.rader.length === 0 ? (
        <Tomt tittel={t('tom')} tekst={felles('region.tomTekst')} />
      ) : (
        <>
          <ul className={s.forklaring} aria-label={t('forklaring')}>
            {FORKLART.map((navn) => (
              <li key={navn}>
                <span data-t={TEGN[navn]}>{TEGN[navn]}</span> {t(`forklart.${navn}`)}
              </li>
            ))}
          </ul>
          <Matrisetabell m={m} />
          <Flate tittel={t('oppgaver')}>
            <ol className={s.oppgaver}>
              {m.kolonner.map((k, i) => (
                <li key={k.kode}>
                  <span className="tall">{i + 1}.</span> {k.tittel}
                </li>
              ))}
            </ol>
          </Flate>
        </>
      )}
    </div>
  );
}
