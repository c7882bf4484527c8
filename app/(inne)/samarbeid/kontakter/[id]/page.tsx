import { getTranslations } from 'next-intl/server';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { krevActor } from '@/lib/platform/session';
import { hentKontaktskjema } from '@/lib/region/queries';
import { Bekreft } from '../../Bekreft';
import { Kontaktskjema } from '../Kontaktskjema';

export async function generateMetadata() {
  return { title: (await getTranslations('samarbeid'))('kontakter') };
}

/** One contact: confirm it, or change it. */
export default async function Side({ params }: { params: Promise<{ id: string }> }) {
  const { kontakt: k, ansatte } = await hentKontaktskjema(await krevActor(), (await params).id);
  if (!k) return null;
  const t = await getTranslations('samarbeid');
  return (
    <div className="stabel">
      <SideTopp
        tittel={t('kontaktskjema.endre', { gjelder: k.gjelder })}
        smuler={[{ tekst: t('tittel'), href: '/samarbeid?vis=egne' }]}
        merker={k.gammel ? <Statusmerke tone="advarsel" tekst={t('gammel')} /> : <Statusmerke tone="ok" tekst={t('oppdatert')} />}
      />
      <Flate
        tittel={t('kontaktskjema.bekreftTittel')}
        tone={k.gammel ? 'advarsel' : undefined}
        ingress={t('kontaktskjema.bekreftTekst', { dato: visDato(k.bekreftet), navn: k.bekreftetAv })}
      >
        <Bekreft kontakt={{ id: k.id, versjon: k.versjon }} navn={k.navn} viktig />
      </Flate>
      <Flate>
        <Kontaktskjema key={k.versjon} kontakt={k} ansatte={ansatte} />
      </Flate>
    </div>
  );
}
