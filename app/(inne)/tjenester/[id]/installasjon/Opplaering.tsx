'use client';
import { useTranslations } from 'next-intl';
import { Avkryssingsgruppe } from '@/components/felt/Avkryssingsgruppe';
import { Datofelt } from '@/components/felt/Datofelt';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { giOpplaeringHandling } from '@/lib/installasjon/actions';
import { BRUKER } from '@/lib/installasjon/rules';
import { giOpplaeringSchema } from '@/lib/installasjon/schema';
import { useKort } from './Kortramme';

const schema = giOpplaeringSchema.omit({ nokkel: true, tjenesteId: true });
type Props = {
  iDag: string;
  bruker: string;
  paarorende: { id: string; navn: string; relasjon: string }[];
  mestringspunkter: { id: string; tekst: string }[];
};

/** A round of training: who took part, and what they now master. */
export function Opplaering({ iDag, bruker, paarorende, mestringspunkter }: Props) {
  const t = useTranslations('installasjon.runde');
  const { tjenesteId, lagret } = useKort();
  return (
    <Handlingsskjema
      schema={schema}
      standardverdier={{ dato: iDag, hvem: [BRUKER], mestrer: [], merknad: '' }}
      handling={(d) => giOpplaeringHandling({ ...d, tjenesteId })}
      etterpaa={lagret}
      tomEtter
      sendTekst={t('lagre')}
      etiketter={{ dato: t('dato'), hvem: t('hvem'), mestrer: t('mestring'), merknad: t('merknad') }}
    >
      <Datofelt navn="dato" etikett={t('dato')} til={iDag} paakrevd />
      <Avkryssingsgruppe
        navn="hvem"
        etikett={t('hvem')}
        paakrevd
        valg={[{ verdi: BRUKER, tekst: t('bruker', { navn: bruker }) }, ...paarorende.map((p) => ({ verdi: p.id, tekst: p.navn }))]}
      />
      <Avkryssingsgruppe navn="mestrer" etikett={t('mestring')} valg={mestringspunkter.map((m) => ({ verdi: m.id, tekst: m.tekst }))} />
      <Tekstomraade navn="merknad" etikett={t('merknad')} rader={2} />
    </Handlingsskjema>
  );
}
