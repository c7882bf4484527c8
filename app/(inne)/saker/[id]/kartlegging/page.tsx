import { getTranslations } from 'next-intl/server';
import { SideTopp } from '@/components/skall/SideTopp';
import { hentKartleggingsside } from '@/lib/kartlegging/queries';
import { krevActor } from '@/lib/platform/session';
import { Besok } from './besok';
import { Deler } from './deler';
import { Neste } from './neste';

type Sok = Promise<{ del?: string }>;

export async function generateMetadata() {
  return { title: (await getTranslations('kartlegging'))('tittel') };
}

/** The kartlegging: what is next, the visit, then the four parts. */
export default async function Side({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Sok }) {
  const actor = await krevActor();
  const side = await hentKartleggingsside(actor, (await params).id);
  const t = await getTranslations('kartlegging');
  const min = side.oppgave?.rolle === actor.rolle && !side.oppgave.venter ? side.oppgave.steg : null;
  const navn = `${side.person.fornavn} ${side.person.etternavn}`;
  return (
    <div className="stabel" data-luftig>
      <SideTopp
        tittel={t('tittelFor', { navn })}
        smuler={[
          { href: '/saker', tekst: t('saker') },
          { href: `/saker/${side.sak.id}`, tekst: side.sak.nummer },
        ]}
      />
      <Neste side={side} min={min} />
      <Besok side={side} kanFlytte={min === 'KARTLEGGE'} />
      {side.kartlegging && <Deler side={side} del={(await searchParams).del} kanSkrive={min === 'KARTLEGGE'} brukerId={actor.ansattId} />}
    </div>
  );
}
