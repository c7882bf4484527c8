import { useTranslations } from 'next-intl';
import { Lenkefaner } from '@/components/skall/Lenkefaner';

const FANER = ['oversikt', 'regler', 'bemanning', 'innstillinger', 'simulator', 'uke', 'velg'] as const;

/** The parts of the response model. */
export function Modellfaner() {
  const t = useTranslations('respons.modell.faner');
  return <Lenkefaner etikett={t('etikett')} rot="/respons/modell" faner={FANER.map((f) => ({ id: f, tekst: t(f), rot: f === 'oversikt' }))} />;
}
