'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Avkryssing } from '@/components/felt/Avkryssing';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { angreHandling } from '@/lib/tjenestemodell/oppgradering/actions';
import { bekreftSchema } from '@/lib/tjenestemodell/oppgradering/schema-angre';

/** Goes back, once it is confirmed that what is lost has been seen. */
export function Angreskjema(p: { modellId: string; oppgraderingId: string; versjon: number; sett: number; til: string }) {
  const t = useTranslations('oppgradering.angre');
  const router = useRouter();
  const bekreft = t(p.sett > 0 ? 'bekreft' : 'bekreftIngen');
  const hjem = `/tjenestemodell/${p.modellId}/oppgradering`;
  return (
    <Handlingsskjema
      schema={bekreftSchema}
      standardverdier={{ bekreftet: false }}
      handling={(d) => angreHandling({ ...d, oppgraderingId: p.oppgraderingId, versjon: p.versjon, sett: p.sett })}
      etterpaa={() => router.push(hjem)}
      sendTekst={t('knapp', { versjon: p.til })}
      sendFarge="danger"
      etiketter={{ bekreftet: bekreft }}
      knapper={
        <Knappelenke href={hjem} variant="tertiary">
          {t('avbryt')}
        </Knappelenke>
      }
    >
      <Avkryssing navn="bekreftet" etikett={bekreft} paakrevd />
    </Handlingsskjema>
  );
}
