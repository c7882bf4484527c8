import { getTranslations } from 'next-intl/server';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Link } from '@/components/skall/Link';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { krevActor } from '@/lib/platform/session';
import { hentOppgradering } from '@/lib/tjenestemodell/oppgradering/queries';
import { Fremdrift } from './Fremdrift';
import { Historikk } from './Historikk';
import { Utsatt } from './Utsatt';
import { Versjonskort } from './Versjonskort';

export async function generateMetadata() {
  return { title: (await getTranslations('oppgradering'))('tittel') };
}

/** What is new in the template, the review under way, what was put off, and the way back. */
export default async function Side({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const o = await hentOppgradering(await krevActor(), id);
  const t = await getTranslations('oppgradering');
  return (
    <div className="stabel">
      <SideTopp
        tittel={t('tittel')}
        ingress={t('ingress', { mal: o.modell.mal, versjon: o.modell.malVersjon })}
        handlinger={<Link href="/tjenestemodell/maler">{t('alleMaler')}</Link>}
      />
      {o.paagaar && (
        <Flate
          tone="info"
          tittel={t('paagaar.tittel', { mal: o.paagaar.mal, versjon: o.paagaar.versjon })}
          ingress={t('paagaar.tekst', { ...o.paagaar, av: o.paagaar.startetAvNavn, dato: visDato(o.paagaar.startet) })}
        >
          <Fremdrift etikett={t('paagaar.fremdrift')} verdi={o.paagaar.besvart} av={o.paagaar.antall} />
          <div>
            <Knappelenke href={`/tjenestemodell/${id}/oppgradering/${o.paagaar.id}`}>{t(o.kanEndre ? 'paagaar.fortsett' : 'paagaar.se')}</Knappelenke>
          </div>
        </Flate>
      )}
      {!o.paagaar &&
        (o.versjoner.length > 0 ? (
          o.versjoner.map((v) => <Versjonskort key={`${v.malId}-${v.versjon}`} modellId={id} v={v} kanEndre={o.kanEndre} />)
        ) : (
          <Flate>
            <Tomt tittel={t('ny.ingen')} tekst={t('ny.ingenTekst')} />
          </Flate>
        ))}
      {o.utsatte.length > 0 && <Utsatt modell={o.modell} utsatte={o.utsatte} kanTaOpp={o.kanEndre && !o.paagaar} />}
      {o.historikk.length > 0 && <Historikk modellId={id} historikk={o.historikk} />}
    </div>
  );
}
