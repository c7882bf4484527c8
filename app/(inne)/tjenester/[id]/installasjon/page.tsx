import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { visDato, visTid } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { Stegviser } from '@/components/stegviser/Stegviser';
import { hentInstallasjon } from '@/lib/installasjon/queries';
import { INSTALLASJONSSTEG } from '@/lib/installasjon/rules';
import { naa, osloDato } from '@/lib/platform/clock';
import { krevActor } from '@/lib/platform/session';
import { hentGjort } from '@/lib/tjeneste/queries-gjort';
import { AltGjort } from '../AltGjort';
import { Framme } from './Framme';
import { LosHindring, MeldHindring } from './Hindringer';
import { Kortramme } from './Kortramme';
import { Steg } from './Steg';

export async function generateMetadata() {
  return { title: (await getTranslations('installasjon'))('sidetittel') };
}

/** The installation, made for a phone in a home: one column of cards, each saved by itself. */
export default async function Side({ params }: { params: Promise<{ id: string }> }) {
  const actor = await krevActor();
  const { id } = await params;
  const gjort = await hentGjort(actor, id);
  if (gjort) return <AltGjort gjort={gjort} />;
  const side = await hentInstallasjon(actor, id);
  if (!side) notFound();
  const t = await getTranslations('installasjon');
  const navn = await getTranslations('steg');
  const rolle = await getTranslations('rolle');
  const { flyt } = side;
  const topp = (
    <SideTopp
      tittel={t('tittel', { tjeneste: side.navn })}
      smuler={[{ tekst: side.person.navn, href: `/tjenester/${side.id}` }]}
      ingress={[side.person.navn, side.person.fodselsdato && t('fodt', { dato: visDato(side.person.fodselsdato) })].filter(Boolean).join(', ')}
    />
  );
  if (!flyt) {
    return (
      <div className="stabel">
        {topp}
        <Tomt
          tittel={t('ikkeBestilt')}
          tekst={t('ikkeBestiltTekst')}
          handling={<Knappelenke href={`/tjenester/${side.id}/iverksetting`}>{t('tilIverksetting')}</Knappelenke>}
        />
      </div>
    );
  }
  const aapent = INSTALLASJONSSTEG.find((s) => flyt.steg[s].tilstand === 'aapen');
  const mitt = aapent && flyt.steg[aapent].min;
  const dag = osloDato(naa());
  const rekkefolge = aapent ? [aapent, ...INSTALLASJONSSTEG.filter((s) => s !== aapent)] : [...INSTALLASJONSSTEG].reverse();
  return (
    <Kortramme tjenesteId={side.id} versjon={flyt.versjon}>
      <div className="stabel" data-luftig>
        {topp}
        <Stegviser
          etikett={t('steg')}
          steg={INSTALLASJONSSTEG.map((s) => ({
            id: s,
            tekst: navn(s),
            beskrivelse: rolle(flyt.steg[s].rolle),
            status: ({ aapen: 'aktiv', ferdig: 'ferdig', venter: 'venter' } as const)[flyt.steg[s].tilstand],
          }))}
        />
        {flyt.hindringer
          .filter((h) => !h.lost)
          .map((h) => (
            <Flate key={h.id} id="kort-hindring" tittel={h.tekst} tone="fare" ingress={t('hindring.meldt', { navn: h.navn, tid: visTid(h.tid) })}>
              {mitt && <LosHindring hindringId={h.id} />}
            </Flate>
          ))}
        {side.startet && (
          <Flate tone="ok" tittel={t('iDrift')} ingress={t('iDriftTekst', { dato: visDato(side.startet) })}>
            <Knappelenke href={`/tjenester/${side.id}`} variant="secondary">
              {t('tilTjenesten')}
            </Knappelenke>
          </Flate>
        )}
        {!aapent && !side.startet && <Flate tone="noytral" tittel={t('avsluttes')} ingress={t('avsluttesTekst')} />}
        {flyt.erstatter && flyt.erstatter.status !== 'AVSLUTTET' && (
          <Flate tone="advarsel" tittel={t('erstatter')} ingress={t('erstatterTekst', { tjeneste: flyt.erstatter.navn })}>
            <Knappelenke href={`/tjenester/${flyt.erstatter.id}/avslutning`} variant="secondary">
              {t('tilDenGamle')}
            </Knappelenke>
          </Flate>
        )}
        {aapent === 'INSTALLERE' && <Framme person={side.person} bestilling={flyt.bestilling} />}
        {rekkefolge.map((s) => (
          <Steg key={s} steg={s} side={side} flyt={flyt} iDag={dag} />
        ))}
        {mitt && <MeldHindring />}
      </div>
    </Kortramme>
  );
}
