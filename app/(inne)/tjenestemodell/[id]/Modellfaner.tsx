import { useTranslations } from 'next-intl';
import { Lenkefaner } from '@/components/skall/Lenkefaner';

const FANER = ['oversikt', 'matrise', 'oppgaver', 'sporsmaal', 'plan', 'oppgradering', 'dokument'] as const;

/** The parts of a model. */
export function Modellfaner({ id }: { id: string }) {
  const t = useTranslations('modellskjema.faner');
  return (
    <Lenkefaner etikett={t('etikett')} rot={`/tjenestemodell/${id}`} faner={FANER.map((f) => ({ id: f, tekst: t(f), rot: f === 'oversikt' }))} />
  );
}
