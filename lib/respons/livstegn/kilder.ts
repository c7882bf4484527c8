import type { PoolClient } from 'pg';
import { sum } from '@/lib/platform/jobb/hver';
import { samletEllerHver } from '../eskalering/deling';
import { iTransaksjon } from '../eskalering/transaksjon';
import { minTur } from '../eskalering/tur';
import { reisVarsler } from '../mottak/intern';
import { AV_INTERN } from '../mottak/kilder';
import { lukkEllerFortell } from './tilbake';

/** Sources that send, or are stopped: what was told about them is over. */
const TILBAKE = `
  update respons.kilde set "tausSiden" = null where "tausSiden" is not null and (not aktiv or "sistSett" > "tausSiden") and ($1::uuid is null or "virksomhetId" = $1) returning id, "virksomhetId"`;

/** Heard once, and not within its time, while somebody here was listening (`vakt.ts` keeps since when). */
const TAUSE = `
  update respons.kilde k set "tausSiden" = clock_timestamp() from respons.felles f
  where f.navn = 'livstegn' and f.tid > clock_timestamp() - interval '60 seconds' and k.aktiv and k."tausSiden" is null and k."sistSett" is not null and not ${AV_INTERN}
    and greatest(k."sistSett", k."vaaketFra", (f.verdi->>'siden')::timestamptz) + make_interval(mins => k."tausEtter") < clock_timestamp() and ($1::uuid is null or k."virksomhetId" = $1)
  returning k.id, k."virksomhetId", k.navn, k."tausSiden"`;

const AAPNE = `
  select id, "virksomhetId", "personId", "mottakerVirksomhetId", status not in ('MOTTATT', 'VENTER') tatt from respons.varsel
  where status <> 'LUKKET' and verdi = 'kilde_taus' and ("virksomhetId", split_part("eksternId", ':', 2)) in (select * from unnest($1::uuid[], $2::text[])) for update`;

type Kilde = { id: string; virksomhetId: string };
type Kilderunde = { tause: number; tilbake: number };

/**
 * One round: each source that has fallen silent raises one technical varsel to its owner, of its own and never joined with
 * others; heard again, it is closed, if nobody has taken it.
 */
export async function vaakOverKilder(): Promise<Kilderunde> {
  const runder = await samletEllerHver('kilder', vaakI);
  return { tause: sum(runder.map((r) => r.tause)), tilbake: sum(runder.map((r) => r.tilbake)) };
}

const vaakI = (bare: string | null): Promise<Kilderunde> =>
  iTransaksjon(async (c) => {
    if (!(await minTur(c, 'kilder'))) return { tause: 0, tilbake: 0 };
    const { rows: tilbake } = await c.query<Kilde>(TILBAKE, [bare]);
    await meldHoert(c, tilbake);
    const { rows: tause } = await c.query<Kilde & { navn: string; tausSiden: Date }>(TAUSE, [bare]);
    await reisVarsler(
      c,
      tause.map((k) => ({
        virksomhetId: k.virksomhetId,
        eksternId: `taus:${k.id}:${k.tausSiden.getTime()}`,
        type: 'teknisk' as const,
        verdi: 'kilde_taus',
        tekst: k.navn,
      })),
    );
    return { tause: tause.length, tilbake: tilbake.length };
  });

async function meldHoert(c: PoolClient, kilder: Kilde[]): Promise<void> {
  if (kilder.length === 0) return;
  const { rows } = await c.query(AAPNE, [kilder.map((k) => k.virksomhetId), kilder.map((k) => k.id)]);
  await lukkEllerFortell(c, rows);
}
