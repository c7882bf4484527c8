'use client';
import { ArrowDownIcon, ArrowUpIcon, PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '@/components/designsystemet';
import { Fieldset, FieldsetLegend } from '@/components/designsystemet-skjema';
import { nyNokkel } from '@/components/felles/nokkel';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Velger } from '@/components/felt/Velger';
import { OPPFOLGERE } from '@/lib/region/rules';
import s from './Avtale.module.css';

/** Who follows up what: one subject after another, to be written, moved and taken away. */
export function Oppfolging() {
  const t = useTranslations('samarbeid.skjema');
  const hvem = useTranslations('samarbeid.hvem');
  const { control } = useFormContext();
  const { fields, append, remove, swap } = useFieldArray({ control, name: 'oppfolging', keyName: 'nokkel' });
  return (
    <Fieldset>
      <FieldsetLegend>{t('oppfolging')}</FieldsetLegend>
      {fields.length === 0 && <p className="dempet">{t('ingenRader')}</p>}
      {fields.map((f, i) => (
        <fieldset key={f.nokkel} className={s.rad}>
          <legend>{t('tema', { nr: i + 1 })}</legend>
          <Tekstfelt navn={`oppfolging.${i}.tema`} etikett={t('temaNavn')} autoComplete="off" paakrevd />
          <Velger navn={`oppfolging.${i}.hvem`} etikett={t('hvem')} valg={OPPFOLGERE.map((o) => ({ verdi: o, tekst: hvem(o) }))} paakrevd />
          <div className={s.tekst}>
            <Tekstomraade navn={`oppfolging.${i}.tekst`} etikett={t('tekst')} rader={2} />
          </div>
          <div className={s.knapper}>
            <Button icon variant="tertiary" disabled={i === 0} onClick={() => swap(i, i - 1)} aria-label={t('flyttOpp', { nr: i + 1 })}>
              <ArrowUpIcon aria-hidden fontSize="1.25rem" />
            </Button>
            <Button
              icon
              variant="tertiary"
              disabled={i === fields.length - 1}
              onClick={() => swap(i, i + 1)}
              aria-label={t('flyttNed', { nr: i + 1 })}
            >
              <ArrowDownIcon aria-hidden fontSize="1.25rem" />
            </Button>
            <Button icon variant="tertiary" data-color="danger" onClick={() => remove(i)} aria-label={t('fjern', { nr: i + 1 })}>
              <TrashIcon aria-hidden fontSize="1.25rem" />
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button variant="secondary" onClick={() => append({ id: nyNokkel(), tema: '', hvem: 'OSS', tekst: '' })}>
          <PlusIcon aria-hidden />
          {t('leggTil')}
        </Button>
      </div>
    </Fieldset>
  );
}
