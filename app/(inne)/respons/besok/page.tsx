import { getTranslations } from 'next-intl/server';
import { visTid } from '@/components/felles/dato';
import { Link } from '@/components/skall/Link';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { Sidevelger } from '@/components/tabell/Sidevelger';
import { Tabell } from '@/components/tabell/Tabell';
import { krevActor } from '@/lib/platform/session';
import { hentKommendeBesok } from '@/lib/varsel/queries-besok';
import { Import } from './Import';

export async function generateMetadata() {
  return { title: (await getTranslations('respons.besok'))('tittel') };
}

/** The planned visits: bring in a week's list, and see what stands. */
export default async function Side({ searchParams }: { searchParams: Promise<{ side?: string }> }) {
  const actor = await krevActor();
  const valgt = Number((await searchParams).side);
  const side = Number.isInteger(valgt) && valgt > 0 && valgt < 10_000 ? valgt : 1;
  const { besok, antall, sider } = await hentKommendeBesok(actor, side);
  const t = await getTranslations('respons.besok');
  return (
    <div className="stabel">
      <SideTopp tittel={t('tittel')} ingress={t('ingress')} />
      <Import />
      <Tabell
        tittel={t('kommende', { antall })}
        visTittel
        rader={besok}
        radNokkel={(b) => b.id}
        tomt={<Tomt tittel={t('ingen')} tekst={t('ingenTekst')} />}
        kolonner={[
          { nokkel: 'tid', tittel: t('naar'), celle: (b) => <span className="tall">{visTid(b.tid)}</span> },
          {
            nokkel: 'navn',
            tittel: t('hvem'),
            radtittel: true,
            celle: (b) => <Link href={`/personer/${b.personId}`}>{b.navn}</Link>,
          },
          { nokkel: 'hva', tittel: t('hva'), celle: (b) => b.hva },
          { nokkel: 'kilde', tittel: t('kilde'), celle: (b) => t(`kilder.${b.kilde}`) },
        ]}
      />
      <Sidevelger side={side} sider={sider} adresse={side > 1 ? `/respons/besok?side=${side}` : '/respons/besok'} antall={antall} />
    </div>
  );
}
