'use client';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '@/components/designsystemet';
import { Flate } from '@/components/skall/Flate';
import { Paarorendefelt, TOM_PAARORENDE } from '../../personer/Paarorendefelt';

/** Any number of next of kin. The one who contacts us is added with one press. */
export function Paarorendeliste() {
  const t = useTranslations('henvendelse');
  const { control, watch } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: 'paarorende' });
  const navn: string = watch('henviserNavn') ?? '';
  const alt: { navn?: string }[] = watch('paarorende') ?? [];
  const henviser = watch('kilde') === 'PAARORENDE' && navn.trim() && !alt.some((p) => p.navn === navn);
  return (
    <div className="stabel">
      {fields.map((f, i) => (
        <Flate
          key={f.id}
          nivaa={3}
          tittel={t('paarorendeNr', { nr: i + 1 })}
          handlinger={
            <Button variant="tertiary" data-color="danger" onClick={() => remove(i)}>
              <TrashIcon aria-hidden />
              {t('taBort')}
              <span className="kun-skjermleser"> {t('paarorendeNr', { nr: i + 1 })}</span>
            </Button>
          }
        >
          <Paarorendefelt under={`paarorende.${i}.`} />
        </Flate>
      ))}
      <div className="rad">
        {henviser && (
          <Button variant="secondary" onClick={() => append({ ...TOM_PAARORENDE, navn, telefon: watch('henviserTelefon') })}>
            <PlusIcon aria-hidden />
            {t('leggTilHenviser', { navn })}
          </Button>
        )}
        <Button variant="secondary" onClick={() => append(TOM_PAARORENDE)}>
          <PlusIcon aria-hidden />
          {t('leggTilPaarorende')}
        </Button>
      </div>
    </div>
  );
}
