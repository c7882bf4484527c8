'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { Datofelt } from '@/components/felt/Datofelt';
import { feltId } from '@/components/felt/feltId';

/** The first and the last day, for a plain form: it sends the dates, and not the text that they are typed as. */
export function Dager({ fra, til }: { fra: string; til: string }) {
  const t = useTranslations('respons.rapport.filter');
  const skjema = useForm({ defaultValues: { fra, til } });
  const verdi = skjema.watch();
  const felt = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = felt.current?.form;
    const bareDatoer = (e: FormDataEvent) => {
      for (const navn of ['fra', 'til']) e.formData.delete(feltId(navn));
    };
    form?.addEventListener('formdata', bareDatoer);
    return () => form?.removeEventListener('formdata', bareDatoer);
  }, []);
  return (
    <FormProvider {...skjema}>
      <Datofelt navn="fra" etikett={t('fra')} til={verdi.til} />
      <Datofelt navn="til" etikett={t('til')} fra={verdi.fra} />
      <input type="hidden" name="fra" value={verdi.fra} ref={felt} />
      <input type="hidden" name="til" value={verdi.til} />
    </FormProvider>
  );
}
