'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { registrerPersonHandling } from '@/lib/tjenestemottaker/actions';
import { registrerPersonSchema } from '@/lib/tjenestemottaker/schema';
import { usePersonetiketter } from '../etiketter';
import { Identfelt } from '../Identfelt';
import { Navnefelt, Opplysningsfelt, type Sone, TOM_PERSON } from '../Personfelt';

/** The fødselsnummer first, since it may show that the person is here already. */
export function Skjema({ soner }: { soner: Sone[] }) {
  const t = useTranslations('person');
  const router = useRouter();
  return (
    <Handlingsskjema
      schema={registrerPersonSchema}
      standardverdier={TOM_PERSON}
      handling={registrerPersonHandling}
      sendTekst={t('registrer')}
      etiketter={usePersonetiketter()}
      etterpaa={(p) => router.push(`/personer/${p.id}`)}
    >
      <Flate tittel={t('seksjon.hvem')}>
        <div className="stabel">
          <Identfelt
            finnes={(p) => (
              <p>
                {t('ident.finnes')} <Link href={`/personer/${p.id}`}>{p.navn}</Link>
              </p>
            )}
          />
          <Navnefelt />
        </div>
      </Flate>
      <Flate tittel={t('seksjon.mer')}>
        <div className="stabel">
          <Opplysningsfelt soner={soner} />
        </div>
      </Flate>
    </Handlingsskjema>
  );
}
