import { getTranslations } from 'next-intl/server';
import { visTid } from '@/components/felles/dato';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { Tabell } from '@/components/tabell/Tabell';
import { type Avtale, hentMottaksavtaler } from '@/lib/mottaksavtale/queries';
import { krevActor } from '@/lib/platform/session';
import { Avtalehandling } from './Avtalehandling';

export async function generateMetadata() {
  return { title: (await getTranslations('respons.avtaler'))('tittel') };
}

const tone = (a: Avtale) => (a.avsluttet ? 'noytral' : a.godtatt ? 'ok' : 'advarsel');

/** Who has said yes to take whose varsler, and who did before; to say yes, to end it, and to ask again. */
export default async function Side() {
  const avtaler = await hentMottaksavtaler(await krevActor());
  const t = await getTranslations('respons.avtaler');
  return (
    <div className="stabel">
      <SideTopp tittel={t('tittel')} ingress={t('ingress')} />
      <Tabell
        tittel={t('liste')}
        rader={avtaler}
        radNokkel={(a) => a.id}
        tomt={<Tomt tittel={t('ingen')} tekst={t('ingenTekst')} />}
        kolonner={[
          { nokkel: 'hvem', tittel: t('kol.hvem'), radtittel: true, celle: (a) => t(a.egne ? 'tarVaare' : 'viTar', { navn: a.motpart }) },
          {
            nokkel: 'status',
            tittel: t('kol.status'),
            celle: (a) => <Statusmerke tekst={t(a.avsluttet ? 'avsluttet' : a.godtatt ? 'gjelder' : 'venter')} tone={tone(a)} />,
          },
          {
            nokkel: 'naar',
            tittel: t('kol.naar'),
            celle: (a) => {
              if (a.avsluttet) return t('avsluttetAv', { tid: visTid(a.avsluttet), navn: a.avsluttetAv ?? '' });
              return a.godtatt
                ? t('godtatt', { tid: visTid(a.godtatt), navn: a.godtattAv ?? '' })
                : t('bedt', { tid: visTid(a.bedt), navn: a.bedtAv });
            },
          },
          { nokkel: 'gjor', tittel: t('kol.gjor'), skjultTittel: true, celle: (a) => a.siste && <Avtalehandling avtale={a} /> },
        ]}
      />
    </div>
  );
}
