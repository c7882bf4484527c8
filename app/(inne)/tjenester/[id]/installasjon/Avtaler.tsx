'use client';
import { useTranslations } from 'next-intl';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { lagreAvtaleHandling } from '@/lib/installasjon/actions';
import { z } from '@/lib/platform/zod';
import { useKort } from './Kortramme';

const schema = z.object({ avtaler: z.record(z.string(), z.string()) });

/** What is agreed with one of the next of kin. */
export function Avtale({ paarorendeId, navn, avtale }: { paarorendeId: string; navn: string; avtale: string }) {
  const t = useTranslations('installasjon');
  const { tjenesteId, iTur, lagret } = useKort();
  const felt = `avtaler.${paarorendeId}`;
  return (
    <Handlingsskjema
      schema={schema}
      standardverdier={{ avtaler: { [paarorendeId]: avtale } }}
      handling={(d) =>
        iTur((versjon) => lagreAvtaleHandling({ tjenesteId, versjon, paarorendeId, nokkel: d.nokkel, avtale: d.avtaler[paarorendeId] ?? '' }))
      }
      etterpaa={lagret}
      sendTekst={t('lagre')}
      etiketter={{ [felt]: t('avtaler.avtale', { navn }) }}
    >
      <Tekstomraade navn={felt} etikett={t('avtaler.avtale', { navn })} rader={2} />
    </Handlingsskjema>
  );
}
