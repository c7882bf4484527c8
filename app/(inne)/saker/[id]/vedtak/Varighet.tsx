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

/** From when, and until when or until further notice. The content's usual durations fill in both. */
export function Varighet({ forslag, inntilVidere }: { forslag: Forslag[]; inntilVidere: boolean }) {
  const t = useTranslations('vedtak.tjeneste');
  const { watch, setValue } = useFormContext();
  const fra = tolkDato(watch('gjelderFra') ?? '');
  const velg = (maaneder: number | null) => {
    setValue('inntilVidere', maaneder === null, { shouldDirty: true });
    setValue('gjelderTil', maaneder === null || !fra ? '' : sisteDag(fra, maaneder), { shouldDirty: true });
  };
  return (
    <div className="stabel" data-tett>
      <Datofelt navn="gjelderFra" etikett={t('fra')} paakrevd />
      <ul className={s.forslag} aria-label={t('forslagVarighet')}>
        {forslag.map((f) => (
          <li key={f.id}>
            <Button variant="secondary" data-size="sm" data-color="neutral" disabled={f.maaneder !== null && !fra} onClick={() => velg(f.maaneder)}>
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
