'use client';
import { NotePencilIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { FRITEKST_MAKS, notatSchema } from '@/lib/respons/oppdrag/varsel/schema';
import { notatHandling } from '../handlinger';
import { Dialogskjema } from './Dialogskjema';

/** A short note on the varsel. */
export function Notat({ id }: { id: string }) {
  const t = useTranslations('respons.handling');
  return (
    <Dialogskjema
      navn="notat"
      knapp={t('notat')}
      variant="tertiary"
      ikon={<NotePencilIcon aria-hidden />}
      schema={notatSchema}
      standardverdier={{ varselId: id, tekst: '' }}
      handling={notatHandling}
      sendTekst={t('notatLagre')}
      etiketter={{ tekst: t('notatTekst') }}
    >
      <Tekstomraade navn="tekst" etikett={t('notatTekst')} paakrevd maks={FRITEKST_MAKS} />
    </Dialogskjema>
  );
}
