import { getTranslations } from 'next-intl/server';
import { visTid } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { Sidevelger } from '@/components/tabell/Sidevelger';
import { type Kolonne, Tabell } from '@/components/tabell/Tabell';
import { krevActor } from '@/lib/platform/session';
import { hentTause } from '@/lib/respons/oppdrag/kilde/queries-teknisk';
import { Faner } from '../Faner';
import { teknologinavn } from '../teknologi';
import { visIntervall } from '../visning';

export async function generateMetadata() {
  return { title: (await getTranslations('respons.teknisk'))('tause.tittel') };
}

/** Devices that have gone silent. */
export default async function Side({ searchParams }: { searchParams: Promise<{ side?: string | string[] }> }) {
  const actor = await krevActor();
  const { side } = await searchParams;
  const s = await hentTause(actor, typeof side === 'string' ? side : undefined);
  const t = await getTranslations('respons.teknisk');
  const i = await getTranslations('respons.teknisk.tause');
  const u = await getTranslations('utstyr.enhet.leverandorer');
  const leverandornavn = (kode: string | null) => (kode && u.has(kode as 'sensorvakt') ? u(kode as 'sensorvakt') : (kode ?? '–'));
  const enhet: Kolonne<{ serie: string; teknologiKode: string | null; leverandor: string | null }>[] = [
    {
      nokkel: 'enhet',
      tittel: t('kol.enhet'),
      radtittel: true,
      celle: (r) => <Link href={`/respons/teknisk/enhet/${encodeURIComponent(r.serie)}`}>{r.serie}</Link>,
    },
    { nokkel: 'hva', tittel: t('kol.hva'), celle: (r) => teknologinavn(r.teknologiKode) },
    { nokkel: 'leverandor', tittel: t('kol.leverandor'), celle: (r) => leverandornavn(r.leverandor) },
  ];
  return (
    <div className="stabel">
      <Faner her="tause" antall={{ tause: s.antall }} />
      <SideTopp tittel={t('tause.tittel')} ingress={t('tause.ingress')} />
      <Tabell
        tittel={t('tause.tittel')}
        rader={s.rader}
        radNokkel={(r) => r.serie}
        tomt={<Tomt tittel={t('tause.ingen')} tekst={t('tause.ingenTekst')} />}
        kolonner={[
          ...enhet,
          { nokkel: 'sist', tittel: t('kol.sist'), celle: (r) => <span className="tall">{r.sistLivstegn ? visTid(r.sistLivstegn) : '–'}</span> },
          {
            nokkel: 'intervall',
            tittel: t('kol.intervall'),
            celle: (r) => (r.intervall ? visIntervall(i, r.intervall) : '–'),
          },
        ]}
      />
      <Sidevelger side={s.side} sider={s.sider} adresse="/respons/teknisk/tause" antall={s.antall} />
      {s.antallUhoerte > 0 && (
        <Flate tittel={t('tause.aldri', { antall: s.antallUhoerte })} ingress={t('tause.aldriTekst')}>
          <Tabell
            tittel={t('tause.aldriListe')}
            rader={s.uhoerte}
            radNokkel={(r) => r.serie}
            kolonner={[
              ...enhet,
              {
                nokkel: 'siden',
                tittel: t('tause.iBrukSiden'),
                celle: (r) => <span className="tall">{r.installertSiden ? visTid(r.installertSiden) : '–'}</span>,
              },
              {
                nokkel: 'varslet',
                tittel: t('tause.varslet'),
                celle: (r) =>
                  r.aldriMeldt ? (
                    <span className="tall">{visTid(r.aldriMeldt)}</span>
                  ) : (
                    t(r.intervall === null ? 'tause.ventesIkke' : 'tause.ikkeVarslet')
                  ),
              },
            ]}
          />
        </Flate>
      )}
    </div>
  );
}
