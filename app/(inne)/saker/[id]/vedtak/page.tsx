import { getTranslations } from 'next-intl/server';
import { SideTopp } from '@/components/skall/SideTopp';
import { krevActor } from '@/lib/platform/session';
import { hentVedtaksside } from '@/lib/vedtak/queries';
import { Ferdig } from './Ferdig';
import { skjemainnhold } from './innhold';
import { Kartleggingspanel } from './Kartleggingspanel';
import { Kontroll } from './Kontroll';
import { Lesevisning } from './Lesevisning';
import { Toppsplitt } from './Toppsplitt';
import { Vedtaksskjema } from './Vedtaksskjema';

export async function generateMetadata() {
  return { title: (await getTranslations('vedtak'))('sidetittel') };
}

/** Vurdering, vedtak and control of one sak: what we know on the left, what we decide on the right. */
export default async function Side({ params }: { params: Promise<{ id: string }> }) {
  const actor = await krevActor();
  const side = await hentVedtaksside(actor, (await params).id);
  const t = await getTranslations('vedtak');
  return (
    <>
      <SideTopp
        tittel={t(`tittel.${side.modus}`)}
        smuler={[
          { tekst: t('saker'), href: '/saker' },
          { tekst: t('sak', { nummer: side.sak.nummer }), href: `/saker/${side.sak.id}` },
        ]}
        ingress={`${side.sak.person.fornavn} ${side.sak.person.etternavn}`}
      />
      <Toppsplitt panel={<Kartleggingspanel side={side} />}>
        {side.modus === 'SKRIV' && <Vedtaksskjema key={side.sak.id} innhold={skjemainnhold(side, actor.ansattId, actor.sprak)} />}
        {side.modus === 'KONTROLLER' && <Kontroll side={side} />}
        {side.modus === 'VEDTATT' && <Ferdig side={side} />}
        {(side.modus === 'EGEN' || side.modus === 'VENTER' || side.modus === 'LES') && <Lesevisning side={side} />}
      </Toppsplitt>
    </>
  );
}
