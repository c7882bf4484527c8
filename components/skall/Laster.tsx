import { useTranslations } from 'next-intl';
import { Skeleton } from '@/components/designsystemet';

/** A calm picture of what is coming, announced once. */
export function Laster({ linjer = 3, tittel = true }: { linjer?: number; tittel?: boolean }) {
  const t = useTranslations('komponenter.skall');
  return (
    <div role="status" className="stabel">
      <span className="kun-skjermleser">{t('laster')}</span>
      {tittel && <Skeleton height="2.25rem" width="min(20rem, 70%)" aria-hidden />}
      {Array.from({ length: linjer }, (_, i) => `linje-${i}`).map((n) => (
        <Skeleton key={n} height="4.5rem" aria-hidden />
      ))}
    </div>
  );
}
