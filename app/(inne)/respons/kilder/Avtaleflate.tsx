import { getTranslations } from 'next-intl/server';
import { visTid } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Tomt } from '@/components/skall/Tomt';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { Tabell } from '@/components/tabell/Tabell';
import { UKJENT_FELT } from '@/lib/respons/mottak/skjema';
import type { hentKildeavtaler } from '@/lib/respons/oppdrag/kilde/queries-avtale';
import { Avtaleknapper, SporOmAvtale, Tvistknapper } from './Avtaler';

const TONE = { SPURT: 'advarsel', GODTATT: 'ok', AVSLUTTET: 'noytral' } as const;
type Props = {
  side: Awaited<ReturnType<typeof hentKildeavtaler>>;
  kilder: { id: string; navn: string; leverandor: string | null; aktiv: boolean }[];
};

/** The agreements on who may speak for whose devices, what could not be read, and devices that several have. */
export async function Avtaleflate({ side, kilder }: Props) {
  const t = await getTranslations('respons.kilder');
  const feltnavn = await getTranslations('respons.feltnavn');
  const felt = (liste: string) => liste.replace(UKJENT_FELT, feltnavn('ukjent'));
  const aktive = kilder.filter((k) => k.aktiv);
  return (
    <>
      {side.tvister.length > 0 && (
        <Flate tittel={t('tvist.tittel')} ingress={t('tvist.ingress')}>
          <Tabell
            tittel={t('tvist.tittel')}
            rader={side.tvister}
            radNokkel={(r) => r.serie}
            kolonner={[
              { nokkel: 'serie', tittel: t('tvist.serie'), radtittel: true, celle: (r) => r.serie },
              { nokkel: 'siden', tittel: t('tvist.siden'), celle: (r) => visTid(r.tvistSiden) },
              {
                nokkel: 'svar',
                tittel: t('tvist.svar'),
                celle: (r) => (r.tvistSvar ? `${t(`tvist.${r.tvistSvar}`)} (${r.tvistSvarAv})` : t('tvist.ingen')),
              },
              { nokkel: 'gjor', tittel: t('kol.gjor'), skjultTittel: true, celle: (r) => <Tvistknapper serie={r.serie} svart={r.tvistSvar} /> },
            ]}
          />
        </Flate>
      )}
      <Flate id="avtaler" tittel={t('avtale.tittel')} ingress={t(side.erLeverandor ? 'avtale.ingressLeverandor' : 'avtale.ingress')}>
        <Tabell
          tittel={t('avtale.tittel')}
          rader={side.avtaler}
          radNokkel={(a) => `${a.kildeId} ${a.virksomhetId}`}
          tomt={<Tomt tittel={t('avtale.ingen')} />}
          kolonner={[
            {
              nokkel: 'hvem',
              tittel: t('avtale.hvem'),
              radtittel: true,
              celle: (a) => (
                <>
                  <div>{a.motpart}</div>
                  {a.kilde && <div className="dempet smaa">{a.kilde}</div>}
                </>
              ),
            },
            {
              nokkel: 'status',
              tittel: t('kol.status'),
              celle: (a) => <Statusmerke tekst={t(`avtale.${a.status}`)} tone={TONE[a.status]} />,
            },
            {
              nokkel: 'naar',
              tittel: t('avtale.naar'),
              celle: (a) => t('avtale.av', { tid: visTid(a.avsluttet ?? a.svart ?? a.spurt), navn: a.avsluttetAv ?? a.svartAv ?? a.spurtAv }),
            },
            {
              nokkel: 'gjor',
              tittel: t('kol.gjor'),
              skjultTittel: true,
              // A supplier asks with a source that is in use.
              celle: (a) =>
                (a.status !== 'AVSLUTTET' || !side.erLeverandor || aktive.some((k) => k.id === a.kildeId)) && (
                  <Avtaleknapper avtale={a} egne={side.erLeverandor ? [] : aktive.filter((k) => k.leverandor === a.motpart).map((k) => k.navn)} />
                ),
            },
          ]}
        />
        {side.erLeverandor && aktive.length > 0 && (
          <SporOmAvtale
            kilder={aktive.map((k) => ({ verdi: k.id, tekst: k.navn }))}
            virksomheter={side.andre.map((v) => ({ verdi: v.id, tekst: v.navn }))}
          />
        )}
      </Flate>
      {side.avvist.length > 0 && (
        <Flate tittel={t('avvist.tittel')} ingress={t('avvist.ingress')}>
          <Tabell
            tittel={t('avvist.tittel')}
            rader={side.avvist}
            radNokkel={(a) => `${a.kildeId} ${a.grunn} ${a.felt}`}
            kolonner={[
              { nokkel: 'kilde', tittel: t('kol.navn'), radtittel: true, celle: (a) => a.navn },
              {
                nokkel: 'grunn',
                tittel: t('avvist.grunn'),
                celle: (a) => (
                  <>
                    <div>{t(`avvist.${a.grunn as 'FORM'}`)}</div>
                    {a.felt && <div className="dempet smaa">{felt(a.felt)}</div>}
                  </>
                ),
              },
              { nokkel: 'antall', tittel: t('avvist.antall'), celle: (a) => a.antall },
              { nokkel: 'siste', tittel: t('avvist.siste'), celle: (a) => visTid(a.siste) },
            ]}
          />
        </Flate>
      )}
    </>
  );
}
