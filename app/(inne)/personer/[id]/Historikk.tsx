import { useTranslations } from 'next-intl';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Link } from '@/components/skall/Link';
import type { Tidslinjepunkt } from '@/components/tidslinje/Hendelsepunkt';
import { Tidslinje } from '@/components/tidslinje/Tidslinje';
import type { hentPerson } from '@/lib/personoversikt/queries';
import { beskrivHendelse } from '@/lib/respons/oppdrag/logg/rules';
import type { personhendelser } from '@/lib/respons/oppdrag/varsel/queries-person';
import { useHendelsepunkter, visFelter } from '../../hendelser';

type Hendelse = NonNullable<Awaited<ReturnType<typeof hentPerson>>>['hendelser'][number];
type Varselhendelse = Awaited<ReturnType<typeof personhendelser>>[number];

/** What an event says beyond its type: number, title or reason. */
const VIS = ['nummer', 'tittel', 'grunn', 'tilTrossForAapen'] as const;

/** The events of the person's varsler as points; each leads to its varsel for whoever may see it. */
function useVarselpunkter(lenke: boolean): (hendelser: readonly Varselhendelse[]) => Tidslinjepunkt[] {
  const t = useTranslations('respons');
  return (hendelser) =>
    hendelser.map((h) => {
      const type = t(`type.${h.varseltype as 'fall'}`);
      return {
        id: `varsel-${h.id}`,
        tidspunkt: h.tid,
        tittel: (
          <>
            {lenke ? <Link href={`/respons/${h.varselId}`}>{type}</Link> : type}:{' '}
            {t.has(`hendelse.${h.type as 'TATT'}`) ? t(`hendelse.${h.type as 'TATT'}`) : h.type}
          </>
        ),
        hvem: h.aktorNavn,
        detaljer: beskrivHendelse(t as never, h.type, h.data) || undefined,
      };
    });
}

/** What has happened to this person, also in the varsler, newest first. */
export function Historikk({
  personId,
  hendelser,
  varselhendelser,
  lenke,
  eldre,
  naa,
}: {
  personId: string;
  hendelser: Hendelse[];
  varselhendelser: Varselhendelse[];
  lenke: boolean;
  eldre: boolean;
  naa: string;
}) {
  const t = useTranslations('person');
  const punkter = useHendelsepunkter()(hendelser, (d) => visFelter(d, VIS));
  const varselpunkter = useVarselpunkter(lenke)(varselhendelser);
  const alle = [...punkter, ...varselpunkter].sort((a, b) => b.tidspunkt.localeCompare(a.tidspunkt));
  const siste = hendelser.at(-1);
  return (
    <Flate tittel={t('tidslinje')} id="tidslinje">
      {alle.length === 0 && <p className="dempet">{t('ingenHendelser')}</p>}
      <Tidslinje etikett={t('tidslinje')} naa={naa} vis={10} punkter={alle} />
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
