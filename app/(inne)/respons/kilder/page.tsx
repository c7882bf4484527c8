import { getTranslations } from 'next-intl/server';
import { Alert, Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import { visTid } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { Tabell } from '@/components/tabell/Tabell';
import { tjenestetype } from '@/lib/innhold/queries';
import { krevActor } from '@/lib/platform/session';
import { hentKilder } from '@/lib/respons/oppdrag/kilde/queries';
import { hentKildeavtaler } from '@/lib/respons/oppdrag/kilde/queries-avtale';
import { Avtaleflate } from './Avtaleflate';
import { Kameraskjema } from './Kameraskjema';
import { Kildehandling } from './Kildehandling';
import s from './Kilder.module.css';
import { NyKilde } from './NyKilde';
import { Tausgrense } from './Tausgrense';

export async function generateMetadata() {
  return { title: (await getTranslations('respons.kilder'))('tittel') };
}

/** Who may send varsler here, where cameras are seen, and what our own webhooks are signed with. */
export default async function Side() {
  const actor = await krevActor();
  const [side, avtaler] = await Promise.all([hentKilder(actor), hentKildeavtaler(actor)]);
  const t = await getTranslations('respons.kilder');
  const utenAvtale = new Set<string | null>(avtaler.leverandorer.filter((l) => l.utenAvtale).map((l) => l.navn));
  const kameraer = tjenestetype('digitalt-tilsyn').teknologier.map((x) => ({ kode: x.kode, navn: x.navn }));
  return (
    <div className="stabel">
      <SideTopp tittel={t('tittel')} ingress={t('ingress')} />
      <Tabell
        tittel={t('liste')}
        rader={side.kilder}
        radNokkel={(k) => k.id}
        tomt={<Tomt tittel={t('ingen')} tekst={t('ingenTekst')} />}
        kolonner={[
          {
            nokkel: 'navn',
            tittel: t('kol.navn'),
            radtittel: true,
            celle: (k) => (
              <>
                <div>{k.navn}</div>
                {!avtaler.erLeverandor && <div className="dempet smaa">{k.leverandor ?? t('egenPlattform')}</div>}
                {k.aktiv && utenAvtale.has(k.leverandor) && <div className="smaa">{t('senderFortsatt')}</div>}
              </>
            ),
          },
          {
            nokkel: 'status',
            tittel: t('kol.status'),
            celle: (k) =>
              k.aktiv && k.tausSiden ? (
                <Statusmerke tekst={t('taus')} tone="fare" />
              ) : (
                <Statusmerke tekst={t(k.aktiv ? 'aktiv' : 'stanset')} tone={k.aktiv ? 'ok' : 'noytral'} />
              ),
          },
          {
            nokkel: 'sett',
            tittel: t('kol.sett'),
            celle: (k) => (
              <>
                <div>{k.sistSett ? t('sistSett', { tid: visTid(k.sistSett) }) : t('aldriSett')}</div>
                <div className="dempet smaa">{k.siste ? t('sisteVarsel', { tid: visTid(k.siste) }) : t('ingenVarsel')}</div>
                {k.gamle.length > 0 && <div className="smaa">{t('gammelt', { antall: k.gamle.length, tid: visTid(k.gamle.at(-1) as Date) })}</div>}
              </>
            ),
          },
          {
            nokkel: 'grense',
            tittel: t('kol.grense'),
            celle: (k) => <Tausgrense kilde={{ id: k.id, navn: k.navn, versjon: k.versjon, minutter: k.tausEtter }} />,
          },
          {
            nokkel: 'gjor',
            tittel: t('kol.gjor'),
            skjultTittel: true,
            celle: (k) => <Kildehandling kilde={{ id: k.id, navn: k.navn, versjon: k.versjon, aktiv: k.aktiv, gamle: k.gamle.length }} />,
          },
        ]}
      />
      <Flate tittel={t('ny')}>
        <NyKilde
          leverandorer={avtaler.erLeverandor ? [] : avtaler.leverandorer.map((l) => ({ verdi: l.kode, tekst: l.navn, utenAvtale: l.utenAvtale }))}
        />
      </Flate>
      <Avtaleflate side={avtaler} kilder={side.kilder} />
      <Flate tittel={t('kamera')} ingress={t('kameraTekst')}>
        {side.kameralenker ? <Kameraskjema lenker={side.kameralenker} kameraer={kameraer} /> : <Alert data-color="warning">{t('ingenModell')}</Alert>}
      </Flate>
      <Flate tittel={t('signering')} ingress={t('signeringTekst')}>
        <Details>
          <DetailsSummary>{t('visNokkel')}</DetailsSummary>
          <DetailsContent>
            <div className="stabel">
              {side.signeringsnokler.map((n, i) => (
                <div key={n}>
                  {side.signeringsnokler.length > 1 && <div className="smaa">{t(i === 0 ? 'nyNokkel' : 'forrigeNokkel')}</div>}
                  <code className={s.token}>{n}</code>
                </div>
              ))}
            </div>
          </DetailsContent>
        </Details>
      </Flate>
    </div>
  );
}
