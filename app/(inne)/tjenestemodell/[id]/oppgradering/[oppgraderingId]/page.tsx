import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/designsystemet';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { Sidevelger } from '@/components/tabell/Sidevelger';
import { krevActor } from '@/lib/platform/session';
import { type Gjennomgangsfilter, hentGjennomgang } from '@/lib/tjenestemodell/oppgradering/queries-gjennomgang';
import { Fremdrift } from '../Fremdrift';
import { Endringskort } from './Endringskort';
import { Filter } from './Filter';
import s from './gjennomgang.module.css';
import { Forkast, HentInn } from './Handlinger';
import { Mange } from './Mange';
import { TaIBruk } from './TaIBruk';

export async function generateMetadata() {
  return { title: (await getTranslations('oppgradering'))('tittel') };
}

type Sok = Record<string, string | string[] | undefined>;
const FELT = ['status', 'art', 'omraade', 'egen', 'side'] as const;
const les = (sok: Sok): Gjennomgangsfilter => Object.fromEntries(FELT.flatMap((f) => (typeof sok[f] === 'string' && sok[f] ? [[f, sok[f]]] : [])));

type Props = { params: Promise<{ id: string; oppgraderingId: string }>; searchParams: Promise<Sok> };

/** The review of a version: each change with the texts side by side and its answer, and the way to take it into use. */
export default async function Side({ params, searchParams }: Props) {
  const { id, oppgraderingId } = await params;
  const filter = les(await searchParams);
  const g = await hentGjennomgang(await krevActor(), id, oppgraderingId, filter);
  const t = await getTranslations('oppgradering');
  const o = g.oppgradering;
  const sti = `/tjenestemodell/${id}/oppgradering/${o.id}`;
  const sok = new URLSearchParams(filter).toString();
  const adresse = sok ? `${sti}?${sok}` : sti;
  const aapen = o.status === 'UNDER_ARBEID';
  const besvart = g.antall - g.ubesvart;
  return (
    <div className="stabel">
      <SideTopp
        tittel={t('gjennomgang.tittel', { mal: o.mal, versjon: o.til })}
        ingress={t(aapen ? 'gjennomgang.ingress' : 'gjennomgang.ingressLest')}
        handlinger={
          !aapen && (
            <Knappelenke href={`/tjenestemodell/${id}/oppgradering`} variant="secondary">
              {t('gjennomgang.tilbake')}
            </Knappelenke>
          )
        }
      />
      {g.malBorte && <Alert data-color="warning">{t('gjennomgang.malBorte')}</Alert>}
      {g.avvik > 0 && (
        <Alert data-color="warning">
          <div className="stabel" data-tett>
            <p>{t('gjennomgang.avvik', { antall: g.avvik })}</p>
            {g.kanSvare && <HentInn oppgraderingId={o.id} versjon={o.versjon} />}
          </div>
        </Alert>
      )}
      {aapen && (
        <div className="stabel" data-tett>
          <p role="status">
            <strong>{t('gjennomgang.fremdrift', { besvart, antall: g.antall })}</strong>{' '}
            <span className="dempet">{t('gjennomgang.uendret', { antall: g.uendret })}</span>
          </p>
          <Fremdrift etikett={t('paagaar.fremdrift')} verdi={besvart} av={g.antall} />
        </div>
      )}
      {g.kanSvare && g.avvik === 0 && <TaIBruk g={g} />}
      <Filter g={g} adresse={adresse} />
      {g.kanSvare && g.mange.antall > 1 && filter.egen !== 'ja' && (
        <Mange oppgraderingId={o.id} omraade={filter.omraade ?? ''} art={filter.art ?? ''} antall={g.mange.antall} utenEgen={g.mange.utenEgen} />
      )}
      {g.endringer.length > 0 ? (
        <ol className={s.kort} aria-label={t('gjennomgang.liste')}>
          {g.endringer.map((e) => (
            <li key={e.id}>
              <Endringskort e={e} kanSvare={g.kanSvare} />
            </li>
          ))}
        </ol>
      ) : (
        <Tomt
          tittel={t('gjennomgang.ingen')}
          tekst={t('gjennomgang.ingenTekst')}
          handling={
            <Knappelenke href={`${sti}?status=alle`} variant="secondary">
              {t('gjennomgang.visAlle')}
            </Knappelenke>
          }
        />
      )}
      <Sidevelger side={g.side} sider={g.sider} adresse={adresse} antall={g.treff} />
      {aapen && g.kanForkaste && <Forkast oppgraderingId={o.id} versjon={o.versjon} modellId={id} />}
    </div>
  );
}
