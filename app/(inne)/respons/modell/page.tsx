import { getTranslations } from 'next-intl/server';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import { SideTopp } from '@/components/skall/SideTopp';
import { omgivelse } from '@/lib/respons/oppdrag/modell/queries';
import { lint } from '@/lib/respons/ruting/lint';
import { Funnliste, sted } from './Funnliste';
import { Modellfakta } from './Modellfakta';
import s from './modell.module.css';
import { krevModellside, tjenester } from './side';

export async function generateMetadata() {
  return { title: (await getTranslations('respons.modell'))('tittel') };
}

const NESTE = [
  ['bemanning', 'nesteBemanning', 'nesteBemanningTekst'],
  ['regler', 'nesteRegler', 'nesteReglerTekst'],
  ['simulator', 'nesteSimulator', 'nesteSimulatorTekst'],
] as const;

/** The model in short: what is wrong with it first, then what it is. */
export default async function Side() {
  const { side } = await krevModellside();
  const t = await getTranslations('respons.modell');
  const m = side.innhold;
  const koder = tjenester();
  const funn = lint(
    m,
    omgivelse(
      side,
      koder.map((k) => k.kode),
    ),
  ).filter((f) => f.alvor !== 'merk');
  return (
    <div className="stabel" data-luftig>
      <SideTopp tittel={m.navn} ingress={m.beskrivelse} />
      {funn.length === 0 ? (
        <Flate tittel={t('oversikt.ingenFunn')} tone="ok">
          <p>{t('oversikt.ingenFunnTekst')}</p>
        </Flate>
      ) : (
        <Flate tittel={t('oversikt.funn')} tone={funn.some((f) => f.alvor === 'feil') ? 'fare' : 'advarsel'}>
          <Funnliste
            funn={funn}
            modell={m}
            navn={{ soner: side.soner, tjenester: koder }}
            lenke={(f, tekst) => <Link href={sted(f)}>{tekst}</Link>}
          />
        </Flate>
      )}
      <Flate tittel={t('oversikt.neste')}>
        <ol className={s.sporsmaal}>
          {NESTE.map(([sti, tittel, tekst]) => (
            <li key={sti}>
              <Link href={`/respons/modell/${sti}`}>{t(`oversikt.${tittel}`)}</Link>
              <p className="dempet smaa">{t(`oversikt.${tekst}`)}</p>
            </li>
          ))}
        </ol>
      </Flate>
      <Flate tittel={t('oversikt.modellen')}>
        <p className="dempet smaa">
          {t('oversikt.regler', { n: m.regler.length })}, {t('oversikt.lag', { n: m.vaktlag.length })}.{' '}
          {t('endret', { av: side.endretAv, dato: visDato(side.endret) })}
        </p>
        <Modellfakta modell={m} />
      </Flate>
    </div>
  );
}
