import { useTranslations } from 'next-intl';
import { Alert } from '@/components/designsystemet';
import type { Sattopp } from '@/lib/respons/kanal/satt-opp';

/** Says which channels outside the app this house does not have: what is set up with them reaches nobody. */
export function Kanalmangel({ satt }: { satt: Sattopp }) {
  const t = useTranslations('respons.modell');
  const kanal = useTranslations('respons.kanal');
  const mangler = (['sms', 'epost'] as const).filter((k) => !satt[k]);
  if (mangler.length === 0) return null;
  return <Alert data-color="warning">{t('kanalMangler', { kanaler: mangler.map((k) => kanal(k)).join(', ') })}</Alert>;
}
