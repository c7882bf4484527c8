import { getTranslations } from 'next-intl/server';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { hentNyttTiltak } from '@/lib/handlingsplan/queries';
import { krevActor } from '@/lib/platform/session';
import { Tilbake } from '../../../Tilbake';
import { NyttTiltak } from '../Tiltaksskjema';

export async function generateMetadata() {
  return { title: (await getTranslations('plan'))('tiltak.ny') };
}

/** Adds a measure that does not come from the model. */
export default async function Side({ params }: { params: Promise<{ id: string; planId: string }> }) {
  const { id, planId } = await params;
  const { plan, ansatte } = await hentNyttTiltak(await krevActor(), id, planId);
  const t = await getTranslations('plan');
  const sti = `/tjenestemodell/${id}/plan/${plan.id}`;
  return (
    <div className="stabel">
      <Tilbake href={sti} tekst={plan.tittel} />
      <SideTopp tittel={t('tiltak.ny')} ingress={t('tiltak.nyHjelp')} />
      <Flate>
        <NyttTiltak planId={plan.id} sti={sti} ansatte={ansatte} />
      </Flate>
    </div>
  );
}
