import { getTranslations } from 'next-intl/server';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { forbudt } from '@/lib/platform/errors';
import { krevActor } from '@/lib/platform/session';
import { hentAvtale } from '@/lib/region/queries';
import { EndreAvtale } from '../../Avtaleskjema';

export async function generateMetadata() {
  return { title: (await getTranslations('samarbeid'))('skjema.endreAvtale') };
}

/** Changes an agreement. */
export default async function Side({ params }: { params: Promise<{ id: string }> }) {
  const a = await hentAvtale(await krevActor(), (await params).id);
  if (!a.kan.endre) throw forbudt();
  const t = await getTranslations('samarbeid');
  return (
    <div className="stabel">
      <SideTopp
        tittel={t('skjema.endreAvtale')}
        smuler={[
          { tekst: t('tittel'), href: '/samarbeid?vis=egne' },
          { tekst: a.navn, href: `/samarbeid/avtaler/${a.id}` },
        ]}
      />
      <Flate>
        <EndreAvtale avtale={a} />
      </Flate>
    </div>
  );
}
