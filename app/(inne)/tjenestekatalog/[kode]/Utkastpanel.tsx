import { PencilIcon } from '@navikt/aksel-icons';
import { getTranslations } from 'next-intl/server';
import { visDato } from '@/components/felles/dato';
import { feltId } from '@/components/felt/feltId';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Link } from '@/components/skall/Link';
import { Mangelliste } from '@/components/stegviser/Mangelliste';
import type { Tjenesteside } from '@/lib/tjenestekatalog/queries';
import type { Mangel } from '@/lib/tjenestekatalog/rules';
import { Forkast } from './Forkast';
import { Publiser } from './Publiser';

type Props = {
  kode: string;
  utkast: NonNullable<Tjenesteside['utkast']>;
  /** The number of the published version that this one would take the place of. */
  erstatter?: number;
  kan: Tjenesteside['kan'];
  visLenke: boolean;
};

/** The draft on its way: what is missing, and publishing when nothing is. */
export async function Utkastpanel({ kode, utkast: u, erstatter, kan, visLenke }: Props) {
  const t = await getTranslations('tjenestekatalog');
  const rediger = `/tjenestekatalog/${kode}/rediger`;
  const mangelliste = (m: Mangel[]) => m.map((x) => ({ href: `${rediger}#${feltId(x.felt)}`, tekst: t(`savnes.${x.del}`) }));
  const klar = u.mangler.length === 0;
  return (
    <Flate
      tone={klar ? 'info' : 'advarsel'}
      tittel={t('utkast.tittel', { nr: u.versjonsnr })}
      ingress={
        <>
          {t('utkast.sist', { dato: visDato(u.endret), navn: u.endretAvNavn })}{' '}
          {visLenke && <Link href={`/tjenestekatalog/${kode}/versjoner/${u.versjonsnr}`}>{t('utkast.se')}</Link>}
        </>
      }
    >
      <Mangelliste mangler={mangelliste(u.mangler)} tittel={t('utkast.mangler')} okTekst={t('utkast.klar')} />
      {u.manglerForInnbyggere.length > 0 && <Mangelliste mangler={mangelliste(u.manglerForInnbyggere)} tittel={t('utkast.manglerInnbygger')} />}
      {klar && kan.publisere && (
        <Publiser
          key={u.versjon}
          id={u.id}
          versjon={u.versjon}
          nr={u.versjonsnr}
          erstatter={erstatter}
          forInnbyggere={u.forInnbyggere}
          kanVises={u.manglerForInnbyggere.length === 0}
        />
      )}
      {klar && !kan.publisere && <p>{t('utkast.eierPubliserer')}</p>}
      {kan.endre && (
        <div className="rad" data-topp>
          <Knappelenke href={rediger} variant={klar ? 'secondary' : 'primary'} ikon={<PencilIcon aria-hidden />}>
            {t('utkast.rediger')}
          </Knappelenke>
          <Forkast id={u.id} versjon={u.versjon} nr={u.versjonsnr} />
        </div>
      )}
    </Flate>
  );
}
