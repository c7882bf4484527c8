import { logg } from '@/lib/platform/log';
import { normalform } from '@/lib/platform/verdi/serie';
import { iTransaksjon } from '../eskalering/transaksjon';
import { reisVarsler } from './intern';

/** Devices in use in more than one of the virksomheter that the source serves, of which somebody has not been told. */
const FINN = `
  with t as (
    select e."virksomhetId", e.serie, e."tvistSiden", count(*) over (partition by x."kildeId", x.norm) n
    from (select distinct * from json_to_recordset($1) x ("kildeId" uuid, norm text)) x
    join respons.kilde k on k.id = x."kildeId"
    join respons.enhet e on e.norm = x.norm and e."levNorm" = k."levNorm" and e.installert and not e.fraskrevet
      and exists (select 1 from respons.kildeavtale a where a."kildeId" = k.id and a."virksomhetId" = e."virksomhetId" and a.status = 'GODTATT'))
  update respons.enhet e set "tvistSiden" = now(), "tvistSvar" = null, "tvistSvarAv" = null from t
  where t.n > 1 and e."tvistSiden" is null and e."virksomhetId" = t."virksomhetId" and e.serie = t.serie
  returning e."virksomhetId", e.serie`;

/** Tells, once, each virksomhet that has these devices in use that another has the same: a technical varsel to each, naming nobody. */
export const meldTvist = (enheter: { kildeId: string; serie: string }[]): Promise<number> =>
  iTransaksjon(async (c) => {
    const { rows } = await c.query<{ virksomhetId: string; serie: string }>(FINN, [
      JSON.stringify(enheter.map((e) => ({ kildeId: e.kildeId, norm: normalform(e.serie) }))),
    ]);
    const naa = Date.now();
    await reisVarsler(
      c,
      rows.map((r) => ({ ...r, eksternId: `tvist:${r.serie}:${naa}`, type: 'teknisk' as const, verdi: 'samme_serie' })),
    );
    return rows.length;
  });

/** The same, and never at fault for whoever asks: it is logged, and the next varsel of the device tries again. */
export async function meldTvister(enheter: { kildeId: string; serie: string }[]): Promise<void> {
  await meldTvist(enheter).catch((e: { code?: string; name: string }) => logg('feil', 'respons.tvist', { feil: e.code ?? e.name }));
}
