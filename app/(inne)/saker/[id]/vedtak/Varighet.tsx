'use client';
import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { Button } from '@/components/designsystemet';
import { Avkryssing } from '@/components/felt/Avkryssing';
import { Datofelt } from '@/components/felt/Datofelt';
import { tolkDato } from '@/components/felt/tolkDato';
import type { Varighet as Forslag } from '@/lib/innhold/schema';
import s from './vedtak.module.css';
import { sisteDag } from './verdier';

/** From when, and until when or until further notice. The content's usual durations fill in both, from today when nothing else is said. */
export function Varighet({ forslag, inntilVidere, iDag }: { forslag: Forslag[]; inntilVidere: boolean; iDag: string }) {
  const t = useTranslations('vedtak.tjeneste');
  const { watch, setValue } = useFormContext();
  const fra = tolkDato(watch('gjelderFra') ?? '') ?? iDag;
  const velg = (maaneder: number | null) => {
    if (!watch('gjelderFra')) setValue('gjelderFra', iDag, { shouldDirty: true });
    setValue('inntilVidere', maaneder === null, { shouldDirty: true });
    setValue('gjelderTil', maaneder === null ? '' : sisteDag(fra, maaneder), { shouldDirty: true });
  };
  return (
    <div className="stabel" data-tett>
      <Datofelt navn="gjelderFra" etikett={t('fra')} paakrevd />
      <ul className={s.forslag} aria-label={t('forslagVarighet')}>
        {forslag.map((f) => (
          <li key={f.id}>
            <Button variant="secondary" data-size="sm" data-color="neutral" onClick={() => velg(f.maaneder)}>
              {f.navn}
            </Button>
          </li>
        ))}
      </ul>
      {!inntilVidere && <Datofelt navn="gjelderTil" etikett={t('til')} />}
      <Avkryssing navn="inntilVidere" etikett={t('inntilVidere')} />
    </div>
  );
}
