'use client';
import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { Button } from '@/components/designsystemet';
import { Tallfelt } from '@/components/felt/Tallfelt';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Flate } from '@/components/skall/Flate';
import type { Skjemainnhold } from './innhold';

/** The charge and why; also when it is nothing (kilde: hol § 11-2: health care is free). */
export function Egenandel({ tjeneste }: { tjeneste: Skjemainnhold['tjenester'][number] | undefined }) {
  const t = useTranslations('vedtak.egenandel');
  const { setValue, watch } = useFormContext();
  const gratis = tjeneste && !tjeneste.egenandel.mulig;
  const settGratis = () => {
    setValue('egenandelKr', 0, { shouldDirty: true });
    setValue('egenandelGrunn', tjeneste?.egenandel.regel ?? '', { shouldDirty: true });
  };
  const satt = watch('egenandelKr') === 0 && watch('egenandelGrunn');
  return (
    <Flate tittel={t('tittel')} ingress={tjeneste?.egenandel.regel}>
      <div className="stabel">
        {gratis && !satt && (
          <div>
            <Button variant="secondary" data-size="sm" data-color="neutral" onClick={settGratis}>
              {t('gratis')}
            </Button>
          </div>
        )}
        <Tallfelt navn="egenandelKr" etikett={t('kr')} enhet={t('enhet')} heltall paakrevd />
        <Tekstomraade navn="egenandelGrunn" etikett={t('grunn')} paakrevd rader={2} />
      </div>
    </Flate>
  );
}
