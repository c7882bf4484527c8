import { getTranslations } from 'next-intl/server';
import { Trend } from '@/components/graf/Trend';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Link } from '@/components/skall/Link';
import { SideTopp } from '@/components/skall/SideTopp';
import { Frist } from '@/components/tabell/Frist';
import { naa } from '@/lib/platform/clock';
import { krevActor } from '@/lib/platform/session';
import { hentModellhode, hentOversikt } from '@/lib/tjenestemodell/modell/queries';
import s from '../modell.module.css';
import { Forst } from './Forst';
import { Omraadestatus } from './Omraadestatus';
import { Malvarsel } from './oppgradering/Malvarsel';

type Sti = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Sti) {
  return { title: (await hentModellhode(await krevActor(), (await params).id)).navn };
}

/** The status overview: what to do first, how far each area has come, how it has gone, and what is due. */
export default async function Side({ params }: Sti) {
  const actor = await krevActor();
  const o = await hentOversikt(actor, (await params).id);
  const t = await getTranslations('tjenestemodell.oversikt');
  const rot = `/tjenestemodell/${o.id}`;
  return (
    <div className="stabel">
      <SideTopp
        tittel={o.navn}
        ingress={t('ingress', { medA: o.tall.medA, oppgaver: o.tall.oppgaver, utenNavn: o.tall.utenNavn, prosent: o.tall.prosent })}
        handlinger={
          <>
            {o.tall.mine > 0 && (
              <Knappelenke href={`${rot}/oppgaver?mine=1`} variant="secondary">
                {t('mine', { antall: o.tall.mine })}
              </Knappelenke>
            )}
            <Knappelenke href={`${rot}/matrise`} variant="secondary">
              {t('tilMatrisen')}
            </Knappelenke>
          </>
        }
      />
      <Malvarsel modellId={o.id} m={o.maler} />
      <Forst forst={o.forst} rot={rot} uplassert={o.uplassert} />
      <Omraadestatus omraader={o.omraader} tall={o.tall} rot={rot} />
      <div className="rutenett" style={{ '--kolonne': '24rem' } as React.CSSProperties}>
        <Flate tittel={t('frister')} handlinger={o.frister.length > 0 && <Link href={`${rot}/oppgaver?frist=snart`}>{t('alleFrister')}</Link>}>
          {o.frister.length === 0 ? (
            <p className="dempet">{t('ingenFrister')}</p>
          ) : (
            <ul className={s.liste}>
              {o.frister.map((f) => (
                <li key={f.id}>
                  <Link href={`${rot}/oppgaver/${f.oppgaveId}#punkt-${f.id}`}>{f.tekst}</Link>
                  <div className="rad smaa">
                    <Frist dato={f.frist} naa={naa()} varsel={14} />
                    <span className="dempet">{f.ansvarlig ?? t('ingenAnsvarlig')}</span>
                  </div>
                </li>
              ))}
            </ul>
          )}
        </Flate>
        <Flate tittel={t('trend')}>
          {o.trend.length < 2 ? (
            <p className="dempet">{t('ingenTrend')}</p>
          ) : (
            <Trend
              tittel={t('trend')}
              punkter={o.trend}
              serier={[
                { nokkel: 'medA', navn: t('trendA') },
                { nokkel: 'paaPlass', navn: t('trendPaaPlass') },
              ]}
            />
          )}
        </Flate>
      </div>
    </div>
  );
}
