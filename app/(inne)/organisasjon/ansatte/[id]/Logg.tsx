import { useTranslations } from 'next-intl';
import { Flate } from '@/components/skall/Flate';
import { Tidslinje } from '@/components/tidslinje/Tidslinje';
import type { Ansattdetaljer } from '@/lib/virksomhet/queries';
import { useHendelsepunkter } from '../../../hendelser';

/** What has been done with this employee's roles and access, newest first. */
export function Logg({ hendelser, naa }: { hendelser: Ansattdetaljer['hendelser']; naa: string }) {
  const t = useTranslations('organisasjon');
  const punkter = useHendelsepunkter();
  const rolle = useTranslations('rolle');
  const detaljer = (data: unknown) => {
    const d = data as { rolle?: 'leder'; enhet?: string };
    return [d.enhet, d.rolle && rolle(d.rolle)].filter(Boolean).join(' / ') || undefined;
  };
  if (hendelser.length === 0) return null;
  return (
    <Flate tittel={t('logg')}>
      <Tidslinje etikett={t('logg')} naa={naa} vis={10} punkter={punkter(hendelser, detaljer)} />
    </Flate>
  );
}
