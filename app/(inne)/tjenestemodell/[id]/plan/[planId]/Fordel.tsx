'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import { Datofelt } from '@/components/felt/Datofelt';
import { Velger } from '@/components/felt/Velger';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { fordelTiltakHandling } from '@/lib/handlingsplan/actions';
import { fordelTiltakSchema } from '@/lib/handlingsplan/schema';

type Navngitt = { id: string; navn: string };

/** Gives the measures of an area that nobody has to one employee, all at once. */
export function Fordel({ planId, omraader, ansatte }: { planId: string; omraader: Navngitt[]; ansatte: Navngitt[] }) {
  const t = useTranslations('plan.fordel');
  const router = useRouter();
  const valg = (liste: Navngitt[]) => liste.map((x) => ({ verdi: x.id, tekst: x.navn }));
  return (
    <Details variant="tinted">
      <DetailsSummary>{t('tittel')}</DetailsSummary>
      <DetailsContent>
        <Handlingsskjema
          schema={fordelTiltakSchema}
          standardverdier={{ planId, omraade: '', ansvarligId: '', frist: '' }}
          handling={fordelTiltakHandling}
          sendTekst={t('knapp')}
          tomEtter
          etiketter={{ omraade: t('omraade'), ansvarligId: t('ansvarlig'), frist: t('frist') }}
          etterpaa={() => router.refresh()}
        >
          <p className="dempet">{t('hjelp')}</p>
          <Velger navn="omraade" etikett={t('omraade')} tomTekst={t('alle')} valg={valg(omraader)} />
          <Velger navn="ansvarligId" etikett={t('ansvarlig')} valg={valg(ansatte)} paakrevd />
          <Datofelt navn="frist" etikett={t('frist')} />
        </Handlingsskjema>
      </DetailsContent>
    </Details>
  );
}
