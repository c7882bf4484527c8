import { sum } from '@/lib/platform/jobb/hver';
import { samletEllerHver } from '../eskalering/deling';
import { innstilling } from '../eskalering/modeller';
import { iTransaksjon } from '../eskalering/transaksjon';
import { minTur } from '../eskalering/tur';
import { reisVarsler } from '../mottak/intern';
import { AV_INTERN } from '../mottak/kilder';
import { MISTET } from './intervaller';
import { meldTilbake } from './tilbake';

const BUNKE = 5000;

/** An alarm from a device is a sign that it lives; found by the index of those that are routed. */
const HAR_SENDT = `exists (select 1 from respons.varsel v join respons.kilde k on k.id = v."kildeId"
  where v."virksomhetId" = e."virksomhetId" and v.serie = e.serie and v.status <> 'MOTTATT' and not ${AV_INTERN})`;

const HOERT = `
  update respons.enhet e set "aldriMeldt" = null where "aldriMeldt" is not null and (not installert or "sistLivstegn" is not null or ${HAR_SENDT}) and ($1::uuid is null or e."virksomhetId" = $1)
  returning "virksomhetId", serie, installert`;

/** In use, expected to give signs, and silent for the hours that the virksomhet has set; we have listened for as long as it needs. */
const ALDRI = `
  update respons.enhet e set "aldriMeldt" = clock_timestamp() from (
    select e."virksomhetId", e.serie from respons.enhet e join respons.felles f on f.navn = 'livstegn' and f.tid > clock_timestamp() - interval '60 seconds'
      left join respons.modell m on m."virksomhetId" = e."virksomhetId"
    where e.installert and e.intervall is not null and e."sistLivstegn" is null and e."aldriMeldt" is null and ($1::uuid is null or e."virksomhetId" = $1)
      and e."installertSiden" + make_interval(hours => ${innstilling('aldriHoertTimer')}) < clock_timestamp()
      and (f.verdi->>'siden')::timestamptz + make_interval(secs => e.intervall * ${MISTET}) < clock_timestamp() and not ${HAR_SENDT}
    limit ${BUNKE}) x
  where e."virksomhetId" = x."virksomhetId" and e.serie = x.serie returning e."virksomhetId", e.serie, e."aldriMeldt"`;

type Enhet = { virksomhetId: string; serie: string };
type Aldrirunde = { aldri: number; hoert: number };

/** One round: a device in use that has never been heard raises one technical varsel; it closes when the device is heard, as that of a silent one does. */
export async function vaakOverUhoerte(): Promise<Aldrirunde> {
  const runder = await samletEllerHver('uhoerte', vaakI);
  return { aldri: sum(runder.map((r) => r.aldri)), hoert: sum(runder.map((r) => r.hoert)) };
}

const vaakI = (bare: string | null): Promise<Aldrirunde> =>
  iTransaksjon(async (c) => {
    if (!(await minTur(c, 'aldri'))) return { aldri: 0, hoert: 0 };
    const { rows: hoert } = await c.query<Enhet & { installert: boolean }>(HOERT, [bare]);
    await meldTilbake(
      c,
      hoert.filter((e) => e.installert),
      'aldri_hoert',
    );
    const { rows: aldri } = await c.query<Enhet & { aldriMeldt: Date }>(ALDRI, [bare]);
    await reisVarsler(
      c,
      aldri.map((e) => ({
        virksomhetId: e.virksomhetId,
        eksternId: `aldri:${e.serie}:${e.aldriMeldt.getTime()}`,
        type: 'teknisk' as const,
        verdi: 'aldri_hoert',
        serie: e.serie,
      })),
    );
    return { aldri: aldri.length, hoert: hoert.length };
  });
