import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { fraDato, naa } from '@/lib/platform/clock';
import { krevActor } from '@/lib/platform/session';
import { hentEnhet } from '@/lib/utstyr/queries';
import { UTSTYRTONE } from '../status';
import { Handlinger } from './Handlinger';
import { Historikk } from './Historikk';

export async function generateMetadata() {
  return { title: (await getTranslations('utstyr.enhet'))('sidetittel') };
}

/** One device: where it is, what can be done with it, and what has happened to it. */
export default async function Side({ params }: { params: Promise<{ id: string }> }) {
  const actor = await krevActor();
  const u = await hentEnhet(actor, (await params).id);
  if (!u) notFound();
  const t = await getTranslations('utstyr');
  const status = await getTranslations('utstyrstatus');
  const fakta = [
    [t('enhet.modell'), u.modell],
    [
      t('enhet.leverandor'),
      u.leverandor &&
        (t.has(`enhet.leverandorer.${u.leverandor as 'sensorvakt'}`) ? t(`enhet.leverandorer.${u.leverandor as 'sensorvakt'}`) : u.leverandor),
    ],
    [t('enhet.anskaffet'), u.anskaffet && visDato(fraDato(u.anskaffet))],
    [t('enhet.registrert'), visDato(u.opprettet)],
  ];
  return (
    <div className="stabel">
      <SideTopp
        tittel={u.serienummer}
        smuler={[{ tekst: t('tittel'), href: '/utstyr' }]}
        merker={<Statusmerke tekst={status(u.status)} tone={UTSTYRTONE[u.status]} />}
        ingress={u.navn}
      />
      <Handlinger id={u.id} versjon={u.versjon} kan={u.kan} />
      <div className="todelt">
        <Historikk hendelser={u.hendelser} avslutning={u.avslutning} naa={naa().toISOString()} />
        <div className="stabel">
          <Flate tittel={t('enhet.hvor')}>
            <p>
              {u.tjeneste
                ? u.tjeneste.enhet
                  ? t('enhet.iTjeneste', { tjeneste: u.tjeneste.navn, enhet: u.tjeneste.enhet })
                  : t('enhet.iTjenesteUten', { tjeneste: u.tjeneste.navn })
                : t(`hvor.${u.status}`)}
            </p>
            {!u.tjeneste && <p className="dempet">{t('enhet.ikkeITjeneste')}</p>}
            {u.tjeneste && u.kan.leseTjeneste && (
              <Knappelenke
                href={u.status === 'I_BRUK' ? `/tjenester/${u.tjeneste.id}` : `/tjenester/${u.tjeneste.id}/avslutning`}
                variant="secondary"
              >
                {t(u.status === 'I_BRUK' ? 'enhet.tilTjenesten' : 'enhet.avslutningen')}
              </Knappelenke>
            )}
          </Flate>
          <Flate tittel={t('enhet.fakta')}>
            <dl className="fakta">
              {fakta.filter((r) => r[1]).flatMap(([navn, verdi]) => [<dt key={`t-${navn}`}>{navn}</dt>, <dd key={`d-${navn}`}>{verdi}</dd>])}
            </dl>
          </Flate>
        </div>
      </div>
    </div>
  );
}
