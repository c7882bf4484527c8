'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import { Radiogruppe } from '@/components/felt/Radiogruppe';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { meldTaptHandling } from '@/lib/avslutning/actions';
import { meldTaptSchema } from '@/lib/avslutning/schema';
import { UTE } from '@/lib/tjeneste/rules';
import type { Enhet } from './Stegskjema';

/** For the leder: a device that cannot be found is written off, so that the closing can go on. */
export function MeldTapt({ tjenesteId, versjon, utstyr }: { tjenesteId: string; versjon: number; utstyr: Enhet[] }) {
  const t = useTranslations('avslutning');
  const router = useRouter();
  const ute = utstyr.filter((u) => UTE.includes(u.status));
  return (
    <Details className="flate">
      <DetailsSummary>{t('tapt.tittel')}</DetailsSummary>
      <DetailsContent>
        <Handlingsskjema
          schema={meldTaptSchema}
          handling={meldTaptHandling}
          standardverdier={{ tjenesteId, versjon, utstyrId: ute.length === 1 ? (ute[0]?.id ?? '') : '', grunn: '' }}
          sendTekst={t('tapt.knapp')}
          sendFarge="danger"
          etiketter={{ utstyrId: t('felt.utstyr'), grunn: t('tapt.grunn') }}
          etterpaa={() => router.refresh()}
        >
          <p>{t('tapt.hjelp')}</p>
          <Radiogruppe
            navn="utstyrId"
            etikett={t('felt.utstyr')}
            paakrevd
            valg={ute.map((u) => ({ verdi: u.id, tekst: u.serienummer, hjelp: u.modell }))}
          />
          <Tekstomraade navn="grunn" etikett={t('tapt.grunn')} hjelp={t('tapt.grunnHjelp')} paakrevd />
        </Handlingsskjema>
      </DetailsContent>
    </Details>
  );
}
