'use client';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '@/components/designsystemet';
import { Fieldset, FieldsetLegend } from '@/components/designsystemet-skjema';
import { Tekstfelt } from '@/components/felt/Tekstfelt';

/** Who takes part in the visit. */
export function Deltakere() {
  const t = useTranslations('kartlegging.deltakere');
  const { control } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: 'deltakere' });
  return (
    <Fieldset>
      <FieldsetLegend>{t('tittel')}</FieldsetLegend>
      {fields.map((f, i) => (
        <div key={f.id} className="rad" data-bunn>
          <Tekstfelt navn={`deltakere.${i}.navn`} etikett={t('navn', { nr: i + 1 })} />
          <Tekstfelt navn={`deltakere.${i}.rolle`} etikett={t('rolle', { nr: i + 1 })} />
          <Button type="button" variant="tertiary" data-color="danger" icon aria-label={t('fjern', { nr: i + 1 })} onClick={() => remove(i)}>
            <TrashIcon aria-hidden />
          </Button>
        </div>
      ))}
      <div>
        <Button type="button" variant="secondary" data-size="sm" onClick={() => append({ navn: '', rolle: '' })}>
          <PlusIcon aria-hidden />
          {t('leggTil')}
        </Button>
      </div>
    </Fieldset>
  );
}
