import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Tidslinje } from '@/components/tidslinje/Tidslinje';
import type { Rolle } from '@/lib/platform/prisma/enums';
import type { Hendelsetype } from '@/lib/platform/tekst';
import type { Tjenesteside } from '@/lib/tjeneste/queries';

/** What an event says beyond its type. */
const VIS = ['serienummer', 'innstilling', 'tekst', 'losning', 'grunn', 'nullstilt', 'referanse', 'med'] as const;
const detaljer = (data: unknown) =>
  VIS.map((f) => (data as Record<string, unknown>)[f])
    .filter((v): v is string => typeof v === 'string' && v !== '')
    .map((v) => (/^\d{4}-\d\d-\d\d$/.test(v) ? visDato(v) : v))
    .join(' · ');

/** What has happened, newest first. */
export function Historikk({ hendelser, naa }: { hendelser: Tjenesteside['hendelser']; naa: string }) {
  const t = useTranslations('tjeneste');
  const type = useTranslations('hendelse');
  const rolle = useTranslations('rolle');
  return (
    <Flate tittel={t('historikk')}>
      <Tidslinje
        etikett={t('historikk')}
        naa={naa}
        vis={10}
        punkter={hendelser.map((h) => ({
          id: String(h.id),
          tidspunkt: h.tidspunkt.toISOString(),
          tittel: type(h.type as Hendelsetype),
          hvem: `${h.aktorNavn}, ${rolle(h.rolle as Rolle)}`,
          detaljer: detaljer(h.data) || undefined,
        }))}
      />
    </Flate>
  );
}
