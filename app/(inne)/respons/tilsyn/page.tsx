import { getTranslations } from 'next-intl/server';
import { Heading } from '@/components/designsystemet';
import { visKlokke } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Link } from '@/components/skall/Link';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { Tabell } from '@/components/tabell/Tabell';
import { krevActor } from '@/lib/platform/session';
import { hentTilsyn } from '@/lib/respons/oppdrag/runde/queries';
import { Usendt } from '../usendt/Usendt';
import { Svar } from './Svar';
import s from './Tilsyn.module.css';

export async function generateMetadata() {
  return { title: (await getTranslations('respons.tilsyn'))('tittel') };
}

const TONE = { forfalt: 'fare', naa: 'advarsel', snart: 'noytral' } as const;

/** The digital supervision that is to be done now, in my soner. */
export default async function Side({ searchParams }: { searchParams: Promise<{ alle?: string | string[] }> }) {
  const actor = await krevActor();
  const side = await hentTilsyn(actor, { alle: (await searchParams).alle === '1' });
  const t = await getTranslations('respons.tilsyn');
  const harSoner = side.mineSoner.length > 0;
  return (
    <div className="stabel">
      <SideTopp
        tittel={t('tittel')}
        smuler={[{ tekst: (await getTranslations('respons.operator'))('tittel'), href: '/respons' }]}
        ingress={side.bareMine ? t('ingressMine', { soner: side.mineSoner.join(', ') }) : t('ingressAlle')}
        handlinger={
          harSoner && (
            <Knappelenke href={side.bareMine ? '/respons/tilsyn?alle=1' : '/respons/tilsyn'} variant="tertiary">
              {t(side.bareMine ? 'visAlle' : 'visMine')}
            </Knappelenke>
          )
        }
      />
      <Usendt runder={side.runder.map(({ id, navn }) => ({ id, navn }))} />
      {side.runder.length === 0 ? (
        <Tomt
          tittel={t('ingen')}
          tekst={side.neste ? t('neste', { tid: visKlokke(side.neste.planlagt), antall: side.neste.antall }) : t('ingenPlanlagt')}
        />
      ) : (
        <ul className={s.liste} aria-label={t('gjorNaa')}>
          {side.runder.map((r) => (
            <li key={r.id} className={s.kort}>
              <div className="stabel" data-tett>
                <div className={s.hvem}>
                  <Heading level={2} data-size="2xs">
                    {r.navn}
                  </Heading>
                  <Statusmerke tekst={t(`tilstand.${r.tilstand}`)} tone={TONE[r.tilstand]} />
                </div>
                <p className="dempet">
                  {[t('planlagt', { tid: visKlokke(r.planlagt) }), r.sone].filter(Boolean).join(' · ')}
                  {side.kanLeseTjeneste && (
                    <>
                      {' · '}
                      <Link href={`/tjenester/${r.tjenesteId}`}>{t('tilTjenesten')}</Link>
                    </>
                  )}
                  {r.varselId && (
                    <>
                      {' · '}
                      <Link href={`/respons/${r.varselId}`}>{t('varslet')}</Link>
                    </>
                  )}
                </p>
              </div>
              <Svar runde={{ id: r.id, versjon: r.versjon, navn: r.navn, kamera: r.kamera, planlagt: r.planlagt }} />
            </li>
          ))}
        </ul>
      )}
      {side.flere > 0 && <p className="dempet">{t('flere', { antall: side.flere })}</p>}
      {side.gjort.length > 0 && (
        <Flate tittel={t('gjort')}>
          <Tabell
            tittel={t('gjort')}
            rader={side.gjort}
            radNokkel={(g) => g.id}
            kolonner={[
              { nokkel: 'hvem', tittel: t('kol.hvem'), radtittel: true, celle: (g) => t('gjortLinje', { navn: g.navn, tid: visKlokke(g.planlagt) }) },
              {
                nokkel: 'resultat',
                tittel: t('kol.resultat'),
                celle: (g) => (
                  <>
                    <Statusmerke tekst={t(`resultat.${g.resultat === 'OK' ? 'OK' : 'AVVIK'}`)} tone={g.resultat === 'OK' ? 'ok' : 'advarsel'} />
                    {g.merknad && <div className="smaa">{g.merknad}</div>}
                  </>
                ),
              },
              { nokkel: 'av', tittel: t('kol.av'), celle: (g) => t('gjortAv', { hvem: g.utfortAvNavn, tid: visKlokke(g.utfort) }) },
            ]}
          />
        </Flate>
      )}
    </div>
  );
}
