import { randomUUID } from 'node:crypto';
import { motorpool } from '@/lib/platform/db';
import { byttToken, registrerKilde } from '../mottak/kilder';

export type Simenhet = { serie: string; teknologi: string; intervall: number; harPerson: boolean };

/** The name of the simulation's source. */
export const SIMULERING = 'Simulering';
/** The technologies that are made up when more devices are asked for than there are, by how common they are. */
const TEKNOLOGIER = [
  'alarmknapp',
  'alarmknapp',
  'alarmknapp',
  'roykvarsler',
  'roommate',
  'dorsensor',
  'sengesensor',
  'medisindispenser',
  'gps-enhet',
  'dho-nettbrett',
];
const INTERVALL = 300;

/** The simulation's own source in this virksomhet, with a token made now; an older one is no longer good. */
export const simkilde = async (virksomhetId: string): Promise<string> =>
  (await byttToken(virksomhetId, SIMULERING, 0)) ?? (await registrerKilde(virksomhetId, SIMULERING)).token;

/** All that the virksomhet has in use; one that has been silent since long before the others stays so. */
const egneEnheter = async (virksomhetId: string): Promise<Simenhet[]> =>
  (
    await motorpool().query<Simenhet>(
      `select serie, "teknologiKode" teknologi, coalesce(intervall, ${INTERVALL}) intervall, "tjenesteId" is not null "harPerson" from respons.enhet
       where "virksomhetId" = $1 and installert and not ("sistLivstegn" is not null and "sistLivstegn" < (
         select max("sistLivstegn") from respons.enhet where "virksomhetId" = $1) - interval '6 hours') order by serie`,
      [virksomhetId],
    )
  ).rows;

/**
 * So many of the virksomhet's devices in use. When it has fewer, more are made up (serial SIM-…), spread over the tjenester
 * that are in use; those stand only in the module's own table.
 */
export async function simenheter(virksomhetId: string, antall: number | 'egne'): Promise<Simenhet[]> {
  if (antall === 'egne') return egneEnheter(virksomhetId);
  const les = async () =>
    (
      await motorpool().query<Simenhet>(
        `select serie, "teknologiKode" teknologi, coalesce(intervall, ${INTERVALL}) intervall, "tjenesteId" is not null "harPerson" from respons.enhet
         where "virksomhetId" = $1 and installert order by serie like 'SIM-%', serie limit $2`,
        [virksomhetId, antall],
      )
    ).rows;
  const har = await les();
  if (har.length >= antall) return har;
  const { rows } = await motorpool().query<{ id: string }>(
    `select distinct "tjenesteId" id from respons.enhet where "virksomhetId" = $1 and installert and "tjenesteId" is not null`,
    [virksomhetId],
  );
  const nye = Array.from({ length: antall - har.length }, (_, i) => ({
    serie: `SIM-${randomUUID().slice(0, 13)}`,
    utstyrId: randomUUID(),
    teknologi: TEKNOLOGIER[i % TEKNOLOGIER.length],
    tjenesteId: rows[i % Math.max(1, rows.length)]?.id ?? null,
  }));
  await motorpool().query(
    `insert into respons.enhet ("virksomhetId", serie, "utstyrId", "teknologiKode", leverandor, "tjenesteId", installert, intervall)
     select $1, serie, "utstyrId", teknologi, 'simulering', "tjenesteId", true, ${INTERVALL}
     from json_to_recordset($2) x (serie text, "utstyrId" uuid, teknologi text, "tjenesteId" uuid)`,
    [virksomhetId, JSON.stringify(nye)],
  );
  return les();
}
