'use client';
import { usePathname, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { FormProvider, useForm } from 'react-hook-form';
import { Button } from '@/components/designsystemet';
import { Datofelt } from '@/components/felt/Datofelt';
import { Flate } from '@/components/skall/Flate';
import s from './matrise.module.css';

type Verdier = { dato: string; mot: string };

/** Show the matrix as it was on a day, and compare with another; the days stand in the address, so that it can be shared. */
export function Tidsvelger({ dato = '', mot = '', iDag }: { dato?: string; mot?: string; iDag: string }) {
  const t = useTranslations('matrise.tid');
  const router = useRouter();
  const sti = usePathname();
  const skjema = useForm<Verdier>({ values: { dato, mot } });
  const vis = skjema.handleSubmit((v) => {
    const valgt = Object.entries(v).filter(([, d]) => /^\d{4}-\d{2}-\d{2}$/.test(d));
    router.push(valgt.length > 0 ? `${sti}?${new URLSearchParams(valgt)}` : sti, { scroll: true });
  });
  return (
    <div data-skjul-utskrift>
      <Flate tittel={t('tittel')} ingress={t('ingress')}>
        <FormProvider {...skjema}>
          <form method="post" className={s.tid} onSubmit={vis} noValidate>
            <Datofelt navn="dato" etikett={t('dato')} til={iDag} />
            <Datofelt navn="mot" etikett={t('mot')} til={iDag} />
            <Button type="submit" variant="secondary">
              {t('vis')}
            </Button>
          </form>
        </FormProvider>
      </Flate>
    </div>
  );
}
