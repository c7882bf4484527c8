import { useTranslations } from 'next-intl';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Tidslinje } from '@/components/tidslinje/Tidslinje';
import type { hentPerson } from '@/lib/tjenestemottaker/queries';
import { useHendelsepunkter, visFelter } from '../../hendelser';

type Hendelse = NonNullable<Awaited<ReturnType<typeof hentPerson>>>['hendelser'][number];

/** What an event says beyond its type: number, title or reason. */
const VIS = ['nummer', 'tittel', 'grunn', 'tilTrossForAapen'] as const;

/** What has happened to this person, newest first. */
export function Historikk({ personId, hendelser, eldre, naa }: { personId: string; hendelser: Hendelse[]; eldre: boolean; naa: string }) {
  const t = useTranslations('person');
  const punkter = useHendelsepunkter();
  const siste = hendelser.at(-1);
  return (
    <Flate tittel={t('tidslinje')} id="tidslinje">
      {hendelser.length === 0 && <p className="dempet">{t('ingenHendelser')}</p>}
      <Tidslinje etikett={t('tidslinje')} naa={naa} vis={10} punkter={punkter(hendelser, (d) => visFelter(d, VIS))} />
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
