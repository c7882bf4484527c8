import { getTranslations } from 'next-intl/server';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { type Kolonne, Tabell } from '@/components/tabell/Tabell';
import { krevActor } from '@/lib/platform/session';
import { hentMaler, type Malversjoner } from '@/lib/tjenestemodell/mal/queries-versjoner';
import { Publiser } from './Publiser';

export async function generateMetadata() {
  return { title: (await getTranslations('oppgradering.maler'))('sidetittel') };
}

type Rad = Malversjoner['maler'][number];

/** Every template version, as files to read; a sekretariat publishes new ones here. */
export default async function Side() {
  const m = await hentMaler(await krevActor());
  const t = await getTranslations('oppgradering.maler');
  const tm = await getTranslations('tjenestemodell');
  const kolonner: Kolonne<Rad>[] = [
    {
      nokkel: 'mal',
      tittel: t('kol.mal'),
      radtittel: true,
      celle: (r) => (
        <span className="rad">
          {r.tittel} {r.iBruk && <Statusmerke tekst={t('iBruk')} tone="ok" />}
        </span>
      ),
    },
    { nokkel: 'versjon', tittel: t('kol.versjon'), celle: (r) => r.versjon },
    { nokkel: 'dato', tittel: t('kol.dato'), celle: (r) => <span className="tall">{visDato(r.dato)}</span> },
    { nokkel: 'endring', tittel: t('kol.endring'), celle: (r) => t(`endring.${r.endring}`) },
    { nokkel: 'oppgaver', tittel: t('kol.oppgaver'), tall: true, celle: (r) => r.oppgaver },
    {
      nokkel: 'fra',
      tittel: t('kol.fra'),
      celle: (r) => (r.publisert ? t('publisert', { av: r.publisert.av, dato: visDato(r.publisert.naar) }) : t('innebygd')),
    },
    {
      nokkel: 'last',
      tittel: t('kol.last'),
      skjultTittel: true,
      celle: (r) => (
        <a href={`/tjenestemodell/maler/${r.id}/${r.versjon}`} className="tall" download>
          {t('lastNed')}
          <span className="kun-skjermleser">
            {' '}
            {r.kortnavn} {r.versjon}
          </span>
        </a>
      ),
    },
  ];
  return (
    <div className="stabel">
      <SideTopp tittel={t('tittel')} smuler={[{ tekst: tm('tittel'), href: '/tjenestemodell' }]} ingress={t('ingress')} />
      {m.kanPublisere && (
        <Flate tittel={t('publiser')} ingress={t('publiserIngress')}>
          <Publiser />
        </Flate>
      )}
      <Tabell tittel={t('liste')} kolonner={kolonner} rader={m.maler} radNokkel={(r) => `${r.id}-${r.versjon}`} />
    </div>
  );
}
