'use client';
import { useTranslations } from 'next-intl';
import { z } from 'zod';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { lagreAvtaleHandling } from '@/lib/installasjon/actions';
import { useKort } from './Kortramme';

const schema = z.object({ avtale: z.string() });

/** What is agreed with one of the next of kin. */
export function Avtale({ paarorendeId, navn, avtale }: { paarorendeId: string; navn: string; avtale: string }) {
  const t = useTranslations('installasjon');
  const { tjenesteId, versjon, lagret } = useKort();
  return (
    <Handlingsskjema schema={schema} standardverdier={{ avtale }} handling={(d) => lagreAvtaleHandling({ ...d, tjenesteId, versjon: versjon(), paarorendeId })} etterpaa={lagret} sendTekst={t('lagre')} etiketter={{ avtale: t('avtaler.avtale', { navn }) }}>
      <Tekstomraade navn="avtale" etikett={t('avtaler.avtale', { navn })} rader={2} />
    </Handlingsskjema>
  );
}
