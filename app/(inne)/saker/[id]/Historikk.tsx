import { useTranslations } from 'next-intl';
import { Tidslinje } from '@/components/tidslinje/Tidslinje';
import type { Steg } from '@/lib/innhold/rules';
import type { Saksside } from '@/lib/sak/queries';
import { useHendelsepunkter, visFelter } from '../../hendelser';

/** What has happened in this sak, newest first. */
export function Historikk({ hendelser, dag }: { hendelser: Saksside['hendelser']; dag: string }) {
  const t = useTranslations('sak');
  const steg = useTranslations('steg');
  const punkter = useHendelsepunkter();
  const detaljer = (data: unknown) => {
    const d = data as { steg?: Steg };
    const [til, forventet] = [visFelter(data, ['til']), visFelter(data, ['forventet'])];
    return (
      [
        d.steg && steg(d.steg),
        visFelter(data, ['tittel', 'ansvarlig', 'enhet']),
        til && t('detalj.til', { til }),
        forventet && t('detalj.forventet', { dato: forventet }),
        visFelter(data, ['grunn', 'merknad']),
      ]
        .filter(Boolean)
        .join(' · ') || undefined
    );
  };
  return <Tidslinje etikett={t('historikk')} naa={dag} vis={12} punkter={punkter(hendelser, detaljer)} />;
}
