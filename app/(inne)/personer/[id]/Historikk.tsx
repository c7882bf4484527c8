import { useTranslations } from 'next-intl';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Tidslinje } from '@/components/tidslinje/Tidslinje';
import type { Hendelsetype } from '@/lib/platform/tekst';
import type { hentPerson } from '@/lib/tjenestemottaker/queries';

type Hendelse = NonNullable<Awaited<ReturnType<typeof hentPerson>>>['hendelser'][number];

/** What an event says beyond its type: number, title or reason. */
const VIS = ['nummer', 'tittel', 'grunn', 'tilTrossForAapen'] as const;
const detaljer = (data: Hendelse['data']) =>
  VIS.map((f) => (data as Record<string, unknown>)[f])
    .filter((v): v is string => typeof v === 'string')
    .join(' · ');

/** What has happened to this person, newest first. */
export function Historikk({ personId, hendelser, eldre, naa }: { personId: string; hendelser: Hendelse[]; eldre: boolean; naa: string }) {
  const t = useTranslations('person');
  const type = useTranslations('hendelse');
  const rolle = useTranslations('rolle');
  const siste = hendelser.at(-1);
  return (
    <Flate tittel={t('tidslinje')} id="tidslinje">
      {hendelser.length === 0 && <p className="dempet">{t('ingenHendelser')}</p>}
      <Tidslinje
        etikett={t('tidslinje')}
        naa={naa}
        vis={10}
        punkter={hendelser.map((h) => ({
          id: String(h.id),
          tidspunkt: h.tidspunkt.toISOString(),
          tittel: type.has(h.type as Hendelsetype) ? type(h.type as Hendelsetype) : h.type,
          hvem: [h.aktorNavn, rolle.has(h.rolle as 'leder') && rolle(h.rolle as 'leder')].filter(Boolean).join(', '),
          detaljer: detaljer(h.data) || undefined,
        }))}
      />
      {eldre && siste && (
        <div>
          <Knappelenke href={`/personer/${personId}?foer=${siste.id}#tidslinje`} variant="secondary">
            {t('eldre')}
          </Knappelenke>
        </div>
      )}
    </Flate>
  );
}
