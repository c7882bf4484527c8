'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '@/components/designsystemet';
import { nyNokkel } from '@/components/felles/nokkel';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { nyVersjonHandling, settForInnbyggereHandling, trekkHandling } from '@/lib/tjenestekatalog/actions';
import { trekkSchema } from '@/lib/tjenestekatalog/schema';

const schema = trekkSchema.omit({ id: true, versjon: true });
type Props = {
  kode: string;
  id: string;
  versjon: number;
  publisert: boolean;
  forInnbyggere: boolean;
  /** Nothing is missing for citizens. */
  kanVises: boolean;
  nyVersjon: boolean;
  kanPublisere: boolean;
  /** Where citizens read it, when they can. */
  innbyggerside?: string;
};

/** What can be done with the version that stands: a new one, show to citizens or not, withdraw. */
export function Styring({ kode, id, versjon, publisert, forInnbyggere, kanVises, nyVersjon, kanPublisere, innbyggerside }: Props) {
  const t = useTranslations('tjenestekatalog.styring');
  const tj = useTranslations('tjenestekatalog.tjeneste');
  const avbryt = useTranslations('komponenter.skjema');
  const router = useRouter();
  const nokkel = useRef({ ny: nyNokkel(), vis: nyNokkel() });
  const [trekker, setTrekker] = useState(false);
  const styrer = publisert && kanPublisere;
  if (!nyVersjon && !styrer && !innbyggerside) return null;
  if (trekker)
    return (
      <Flate tone="advarsel" tittel={t('trekkTittel')} ingress={t('trekkTekst')}>
        <Handlingsskjema
          schema={schema}
          standardverdier={{ grunn: '' }}
          handling={(d) => trekkHandling({ ...d, id, versjon })}
          etterpaa={() => {
            setTrekker(false);
            router.refresh();
          }}
          sendTekst={t('trekk')}
          sendFarge="danger"
          etiketter={{ grunn: t('grunn') }}
          knapper={
            <Button variant="tertiary" onClick={() => setTrekker(false)}>
              {avbryt('avbryt')}
            </Button>
          }
        >
          <Tekstfelt navn="grunn" etikett={t('grunn')} paakrevd />
        </Handlingsskjema>
      </Flate>
    );
  const neste = forInnbyggere ? 'skjul' : 'vis';
  return (
    <div className="rad" data-topp data-skjul-utskrift>
      {nyVersjon && (
        <Knapphandling
          variant="primary"
          handling={() => nyVersjonHandling({ nokkel: nokkel.current.ny, kode })}
          etterpaa={() => router.push(`/tjenestekatalog/${kode}/rediger`)}
        >
          {t('nyVersjon')}
        </Knapphandling>
      )}
      {styrer && (forInnbyggere || kanVises) && (
        <Knapphandling
          key={`${neste}-${versjon}`}
          handling={() => settForInnbyggereHandling({ nokkel: nokkel.current.vis, id, versjon, forInnbyggere: !forInnbyggere })}
          bekreft={{ tittel: t(`${neste}Tittel`), tekst: t(`${neste}Tekst`), knapp: t(neste) }}
          etterpaa={() => {
            nokkel.current.vis = nyNokkel();
            router.refresh();
          }}
        >
          {t(neste)}
        </Knapphandling>
      )}
      {styrer && (
        <Button variant="tertiary" data-color="danger" onClick={() => setTrekker(true)}>
          {t('trekk')}
        </Button>
      )}
      {innbyggerside && (
        <Knappelenke href={innbyggerside} variant="tertiary">
          {tj('aapneInnbyggerside')}
        </Knappelenke>
      )}
    </div>
  );
}
