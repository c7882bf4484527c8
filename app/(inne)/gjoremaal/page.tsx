import { getTranslations } from 'next-intl/server';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { Filterchips } from '@/components/tabell/Filterchips';
import { Sidevelger } from '@/components/tabell/Sidevelger';
import { hentGjoremaal, SIDE } from '@/lib/gjoremaal/queries';
import { krevActor } from '@/lib/platform/session';
import { Gjoremaalstabell } from './Gjoremaalstabell';

export async function generateMetadata() {
  return { title: (await getTranslations('gjoremaal'))('sidetittel') };
}

type Sok = Record<string, string | string[] | undefined>;

/** All duties of mine and my role's, most urgent first; the done ones in a tab. */
export default async function Side({ searchParams }: { searchParams: Promise<Sok> }) {
  const actor = await krevActor();
  const q = await searchParams;
  const ferdige = q.fane === 'ferdige';
  const side = Math.max(1, Number.parseInt(String(q.side ?? '1'), 10) || 1);
  const g = await hentGjoremaal(actor, { ferdige, side });
  const t = await getTranslations('gjoremaal');
  const adresse = ferdige ? '/gjoremaal?fane=ferdige' : '/gjoremaal';
  const fane = ferdige ? 'ferdige' : 'aapne';
  return (
    <div className="stabel">
      <SideTopp tittel={t('tittel')} ingress={t('ingress')} />
      <Filterchips
        etikett={t('faner')}
        adresse={adresse}
        parameter="fane"
        valg={[
          { verdi: '', tekst: t('fane.aapne') },
          { verdi: 'ferdige', tekst: t('fane.ferdige') },
        ]}
      />
      {g.rader.length > 0 ? (
        <Gjoremaalstabell side={g} actor={actor} ferdige={ferdige} />
      ) : (
        <Tomt tittel={t(`tom.${fane}.tittel`)} tekst={t(`tom.${fane}.tekst`)} />
      )}
      <Sidevelger side={side} sider={Math.ceil(g.antall / SIDE)} adresse={adresse} antall={g.antall} />
    </div>
  );
}
