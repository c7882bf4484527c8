import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { visDato } from '@/components/felles/dato';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { Stegviser } from '@/components/stegviser/Stegviser';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { naa } from '@/lib/platform/clock';
import { krevActor } from '@/lib/platform/session';
import { hentTjeneste } from '@/lib/tjeneste/queries';
import { TJENESTESTATUSER } from '@/lib/tjeneste/rules';
import { TJENESTETONE } from '../status';
import { Evalueringer } from './Evalueringer';
import { Bestilling, Deling, Personkort, Utstyr, Vedtak } from './Fakta';
import { Historikk } from './Historikk';
import { Installasjon } from './Installasjon';
import { Neste } from './Neste';
import { Nullpunkt, Plan } from './Plan';
import { Bytte, Hindringer } from './Varsler';

export async function generateMetadata() {
  return { title: (await getTranslations('tjeneste'))('sidetittel') };
}

/** One tjeneste: what must be done next and by whom, where it stands, and everything that belongs to it. */
export default async function Side({ params }: { params: Promise<{ id: string }> }) {
  const actor = await krevActor();
  const x = await hentTjeneste(actor, (await params).id);
  if (!x) notFound();
  const t = await getTranslations('tjeneste');
  const status = await getTranslations('tjenestestatus');
  const her = TJENESTESTATUSER.indexOf(x.status);
  return (
    <div className="stabel">
      <SideTopp
        tittel={x.person.navn}
        smuler={[{ tekst: t('liste.tittel'), href: '/tjenester' }]}
        merker={
          <>
            <Statusmerke tekst={status(x.status)} tone={TJENESTETONE[x.status]} />
            {!x.egen && <Statusmerke tekst={t('deltFra', { eier: x.eier })} tone="info" />}
          </>
        }
        ingress={[x.navn, x.person.fodselsdato && t('fodt', { dato: visDato(x.person.fodselsdato) })].filter(Boolean).join(' · ')}
      />
      <Hindringer x={x} />
      <Neste x={x} naa={naa()} />
      <Bytte x={x} />
      <Stegviser
        etikett={t('vei')}
        steg={TJENESTESTATUSER.map((s, i) => ({
          id: s,
          tekst: status(s),
          status: i < her || x.status === 'AVSLUTTET' ? 'ferdig' : i === her ? 'aktiv' : 'venter',
        }))}
      />
      <div className="todelt">
        <div className="stabel">
          <Evalueringer x={x} naa={naa()} />
          <Plan x={x} />
          <Installasjon x={x} />
          <Nullpunkt x={x} />
          {x.felt.includes('historikk') && <Historikk hendelser={x.hendelser} naa={naa().toISOString()} />}
        </div>
        <div className="stabel">
          <Personkort x={x} />
          <Utstyr x={x} />
          <Vedtak x={x} />
          <Deling x={x} />
          <Bestilling x={x} />
        </div>
      </div>
      {x.kan.avslutte && (
        <div>
          <Knappelenke href={`/tjenester/${x.id}/avslutning`} variant="secondary" farge="danger">
            {t('avslutt')}
          </Knappelenke>
        </div>
      )}
    </div>
  );
}
