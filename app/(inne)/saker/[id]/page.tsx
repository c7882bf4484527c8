import { getTranslations } from 'next-intl/server';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { Stegviser } from '@/components/stegviser/Stegviser';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { fraDato } from '@/lib/platform/clock';
import { krevActor } from '@/lib/platform/session';
import { hentSak } from '@/lib/sak/queries';
import { SAKTONE } from '../status';
import { Behov } from './Behov';
import { Fakta } from './Fakta';
import { Historikk } from './Historikk';
import { Innhold } from './Innhold';
import { Neste } from './Neste';
import { Paarorende, Personkort } from './Person';
import s from './Sak.module.css';
import { Styring } from './Styring';
import { Svarvarsel } from './Svarvarsel';

export async function generateMetadata() {
  return { title: (await getTranslations('sak'))('sidetittel') };
}

/** One sak: what must be done next and by whom, where it stands, what it is about, and what has happened. */
export default async function Side({ params }: { params: Promise<{ id: string }> }) {
  const actor = await krevActor();
  const sak = await hentSak(actor, (await params).id);
  const t = await getTranslations('sak');
  const status = await getTranslations('sakstatus');
  const styring = sak.kanStyre && sak.aapen;
  return (
    <div className="stabel">
      <SideTopp
        tittel={`${sak.person.fornavn} ${sak.person.etternavn}`}
        smuler={[{ tekst: t('liste.tittel'), href: '/saker' }]}
        merker={<Statusmerke tekst={status(sak.status)} tone={SAKTONE[sak.status]} />}
        ingress={t('ingress', { nummer: sak.nummer, dato: visDato(fraDato(sak.mottatt)) })}
      />
      <Neste sak={sak} />
      {sak.varsel && <Svarvarsel sak={sak} />}
      <Stegviser etikett={t('vei.etikett')} steg={sak.vei.map((v) => ({ ...v, tekst: t(`vei.${v.id}`) }))} />
      <div className={s.deler}>
        <div className="stabel">
          <Behov sak={sak} />
          <Innhold sak={sak} />
        </div>
        <div className={`stabel ${s.kant}`}>
          <Personkort person={sak.person} />
          <Paarorende paarorende={sak.person.paarorende} />
          <Fakta sak={sak} />
          {styring && (
            <Flate tittel={t('styring.tittel')}>
              <Styring
                sak={{ sakId: sak.id, versjon: sak.versjon }}
                kan={{ vent: sak.status !== 'TIL_KONTROLL' && sak.status !== 'PAA_VENT', avslutte: sak.status !== 'TIL_KONTROLL' }}
                tildeling={sak.fordeling && { ...sak.fordeling, enhetId: sak.enhetId, ansvarligId: sak.ansvarligId }}
              />
              {sak.status === 'TIL_KONTROLL' && <p className="dempet smaa">{t('styring.tilKontroll')}</p>}
            </Flate>
          )}
        </div>
        <Flate tittel={t('historikk')}>
          <Historikk hendelser={sak.hendelser} dag={fraDato(sak.dag)} />
        </Flate>
      </div>
    </div>
  );
}
