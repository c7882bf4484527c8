import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { krevActor } from '@/lib/platform/session';
import { hentTjeneste } from '@/lib/tjenestekatalog/queries';
import { Beskrivelse } from '../../../Beskrivelse';
import { Topp } from '../../Topp';

export async function generateMetadata() {
  return { title: (await getTranslations('tjenestekatalog'))('tittel') };
}

/** One version as it is or was. */
export default async function Side({ params }: { params: Promise<{ kode: string; nr: string }> }) {
  const { kode, nr } = await params;
  const d = /^\d{1,6}$/.test(nr) ? await hentTjeneste(await krevActor(), kode, Number(nr)) : null;
  if (!d?.vist) notFound();
  return (
    <div className="stabel">
      <Topp kode={kode} versjon={d.vist} gammel />
      <Beskrivelse innhold={d.vist.innhold} />
    </div>
  );
}
