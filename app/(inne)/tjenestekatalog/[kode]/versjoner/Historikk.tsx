import { useTranslations } from 'next-intl';
import { Tidslinje } from '@/components/tidslinje/Tidslinje';
import type { Rolle } from '@/lib/platform/prisma/enums';
import type { Hendelsetype } from '@/lib/platform/tekst';
import type { Historikkside } from '@/lib/tjenestekatalog/queries';

/** Who did what with the description, and when. */
export function Historikk({ hendelser, naa }: Pick<Historikkside, 'hendelser'> & { naa: string }) {
  const t = useTranslations('tjenestekatalog.historikk');
  const type = useTranslations('hendelse');
  const rolle = useTranslations('rolle');
  if (hendelser.length === 0) return <p className="dempet">{t('ingenHendelser')}</p>;
  const detaljer = (data: unknown) => {
    const d = data as { versjon?: number; grunn?: string };
    return [d.versjon && t('versjonNr', { nr: d.versjon }), d.grunn && t('grunn', { grunn: d.grunn })].filter(Boolean).join(' · ') || undefined;
  };
  return (
    <Tidslinje
      etikett={t('hendelser')}
      naa={naa}
      punkter={hendelser.map((h) => ({
        id: String(h.id),
        tidspunkt: h.tidspunkt.toISOString(),
        tittel: type(h.type as Hendelsetype),
        hvem: `${h.aktorNavn}, ${rolle(h.rolle as Rolle)}`,
        detaljer: detaljer(h.data),
      }))}
    />
  );
}
