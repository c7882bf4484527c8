import { useTranslations } from 'next-intl';
import { Flate } from '@/components/skall/Flate';
import type { Tidslinjepunkt } from '@/components/tidslinje/Hendelsepunkt';
import { Tidslinje } from '@/components/tidslinje/Tidslinje';
import type { Steg } from '@/lib/innhold/rules';
import type { Enhetsside } from '@/lib/utstyr/queries';
import { useHendelsepunkter, visFelter } from '../../hendelser';

/** What has happened to the device: its own events, and the steps of closings that it was part of. */
export function Historikk({ hendelser, avslutning, naa }: Pick<Enhetsside, 'hendelser' | 'avslutning'> & { naa: string }) {
  const t = useTranslations('utstyr.enhet');
  const hendelsepunkter = useHendelsepunkter();
  const steg = useTranslations('steg');
  const status = useTranslations('utstyrstatus');
  const punkter: Tidslinjepunkt[] = [
    ...hendelsepunkter(hendelser, (d) => visFelter(d, ['grunn', 'nullstilt'])),
    ...avslutning.map((a) => ({
      id: a.id,
      tidspunkt: a.utfort.toISOString(),
      tittel: a.steg === 'TAPT' ? status('TAPT') : steg(a.steg as Steg),
      hvem: a.utfortAv,
      detaljer: a.merknad ?? undefined,
    })),
  ];
  punkter.sort((a, b) => b.tidspunkt.localeCompare(a.tidspunkt));
  return (
    <Flate tittel={t('historikk')}>
      {punkter.length === 0 ? <p className="dempet">{t('ingenHistorikk')}</p> : <Tidslinje etikett={t('historikk')} punkter={punkter} naa={naa} />}
    </Flate>
  );
}
