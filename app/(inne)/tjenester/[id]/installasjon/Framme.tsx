import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import type { Flyt, Installasjonsside } from '@/lib/installasjon/queries';
import { fraDato } from '@/lib/platform/clock';
import type { Nokkelavtale } from '@/lib/tjeneste/schema';

/** What one needs before the door: where, how to get in, and what to bring. */
export function Framme({ person: p, bestilling: b }: { person: Installasjonsside['person']; bestilling: Flyt['bestilling'] }) {
  const t = useTranslations('installasjon.framme');
  const nokkel = useTranslations('iverksetting.bestilling.nokkelavtale');
  const adresse = [p.adresse, [p.postnummer, p.poststed].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const rader: [string, React.ReactNode][] = [
    [t('nokkelinfo'), p.nokkelinfo],
    [t('tolk'), p.trengerTolk && (p.spraak ?? t('tolk'))],
    [t('adresse'), adresse],
    [
      t('telefon'),
      p.telefon && (
        <a key="tlf" href={`tel:${p.telefon.replace(/[^\d+]/g, '')}`}>
          {p.telefon}
        </a>
      ),
    ],
    [t('utstyr'), b.teknologi],
    [t('dato'), visDato(fraDato(b.onsketDato))],
    [t('nokkel'), b.nokkelavtale && nokkel(b.nokkelavtale as Nokkelavtale)],
    [t('adkomst'), b.adkomst],
    [t('merknad'), b.merknad],
  ];
  return (
    <Flate tittel={t('tittel')}>
      <dl className="fakta">
        {rader.filter((r) => r[1]).flatMap(([navn, verdi]) => [<dt key={`t-${navn}`}>{navn}</dt>, <dd key={`d-${navn}`}>{verdi}</dd>])}
      </dl>
    </Flate>
  );
}
