import { useTranslations } from 'next-intl';
import { Flate } from '@/components/skall/Flate';
import { Tidslinje, type Tidslinjepunkt } from '@/components/tidslinje/Tidslinje';
import type { Steg } from '@/lib/forlop/rules';
import type { Rolle } from '@/lib/platform/prisma/enums';
import type { Hendelsetype } from '@/lib/platform/tekst';
import type { Enhetsside } from '@/lib/utstyr/queries';

const detaljer = (data: unknown) => {
  const d = data as Record<string, unknown>;
  return [d.grunn, d.nullstilt].filter((v): v is string => typeof v === 'string' && v !== '').join(' · ') || undefined;
};

/** What has happened to the device: its own events, and the steps of closings that it was part of. */
export function Historikk({ hendelser, avslutning, naa }: Pick<Enhetsside, 'hendelser' | 'avslutning'> & { naa: string }) {
  const t = useTranslations('utstyr.enhet');
  const type = useTranslations('hendelse');
  const rolle = useTranslations('rolle');
  const steg = useTranslations('steg');
  const status = useTranslations('utstyrstatus');
  const punkter: Tidslinjepunkt[] = [
    ...hendelser.map((h) => ({
      id: String(h.id),
      tidspunkt: h.tidspunkt.toISOString(),
      tittel: type(h.type as Hendelsetype),
      hvem: `${h.aktorNavn}, ${rolle(h.rolle as Rolle)}`,
      detaljer: detaljer(h.data),
    })),
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
