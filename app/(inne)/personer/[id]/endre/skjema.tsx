'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { endrePersonHandling } from '@/lib/tjenestemottaker/actions';
import { endrePersonSchema } from '@/lib/tjenestemottaker/schema';
import { usePersonetiketter } from '../../etiketter';
import { Navnefelt, Opplysningsfelt, type Sone } from '../../Personfelt';

type Verdier = { personId: string; versjon: number; fornavn: string; etternavn: string; trengerTolk: boolean };

/** The person's data as they are, to change. */
export function Skjema({ person, soner }: { person: Verdier; soner: Sone[] }) {
  const t = useTranslations('person');
  const router = useRouter();
  const til = `/personer/${person.personId}`;
  return (
    <Handlingsskjema
      schema={endrePersonSchema}
      standardverdier={person}
      handling={endrePersonHandling}
      sendTekst={t('lagre')}
      etiketter={usePersonetiketter()}
      etterpaa={() => {
        router.push(til);
        router.refresh();
      }}
      knapper={
        <Knappelenke href={til} variant="tertiary">
          {t('avbryt')}
        </Knappelenke>
      }
    >
      <Flate tittel={t('seksjon.kontakt')}>
        <div className="stabel">
          <Navnefelt />
          <Opplysningsfelt soner={soner} />
        </div>
      </Flate>
    </Handlingsskjema>
  );
}
