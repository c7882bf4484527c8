import { getTranslations } from 'next-intl/server';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { Filterchips } from '@/components/tabell/Filterchips';
import { Sidevelger } from '@/components/tabell/Sidevelger';
import { type Avklaringsfilter, hentAvklaringer } from '@/lib/avklaring/queries';
import { naa } from '@/lib/platform/clock';
import { krevActor } from '@/lib/platform/session';
import { Avklaringsliste } from '../../Avklaringsliste';

export async function generateMetadata() {
  return { title: (await getTranslations('avklaring'))('tittel') };
}

type Sok = Record<string, string | string[] | undefined>;
const FELT = ['status', 'hos', 'side'] as const;
const les = (sok: Sok): Avklaringsfilter => Object.fromEntries(FELT.flatMap((f) => (typeof sok[f] === 'string' && sok[f] ? [[f, sok[f]]] : [])));

/** The questions of a model: the open ones, with whom they wait, and what has been decided. */
export default async function Side({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<Sok> }) {
  const actor = await krevActor();
  const { id } = await params;
  const filter = les(await searchParams);
  const l = await hentAvklaringer(actor, id, filter);
  const t = await getTranslations('avklaring');
  const rot = `/tjenestemodell/${id}/sporsmaal`;
  const adresse = `${rot}?${new URLSearchParams(filter)}`;
  const filtrert = Boolean(filter.status || filter.hos);
  const ny = <Knappelenke href={`${rot}/ny`}>{t('still')}</Knappelenke>;
  return (
    <div className="stabel">
      <SideTopp tittel={t('tittel')} ingress={t('ingress')} handlinger={l.kanStille && ny} />
      <div className="stabel" data-tett>
        <Filterchips
          etikett={t('filter.status')}
          adresse={adresse}
          parameter="status"
          valg={(['', 'BESLUTTET', 'alle'] as const).map((v) => ({ verdi: v, tekst: t(`filter.${v === '' ? 'AAPEN' : v}`) }))}
        />
        <Filterchips
          etikett={t('filter.hos')}
          adresse={adresse}
          parameter="hos"
          valg={[
            { verdi: '', tekst: t('filter.hosAlle') },
            { verdi: 'meg', tekst: t('filter.hosMeg'), antall: l.mine },
            { verdi: 'ingen', tekst: t('ikkeFordelt'), antall: l.ingen },
            ...l.per.map((p) => ({ verdi: p.id, tekst: p.navn, antall: p.antall })),
          ]}
        />
      </div>
      <Flate>
        {l.rader.length === 0 ? (
          <Tomt
            tittel={t(filtrert ? 'ingenTreff' : 'ingenAapne')}
            tekst={filtrert ? undefined : t('ingenAapneTekst')}
            handling={
              filtrert ? (
                <Knappelenke href={rot} variant="secondary">
                  {t('filter.nullstill')}
                </Knappelenke>
              ) : (
                l.kanStille && ny
              )
            }
          />
        ) : (
          <Avklaringsliste rader={l.rader} naa={naa()} rot={(r) => `${rot}/${r.id}`} visOppgave />
        )}
      </Flate>
      <Sidevelger side={l.side} sider={l.sider} adresse={adresse} antall={l.antall} />
    </div>
  );
}
