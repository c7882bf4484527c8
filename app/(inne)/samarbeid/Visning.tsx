import { useTranslations } from 'next-intl';
import { Filterchips } from '@/components/tabell/Filterchips';

/** For those who have both: the region, or their own agreements. */
export function Visning({ valgt }: { valgt: '' | 'egne' }) {
  const t = useTranslations('samarbeid');
  return (
    <Filterchips
      etikett={t('visning')}
      adresse={valgt ? `/samarbeid?vis=${valgt}` : '/samarbeid'}
      parameter="vis"
      valg={[
        { verdi: '', tekst: t('regionen') },
        { verdi: 'egne', tekst: t('egne') },
      ]}
    />
  );
}
