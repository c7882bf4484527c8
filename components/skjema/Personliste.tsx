'use client';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useFieldArray } from 'react-hook-form';
import { Button, ValidationMessage } from '@/components/designsystemet';
import { Fieldset, FieldsetLegend } from '@/components/designsystemet-skjema';
import { Feltetikett } from '@/components/felt/Feltetikett';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { useFelt } from '@/components/felt/useFelt';
import s from './Personliste.module.css';

/** People by name and role, as many as there are. */
export function Personliste({ navn, etikett, paakrevd = false }: { navn: string; etikett: string; paakrevd?: boolean }) {
  const t = useTranslations('komponenter.personliste');
  const { control, feil } = useFelt(navn);
  const { fields, append, remove } = useFieldArray({ control, name: navn });
  return (
    <Fieldset>
      <FieldsetLegend>
        <Feltetikett etikett={etikett} paakrevd={paakrevd} />
      </FieldsetLegend>
      {fields.map((f, i) => (
        <div key={f.id} className={s.person}>
          <Tekstfelt navn={`${navn}.${i}.navn`} etikett={t('navn', { nr: i + 1 })} />
          <Tekstfelt navn={`${navn}.${i}.rolle`} etikett={t('rolle', { nr: i + 1 })} />
          <Button type="button" variant="tertiary" data-color="danger" icon aria-label={t('fjern', { nr: i + 1 })} onClick={() => remove(i)}>
            <TrashIcon aria-hidden />
          </Button>
        </div>
      ))}
      {fields.length === 0 && feil && <ValidationMessage>{feil}</ValidationMessage>}
      <div>
        <Button type="button" variant="secondary" data-size="sm" onClick={() => append({ navn: '', rolle: '' })}>
          <PlusIcon aria-hidden />
          {t('leggTil')}
        </Button>
      </div>
    </Fieldset>
  );
}
