import { useTranslations } from 'next-intl';
import { Flate } from '@/components/skall/Flate';
import { Tidslinje } from '@/components/tidslinje/Tidslinje';
import type { Tjenesteside } from '@/lib/tjeneste/queries';
import { useHendelsepunkter, visFelter } from '../../hendelser';

/** What an event says beyond its type. */
const VIS = ['serienummer', 'innstilling', 'tekst', 'losning', 'grunn', 'nullstilt', 'referanse', 'med'] as const;

/** What has happened, newest first. */
export function Historikk({ hendelser, naa }: { hendelser: Tjenesteside['hendelser']; naa: string }) {
  const t = useTranslations('tjeneste');
  const punkter = useHendelsepunkter();
  return (
    <Flate tittel={t('historikk')}>
      <Tidslinje etikett={t('historikk')} naa={naa} vis={10} punkter={punkter(hendelser, (d) => visFelter(d, VIS))} />
    </Flate>
  );
}
