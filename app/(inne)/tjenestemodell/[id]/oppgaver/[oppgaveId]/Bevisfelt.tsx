'use client';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '@/components/designsystemet';
import { Gruppe } from '@/components/felt/Gruppe';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Velger } from '@/components/felt/Velger';
import { BEVISARTER } from '@/lib/tjenestemodell/oppgave/schema';
import s from './oppgave.module.css';

/** The evidence of a sjekkpunkt: any number of links, documents and pages in Helhet. */
export function Bevisfelt() {
  const t = useTranslations('modellskjema.sjekk');
  const { control, watch } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: 'bevis' });
  return (
    <Gruppe etikett={t('bevis')} hjelp={t('bevisHjelp')}>
      {fields.map((f, i) => {
        const art: (typeof BEVISARTER)[number] = watch(`bevis.${i}.art`) || 'lenke';
        return (
          <div key={f.id} className={s.bevisrad}>
            <Velger navn={`bevis.${i}.art`} etikett={t('bevisArt')} valg={BEVISARTER.map((b) => ({ verdi: b, tekst: t(`bevisarter.${b}`) }))} />
            <Tekstfelt navn={`bevis.${i}.tittel`} etikett={t('bevisTittel')} />
            <Tekstfelt navn={`bevis.${i}.adresse`} etikett={t(`adresse.${art}`)} paakrevd />
            <div>
              <Button variant="tertiary" data-color="danger" onClick={() => remove(i)}>
                <TrashIcon aria-hidden />
                {t('fjernBevis')}
              </Button>
            </div>
          </div>
        );
      })}
      <div>
        <Button variant="secondary" onClick={() => append({ art: 'lenke', tittel: '', adresse: '' })}>
          <PlusIcon aria-hidden />
          {t('nyttBevis')}
        </Button>
      </div>
    </Gruppe>
  );
}
