import { useTranslations } from 'next-intl';
import { Faneliste } from '@/components/skall/Faneliste';

const SIDER = ['varsler', 'tause', 'vedlikehold', 'systemtest'] as const;
type Side = (typeof SIDER)[number];

/** The pages of what is technical, with how much there is to do on each. */
export function Faner({ her, antall = {} }: { her?: Side; antall?: Partial<Record<Side, number>> }) {
  const t = useTranslations('respons.teknisk');
  return (
    <Faneliste
      etikett={t('faner')}
      faner={SIDER.map((side) => ({
        href: side === 'varsler' ? '/respons/teknisk' : `/respons/teknisk/${side}`,
        tekst: t(`fane.${side}`),
        her: side === her,
        antall: antall[side],
      }))}
    />
  );
}
