import { getTranslations } from 'next-intl/server';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { type Kolonne, Tabell } from '@/components/tabell/Tabell';
import { krevActor } from '@/lib/platform/session';
import { type Avtale, hentAvtale } from '@/lib/region/queries';
import { Kontaktmaater } from '../../Kontaktmaater';
import { Avslutt } from './Avslutt';

const TONE = { GJELDER: 'ok', KOMMER: 'info', OVER: 'noytral' } as const;

export async function generateMetadata() {
  return { title: (await getTranslations('samarbeid'))('avtaler') };
}

/** One agreement, for either side: who follows up what. */
export default async function Side({ params }: { params: Promise<{ id: string }> }) {
  const a = await hentAvtale(await krevActor(), (await params).id);
  const t = await getTranslations('samarbeid');
  const navn = { OSS: a.part?.navn, MOTPART: a.motpart?.navn, BEGGE: t('hvemNavn.BEGGE') };
  const kolonner: Kolonne<Avtale['oppfolging'][number]>[] = [
    { nokkel: 'tema', tittel: t('skjema.temaNavn'), radtittel: true, celle: (o) => o.tema },
    { nokkel: 'hvem', tittel: t('skjema.hvem'), celle: (o) => <strong>{navn[o.hvem]}</strong> },
    { nokkel: 'tekst', tittel: t('skjema.tekst'), celle: (o) => o.tekst },
  ];
  return (
    <div className="stabel">
      <SideTopp
        tittel={a.navn}
        smuler={[{ tekst: t('tittel'), href: a.egen ? '/samarbeid?vis=egne' : '/samarbeid' }]}
        ingress={t('avtaleMellom', { part: a.part?.navn ?? '', motpart: a.motpart?.navn ?? '' })}
        merker={<Statusmerke tekst={t(`avtaletid.${a.tid}`)} tone={TONE[a.tid]} />}
        handlinger={
          a.kan.endre && (
            <Knappelenke href={`/samarbeid/avtaler/${a.id}/endre`} variant="secondary">
              {t('endre')}
            </Knappelenke>
          )
        }
      />
      <Flate tittel={t('skjema.oppfolging')}>
        <Tabell
          tittel={t('skjema.oppfolging')}
          kolonner={kolonner}
          rader={a.oppfolging}
          radNokkel={(o) => o.id}
          tomt={<Tomt nivaa={3} tittel={t('skjema.ingenRader')} tekst={a.kan.endre ? t('ingenOppfolging') : undefined} />}
        />
      </Flate>
      <Flate tittel={t('opplysninger')}>
        <dl className="fakta">
          <dt>{t('kol.periode')}</dt>
          <dd>{a.gyldigTil ? t('fraTil', { fra: visDato(a.gyldigFra), til: visDato(a.gyldigTil) }) : t('fra', { fra: visDato(a.gyldigFra) })}</dd>
          {[a.part, a.motpart].map(
            (p) =>
              p && (
                <div key={p.id} style={{ display: 'contents' }}>
                  <dt>{p.navn}</dt>
                  <dd>
                    <Kontaktmaater telefon={p.telefon} epost={p.epost} />
                  </dd>
                </div>
              ),
          )}
          {a.notat && (
            <>
              <dt>{t('notat')}</dt>
              <dd>{a.notat}</dd>
            </>
          )}
        </dl>
      </Flate>
      {a.kan.endre && <Avslutt avtale={{ id: a.id, versjon: a.versjon }} motpart={a.motpart?.navn ?? ''} dag={a.dag} />}
    </div>
  );
}
