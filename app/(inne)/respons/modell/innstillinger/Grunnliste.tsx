'use client';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '@/components/designsystemet';
import { Avkryssing } from '@/components/felt/Avkryssing';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import s from './Grunnliste.module.css';

/** The reasons a varsel is closed with, each with whether it counts as a false alarm in the report. */
export function Grunnliste() {
  const t = useTranslations('respons.modell.innstillinger');
  const { control } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: 'avklaringsgrunner' });
  return (
    <div className="stabel" data-tett>
      {fields.map((f, i) => (
        <div key={f.id} className={s.rad}>
          <Tekstfelt navn={`avklaringsgrunner.${i}.tekst`} etikett={t('grunn', { nr: i + 1 })} maxLength={120} />
          <Avkryssing navn={`avklaringsgrunner.${i}.feilalarm`} etikett={t('feilalarm')} />
          <Button type="button" variant="tertiary" data-color="danger" icon aria-label={t('fjernGrunn', { nr: i + 1 })} onClick={() => remove(i)}>
            <TrashIcon aria-hidden />
          </Button>
        </div>
      ))}
      <div>
        <Button type="button" variant="secondary" data-size="sm" onClick={() => append({ tekst: '', feilalarm: false })}>
          <PlusIcon aria-hidden />
          {t('nyGrunn')}
        </Button>
      </div>
    </div>
  );
}
