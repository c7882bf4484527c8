import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { visTid } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Link } from '@/components/skall/Link';
import { SideTopp } from '@/components/skall/SideTopp';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { Tabell } from '@/components/tabell/Tabell';
import { krevActor } from '@/lib/platform/session';
import { hentEnhetshistorikk } from '@/lib/respons/oppdrag/kilde/queries-teknisk';
import { teknologinavn } from '../../teknologi';
import { visIntervall } from '../../visning';

export async function generateMetadata() {
  return { title: (await getTranslations('respons.teknisk'))('enhet.sidetittel') };
}

/** One device: whether it is heard, its technical varsler and its tests. No names of persons. */
export default async function Side({ params }: { params: Promise<{ serie: string }> }) {
  const actor = await krevActor();
  const h = await hentEnhetshistorikk(actor, decodeURIComponent((await params).serie));
  if (!h) notFound();
  const t = await getTranslations('respons.teknisk');
  const i = await getTranslations('respons.teknisk.tause');
  const r = await getTranslations('respons');
  const e = h.enhet;
  const kode = (gruppe: 'verdi' | 'grunn', v: string | null) =>
    v && r.has(`${gruppe}.${v}` as 'verdi.nett') ? r(`${gruppe}.${v}` as 'verdi.nett') : v;
  return (
    <div className="stabel">
      <SideTopp
        tittel={e.serie}
        smuler={[{ tekst: t('tittel'), href: '/respons/teknisk' }]}
        ingress={t('enhet.ingress', { teknologi: teknologinavn(e.teknologiKode) })}
        merker={
          e.mangler ? (
            <Statusmerke tekst={t('enhet.mangler')} tone="fare" />
          ) : (
            <Statusmerke tekst={t(e.installert ? 'enhet.ibruk' : 'enhet.ikkeIBruk')} />
          )
        }
        handlinger={
          h.kan.utstyr && (
            <Knappelenke href={`/utstyr/${e.utstyrId}`} variant="secondary">
              {t('enhet.tilUtstyr')}
            </Knappelenke>
          )
        }
      />
      <Flate tittel={t('enhet.livstegn')}>
        <p>{e.sistLivstegn ? t('enhet.sist', { tid: visTid(e.sistLivstegn) }) : t('enhet.aldri')}</p>
        <p className="dempet">{e.intervall ? t('enhet.ventes', { hvert: visIntervall(i, e.intervall) }) : t('enhet.ventesIkke')}</p>
      </Flate>
      <Flate tittel={t('enhet.varsler')}>
        <Tabell
          tittel={t('enhet.varsler')}
          rader={h.varsler}
          radNokkel={(v) => v.id}
          tomt={<p className="dempet">{t('enhet.ingenVarsler')}</p>}
          kolonner={[
            {
              nokkel: 'hva',
              tittel: t('kol.hva'),
              radtittel: true,
              celle: (v) => {
                const navn = kode('verdi', v.verdi) ?? r(`type.${v.type as 'teknisk'}`);
                return h.kan.aapne ? <Link href={`/respons/${v.id}`}>{navn}</Link> : navn;
              },
            },
            { nokkel: 'siden', tittel: t('kol.siden'), celle: (v) => <span className="tall">{visTid(v.mottatt)}</span> },
            { nokkel: 'status', tittel: t('kol.status'), celle: (v) => r(`status.${v.status as 'VENTER'}`) },
            {
              nokkel: 'lukket',
              tittel: t('kol.lukket'),
              celle: (v) => (v.lukket ? [visTid(v.lukket), kode('grunn', v.utfall), v.lukketAvNavn].filter(Boolean).join(' · ') : '–'),
            },
          ]}
        />
      </Flate>
      <Flate tittel={t('enhet.tester')}>
        <Tabell
          tittel={t('enhet.tester')}
          rader={h.tester}
          radNokkel={(x) => x.id}
          tomt={<p className="dempet">{t('enhet.ingenTester')}</p>}
          kolonner={[
            { nokkel: 'planlagt', tittel: t('kol.planlagt'), radtittel: true, celle: (x) => <span className="tall">{visTid(x.planlagt)}</span> },
            {
              nokkel: 'resultat',
              tittel: t('kol.resultat'),
              celle: (x) =>
                x.utfort ? (
                  <Statusmerke tekst={t(x.resultat === 'OK' ? 'systemtest.ok' : 'systemtest.feil')} tone={x.resultat === 'OK' ? 'ok' : 'fare'} />
                ) : (
                  t('systemtest.ikkeGjort')
                ),
            },
            {
              nokkel: 'lukket',
              tittel: t('kol.lukket'),
              celle: (x) => (x.utfort ? [visTid(x.utfort), x.utfortAvNavn, x.merknad].filter(Boolean).join(' · ') : '–'),
            },
          ]}
        />
      </Flate>
    </div>
  );
}
