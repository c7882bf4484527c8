import { getTranslations } from 'next-intl/server';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { Filterchips } from '@/components/tabell/Filterchips';
import { Sidevelger } from '@/components/tabell/Sidevelger';
import { hentTilOss } from '@/lib/avklaring/queries';
import { naa } from '@/lib/platform/clock';
import { krevActor } from '@/lib/platform/session';
import { Avklaringsliste } from '../Avklaringsliste';

export async function generateMetadata() {
  return { title: (await getTranslations('avklaring.tilOss'))('tittel') };
}

/** What other virksomheter have asked this one. */
export default async function Side({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await krevActor();
  const { status, side } = await searchParams;
  const filter = { ...(typeof status === 'string' ? { status } : {}), ...(typeof side === 'string' ? { side } : {}) };
  const l = await hentTilOss(actor, filter);
  const t = await getTranslations('avklaring');
  const modell = await getTranslations('tjenestemodell');
  const adresse = `/tjenestemodell/sporsmaal?${new URLSearchParams(filter)}`;
  return (
    <div className="stabel">
      <SideTopp tittel={t('tilOss.tittel')} ingress={t('tilOss.ingress')} smuler={[{ tekst: modell('tittel'), href: '/tjenestemodell' }]} />
      <Filterchips
        etikett={t('filter.status')}
        adresse={adresse}
        parameter="status"
        valg={(['', 'BESLUTTET', 'alle'] as const).map((v) => ({ verdi: v, tekst: t(`filter.${v === '' ? 'AAPEN' : v}`) }))}
      />
      <Flate>
        {l.rader.length === 0 ? (
          <Tomt tittel={t('tilOss.ingen')} tekst={t('tilOss.ingenTekst')} />
        ) : (
          <Avklaringsliste rader={l.rader} naa={naa()} rot={(r) => `/tjenestemodell/sporsmaal/${r.id}`} visOppgave visFra />
        )}
      </Flate>
      <Sidevelger side={l.side} sider={l.sider} adresse={adresse} antall={l.antall} />
    </div>
  );
}
