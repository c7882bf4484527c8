import { getTranslations } from 'next-intl/server';
import { visTid } from '@/components/felles/dato';
import { Link } from '@/components/skall/Link';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { Sidevelger } from '@/components/tabell/Sidevelger';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { Tabell } from '@/components/tabell/Tabell';
import { naa } from '@/lib/platform/clock';
import { krevActor } from '@/lib/platform/session';
import { hentSystemtester } from '@/lib/respons/oppdrag/runde/queries';
import { Faner } from '../Faner';
import { teknologinavn } from '../teknologi';
import { Testhandling } from './Testhandling';

export async function generateMetadata() {
  return { title: (await getTranslations('respons.teknisk'))('systemtest.tittel') };
}

/** The devices that are to be tested now, and the result in one tap. */
export default async function Side({ searchParams }: { searchParams: Promise<{ side?: string | string[] }> }) {
  const actor = await krevActor();
  const { side } = await searchParams;
  const s = await hentSystemtester(actor, typeof side === 'string' ? side : undefined);
  const t = await getTranslations('respons.teknisk');
  const v = await getTranslations('respons.teknisk.systemtest');
  return (
    <div className="stabel">
      <Faner her="systemtest" antall={{ systemtest: s.forfalt }} />
      <SideTopp
        tittel={v('tittel')}
        ingress={
          <>
            <p>{v('ingress')}</p>
            <p>{v('tall', { forfalt: s.forfalt, ok: s.ok, feil: s.feil })}</p>
          </>
        }
      />
      <Tabell
        tittel={v('tittel')}
        rader={s.rader}
        radNokkel={(r) => r.id}
        tomt={<Tomt tittel={v('ingen')} tekst={v('ingenTekst')} />}
        kolonner={[
          {
            nokkel: 'enhet',
            tittel: t('kol.enhet'),
            radtittel: true,
            celle: (r) => (
              <>
                <Link href={`/respons/teknisk/enhet/${encodeURIComponent(r.serie)}`}>{r.serie}</Link>
                <div className="dempet smaa">{teknologinavn(r.teknologiKode)}</div>
              </>
            ),
          },
          { nokkel: 'planlagt', tittel: t('kol.planlagt'), celle: (r) => <span className="tall">{visTid(r.planlagt)}</span> },
          {
            nokkel: 'status',
            tittel: t('kol.status'),
            celle: (r) =>
              r.venter ? (
                <Statusmerke tekst={v('venter')} tone="info" />
              ) : (
                <Statusmerke tekst={v(r.planlagt < naa() ? 'forsinket' : 'snart')} tone={r.planlagt < naa() ? 'advarsel' : 'noytral'} />
              ),
          },
          {
            nokkel: 'gjor',
            tittel: t('kol.gjor'),
            skjultTittel: true,
            celle: (r) => s.kanEndre && <Testhandling id={r.id} versjon={r.versjon} startet={r.venter} />,
          },
        ]}
      />
      <Sidevelger side={s.side} sider={s.sider} adresse="/respons/teknisk/systemtest" antall={s.aktuelle} />
    </div>
  );
}
