'use client';
import { useTranslations } from 'next-intl';
import { Alert } from '@/components/designsystemet';
import { useLive } from './live/Stromgiver';

/** Says that more are open than there is room for; `alle`: every one of them is this person's to see, so they can be counted. */
export function Skjulte({ alle = false }: { alle?: boolean }) {
  const t = useTranslations('respons.operator');
  const live = useLive();
  if (!live || live.skjult === 0) return null;
  const vist = live.varsler.length;
  return <Alert data-color="warning">{alle ? t('viserAv', { vist, alle: vist + live.skjult }) : t('flereAapne')}</Alert>;
}
