import { getTranslations } from 'next-intl/server';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { krevActor } from '@/lib/platform/session';
import { hentModellversjon, hentPreset } from '@/lib/respons/oppdrag/modell/queries';
import { Modellfakta } from '../../Modellfakta';
import { Regelliste } from '../../Regelliste';
import { TaIBruk } from './TaIBruk';

type Props = { params: Promise<{ id: string }> };

/** One of the models: what it fits and asks for, its rules, and the way to take it into use. */
export default async function Side({ params }: Props) {
  const actor = await krevActor();
  const p = hentPreset(actor, (await params).id);
  const versjon = await hentModellversjon(actor);
  const t = await getTranslations('respons.modell.velg');
  return (
    <div className="stabel" data-luftig>
      <SideTopp
        tittel={p.navn}
        ingress={p.beskrivelse}
        smuler={[{ tekst: t('tittel'), href: '/respons/modell/velg' }]}
        handlinger={<TaIBruk preset={p.id} navn={p.navn} versjon={versjon} />}
      />
      <Flate tittel={t('om')}>
        <Modellfakta modell={p} />
      </Flate>
      <Flate tittel={t('regler')}>
        <Regelliste modell={p} />
      </Flate>
    </div>
  );
}
