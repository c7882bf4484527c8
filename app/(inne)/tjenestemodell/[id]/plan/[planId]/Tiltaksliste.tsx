import { useTranslations } from 'next-intl';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Link } from '@/components/skall/Link';
import { Tomt } from '@/components/skall/Tomt';
import { Filterchips } from '@/components/tabell/Filterchips';
import { Frist } from '@/components/tabell/Frist';
import { Sidevelger } from '@/components/tabell/Sidevelger';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { type Kolonne, Tabell } from '@/components/tabell/Tabell';
import type { Planfilter, Planside } from '@/lib/handlingsplan/queries';
import { erAapent } from '@/lib/handlingsplan/rules';
import { fraDato } from '@/lib/platform/clock';
import { TILTAKTONE } from '../status';
import { Flytt } from './Flytt';

type Tiltak = Planside['tiltak'][number];

/** A page of the measures, in the plan's order. */
export function Tiltaksliste({ plan: p, vis }: { plan: Planside; vis: Planfilter['vis'] }) {
  const t = useTranslations('plan');
  const sti = `/tjenestemodell/${p.modellId}/plan/${p.id}`;
  const adresse = vis === 'aapne' ? sti : `${sti}?vis=${vis}`;
  const kolonner: Kolonne<Tiltak>[] = [
    {
      nokkel: 'tiltak',
      tittel: t('side.kol.tiltak'),
      radtittel: true,
      celle: (r) => (
        <span className="stabel" data-tett>
          <Link href={`${sti}/tiltak/${r.id}`}>{r.tekst}</Link>
          {r.oppgave && r.kilde === 'SJEKKPUNKT' && (
            <span className="dempet smaa">{t('side.oppgave', { nr: r.oppgave.nr, tittel: r.oppgave.tittel })}</span>
          )}
        </span>
      ),
    },
    {
      nokkel: 'ansvarlig',
      tittel: t('side.kol.ansvarlig'),
      celle: (r) => r.ansvarlig ?? (erAapent(r.status) && <span className="dempet">{t('side.ingenAnsvarlig')}</span>),
    },
    {
      nokkel: 'frist',
      tittel: t('side.kol.frist'),
      celle: (r) => r.frist && <Frist dato={fraDato(r.frist)} naa={p.dag} ferdig={!erAapent(r.status)} />,
    },
    {
      nokkel: 'status',
      tittel: t('side.kol.status'),
      celle: (r) => <Statusmerke tekst={t(`tiltakstatus.${r.status}`)} tone={TILTAKTONE[r.status]} />,
    },
    ...(p.kan.redigere && vis !== 'mine'
      ? [
          {
            nokkel: 'rekkefolge',
            tittel: t('side.kol.rekkefolge'),
            skjultTittel: true,
            celle: (r: Tiltak) => <Flytt tiltak={{ id: r.id, versjon: r.versjon }} tekst={r.tekst} />,
          },
        ]
      : []),
  ];
  return (
    <Flate
      tittel={t('side.tiltak')}
      handlinger={
        p.kan.redigere && (
          <Knappelenke href={`${sti}/tiltak/nytt`} variant="secondary">
            {t('side.leggTil')}
          </Knappelenke>
        )
      }
    >
      <Filterchips
        etikett={t('side.vis')}
        adresse={adresse}
        parameter="vis"
        valg={(['aapne', 'mine', 'alle'] as const).map((v) => ({
          verdi: v === 'aapne' ? '' : v,
          tekst: t(`side.filter.${v}`),
          antall: p.antall[v],
        }))}
      />
      <Tabell
        tittel={t('side.tiltak')}
        kolonner={kolonner}
        rader={p.tiltak}
        radNokkel={(r) => r.id}
        tomt={<Tomt nivaa={3} tittel={t(`side.tom.${vis}`)} />}
      />
      <Sidevelger side={p.side} sider={p.sider} adresse={adresse} antall={p.treff} />
    </Flate>
  );
}
