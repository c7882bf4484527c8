import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Tidslinje } from '@/components/tidslinje/Tidslinje';
import type { Steg } from '@/lib/forlop/rules';
import type { Rolle } from '@/lib/platform/prisma/enums';
import type { Hendelsetype } from '@/lib/platform/tekst';
import type { Saksside } from '@/lib/sak/queries';

type Data = {
  grunn?: unknown;
  til?: unknown;
  steg?: unknown;
  enhet?: unknown;
  ansvarlig?: unknown;
  forventet?: unknown;
  merknad?: unknown;
  tittel?: unknown;
};
const tekst = (v: unknown) => (typeof v === 'string' && v ? (/^\d{4}-\d\d-\d\d$/.test(v) ? visDato(v) : v) : null);

/** What has happened in this sak, newest first. */
export function Historikk({ hendelser, dag }: { hendelser: Saksside['hendelser']; dag: string }) {
  const t = useTranslations('sak');
  const type = useTranslations('hendelse');
  const rolle = useTranslations('rolle');
  const steg = useTranslations('steg');
  const detaljer = (d: Data) =>
    [
      typeof d.steg === 'string' && steg(d.steg as Steg),
      tekst(d.tittel),
      tekst(d.ansvarlig),
      tekst(d.enhet),
      tekst(d.til) && t('detalj.til', { til: tekst(d.til) ?? '' }),
      tekst(d.forventet) && t('detalj.forventet', { dato: tekst(d.forventet) ?? '' }),
      tekst(d.grunn),
      tekst(d.merknad),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Tidslinje
      etikett={t('historikk')}
      naa={dag}
      vis={12}
      punkter={hendelser.map((h) => ({
        id: String(h.id),
        tidspunkt: h.tidspunkt.toISOString(),
        tittel: type(h.type as Hendelsetype),
        hvem: `${h.aktorNavn}, ${rolle(h.rolle as Rolle)}`,
        detaljer: detaljer(h.data as Data) || undefined,
      }))}
    />
  );
}
