import { motorpool, somVirksomhet } from '@/lib/platform/db';
import { hverVirksomhet, sum } from '@/lib/platform/jobb/hver';
import { samletEllerHver } from '../../eskalering/deling';
import { innstilling } from '../../eskalering/modeller';
import { iTransaksjon } from '../../eskalering/transaksjon';
import { melding } from '../../kanal/tekst';
import { INTERVALLER } from '../../livstegn/intervaller';
import { reisVarsler } from '../../mottak/intern';
import { kommende, TILSYN, tilsynstider } from './rules';

type Tjeneste = {
  id: string;
  personId: string;
  soneId: string | null;
  innstillinger: Record<string, unknown>;
  avvik: { id: string; valgt: unknown }[] | null;
};

/**
 * Plans the digital supervision of the next day and night in every virksomhet that has a responsmodell, from each
 * tjeneste's own settings; what is no longer to be done is taken away. Run again, it plans nothing twice. Gives how many
 * rounds are new.
 */
export async function planleggTilsyn(): Promise<number> {
  const { rows } = await motorpool().query<{ virksomhetId: string }>('select "virksomhetId" from respons.modell');
  return sum(
    await hverVirksomhet(
      'respons.tilsynsplan',
      rows.map((r) => r.virksomhetId),
      planleggI,
    ),
  );
}

const planleggI = (virksomhetId: string): Promise<number> =>
  iTransaksjon(async (c) => {
    await somVirksomhet(c, virksomhetId);
    const { rows: tjenester } = await c.query<Tjeneste>(
      `select t.id, t."personId", p."soneId", t.innstillinger, i.avvik from "Tjeneste" t join "Person" p on p.id = t."personId"
       left join "Installasjon" i on i."tjenesteId" = t.id where t."virksomhetId" = $1 and t.kode = $2 and t.status = 'I_DRIFT'`,
      [virksomhetId, TILSYN],
    );
    await somVirksomhet(c, '');
    const { rows: klokke } = await c.query<{ naa: Date }>('select clock_timestamp() naa');
    const naa = klokke[0]?.naa as Date;
    const runder = tjenester.flatMap((t) =>
      kommende(tilsynstider(t.innstillinger, t.avvik ?? []), naa).map((planlagt) => ({ t: t.id, p: t.personId, s: t.soneId, planlagt })),
    );
    await c.query(
      `delete from respons.runde r where r."virksomhetId" = $1 and r.art = 'TILSYN' and r.utfort is null and r.planlagt > $3
         and not exists (select 1 from json_to_recordset($2) x (t uuid, planlagt timestamptz) where x.t = r."tjenesteId" and x.planlagt = r.planlagt)`,
      [virksomhetId, JSON.stringify(runder), naa],
    );
    const ny = await c.query(
      `insert into respons.runde (id, "virksomhetId", art, "tjenesteId", "personId", "soneId", planlagt)
       select gen_random_uuid(), $1, 'TILSYN', t, p, s, planlagt from json_to_recordset($2) x (t uuid, p uuid, s uuid, planlagt timestamptz) on conflict do nothing`,
      [virksomhetId, JSON.stringify(runder)],
    );
    return ny.rowCount ?? 0;
  });

/** A planned supervision that nobody has done in time becomes a person's varsel. Gives how many. */
export const eskalerTilsyn = async (): Promise<number> => sum(await samletEllerHver('tilsyn', eskalerI));

const eskalerI = (bare: string | null): Promise<number> =>
  iTransaksjon(async (c) => {
    const { rows } = await c.query<{ id: string; virksomhetId: string; tjenesteId: string }>(
      `select r.id, r."virksomhetId", r."tjenesteId" from respons.runde r left join respons.modell m on m."virksomhetId" = r."virksomhetId"
       where r.art = 'TILSYN' and r.utfort is null and r."varselId" is null and ($1::uuid is null or r."virksomhetId" = $1)
         and r.planlagt + make_interval(mins => ${innstilling('tilsynsfristMinutter')}) < clock_timestamp()
       order by r.planlagt limit 500 for update of r skip locked`,
      [bare],
    );
    const nye = await reisVarsler(
      c,
      rows.map((r) => ({
        virksomhetId: r.virksomhetId,
        eksternId: `tilsyn:${r.id}`,
        type: 'digitalt_tilsyn' as const,
        verdi: 'tilsyn_ikke_utfort',
        tekst: melding('tilsynIkkeUtfort'),
        tjenesteId: r.tjenesteId,
      })),
    );
    if (nye.size > 0)
      await c.query(`update respons.runde r set "varselId" = x.v from json_to_recordset($1) x (r uuid, v uuid) where r.id = x.r`, [
        JSON.stringify([...nye].map(([e, v]) => ({ r: e.slice('tilsyn:'.length), v }))),
      ]);
    return nye.size;
  });

/** Half a year between tests of a device, a week after one that failed. */
const DAGER = 182;
const ETTER_FEIL = 7;

/**
 * Plans the next system test of each installed device. Those never tested are spread over the half year, so that they do
 * not come on one day. Gives how many are new.
 */
export const planleggSystemtester = async (): Promise<number> => sum(await samletEllerHver('testplan', planleggTesterI));

const planleggTesterI = (bare: string | null): Promise<number> =>
  iTransaksjon(async (c) => {
    await c.query(
      `delete from respons.runde r where r.art = 'SYSTEMTEST' and r.utfort is null and r.startet is null and ($1::uuid is null or r."virksomhetId" = $1)
         and not exists (select 1 from respons.enhet e where e."virksomhetId" = r."virksomhetId" and e.serie = r.serie and e.installert)`,
      [bare],
    );
    const r = await c.query(
      `insert into respons.runde (id, "virksomhetId", art, serie, planlagt)
       select gen_random_uuid(), e."virksomhetId", 'SYSTEMTEST', e.serie, coalesce(
         s.utfort + make_interval(days => case when s.resultat = 'FEIL' then ${ETTER_FEIL} else ${DAGER} end),
         (date_trunc('day', now() at time zone 'Europe/Oslo') + make_interval(days => 1 + abs(hashtext(e.serie)) % ${DAGER}, hours => 9)) at time zone 'Europe/Oslo')
       from respons.enhet e left join lateral (
         select utfort, resultat from respons.runde r where r."virksomhetId" = e."virksomhetId" and r.serie = e.serie and r.art = 'SYSTEMTEST' and r.utfort is not null
         order by planlagt desc limit 1) s on true
       where e.installert and e."teknologiKode" = any($1) and ($2::uuid is null or e."virksomhetId" = $2)
         and not exists (select 1 from respons.runde r where r."virksomhetId" = e."virksomhetId" and r.serie = e.serie and r.art = 'SYSTEMTEST' and r.utfort is null)
       on conflict do nothing`,
      [INTERVALLER.map((i) => i.teknologi), bare],
    );
    return r.rowCount ?? 0;
  });
