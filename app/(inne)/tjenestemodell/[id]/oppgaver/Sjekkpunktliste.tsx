import { useTranslations } from 'next-intl';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Link } from '@/components/skall/Link';
import { Tomt } from '@/components/skall/Tomt';
import { Filterchips } from '@/components/tabell/Filterchips';
import { Frist } from '@/components/tabell/Frist';
import { Sidevelger } from '@/components/tabell/Sidevelger';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { SJEKKSTATUSER } from '@/lib/tjenestemodell/modell/rules';
import { FRISTFILTRE, type Sjekkfilter, type Sjekkliste } from '@/lib/tjenestemodell/oppgave/queries-sjekk';
import { Filtervelger } from './Filtervelger';
import s from './oppgaver.module.css';
import { Statusknapper } from './Statusknapper';
import { SJEKKTONE } from './status';

/** One page of the sjekkpunkter across tasks, with filters that stand in the address. */
export function Sjekkpunktliste({ liste, filter, rot, naa }: { liste: Sjekkliste; filter: Sjekkfilter; rot: string; naa: Date }) {
  const t = useTranslations('tjenestemodell.oppgaver');
  const status = useTranslations('modellskjema.status');
  const sok = new URLSearchParams({ ...(filter.mine ? {} : { vis: 'sjekkpunkter' }), ...filter }).toString();
  const adresse = `${rot}?${sok}`;
  const grunn = filter.mine ? `${rot}?mine=1` : `${rot}?vis=sjekkpunkter`;
  const filtrert = Object.keys(filter).some((f) => f !== 'mine' && f !== 'side');
  return (
    <>
      <div className="stabel" data-tett>
        <Filterchips
          etikett={t('filter.status')}
          adresse={adresse}
          parameter="status"
          flere
          valg={SJEKKSTATUSER.map((x) => ({ verdi: x, tekst: status(x) }))}
        />
        <Filterchips
          etikett={t('filter.frist')}
          adresse={adresse}
          parameter="frist"
          valg={[{ verdi: '', tekst: t('filter.alleFrister') }, ...FRISTFILTRE.map((f) => ({ verdi: f, tekst: t(`filter.${f}`) }))]}
        />
        <div className="rad">
          <Filtervelger
            etikett={t('filter.omraade')}
            adresse={adresse}
            parameter="omraade"
            alle={t('filter.alleOmraader')}
            valg={liste.omraader.map((o) => ({ verdi: o.id, tekst: o.navn }))}
          />
          {!filter.mine && (
            <Filtervelger
              etikett={t('filter.ansvarlig')}
              adresse={adresse}
              parameter="ansvarlig"
              alle={t('filter.alle')}
              valg={[{ verdi: 'ingen', tekst: t('filter.ingen') }, ...liste.personer.map((p) => ({ verdi: p.id, tekst: p.navn }))]}
            />
          )}
        </div>
      </div>
      <p className="dempet smaa" aria-live="polite">
        {t('antall', { antall: liste.antall })}
      </p>
      {liste.rader.length === 0 ? (
        <Flate>
          <Tomt
            tittel={t(filtrert ? 'ingenTreff' : filter.mine ? 'ingenMine' : 'ingenPunkter')}
            tekst={t(filtrert ? 'ingenTreffTekst' : filter.mine ? 'ingenMineTekst' : 'ingenPunkterTekst')}
            handling={
              filtrert && (
                <Knappelenke href={grunn} variant="secondary">
                  {t('nullstill')}
                </Knappelenke>
              )
            }
          />
        </Flate>
      ) : (
        <Flate>
          <ul className={s.sjekkliste}>
            {liste.rader.map((p) => (
              <li key={p.id} className={s.sjekk}>
                <div className="stabel" data-tett>
                  <p>{p.tekst}</p>
                  <div className="rad smaa" style={{ gap: '0.25rem 1rem' }}>
                    <Link href={`${rot}/${p.oppgaveId}#punkt-${p.id}`}>
                      {p.oppgave}
                      <span className="kun-skjermleser">: {p.tekst}</span>
                    </Link>
                    <span className="dempet">{p.ansvarlig ?? t('filter.ingen')}</span>
                    {p.frist && <Frist dato={p.frist} naa={naa} ferdig={p.status === 'PAA_PLASS' || p.status === 'IKKE_RELEVANT'} varsel={14} />}
                    {p.bevis > 0 && <span className="dempet">{t('bevis', { antall: p.bevis })}</span>}
                    {p.maaBekreftes && <Statusmerke tekst={t('maaBekreftes', { antall: 1 })} tone="advarsel" />}
                  </div>
                </div>
                {p.kanEndre && p.status !== 'IKKE_RELEVANT' ? (
                  <Statusknapper id={p.id} versjon={p.versjon} status={p.status} punkt={p.tekst} />
                ) : (
                  <Statusmerke tekst={status(p.status)} tone={SJEKKTONE[p.status]} />
                )}
              </li>
            ))}
          </ul>
        </Flate>
      )}
      <Sidevelger side={liste.side} sider={liste.sider} adresse={adresse} antall={liste.antall} />
    </>
  );
}
