import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { hvemMaaSlutte } from '../../eskalering/tilgang';
import { somKlient, somMotoren } from '../queries-motor';

/** What somebody has in the real-time module: where they are on duty, the varsler they have, rounds they have begun. No names of persons. */
export type Holder = {
  /** `alene`: nobody else is there when they go. */
  vakter: { id: string; virksomhetId: string; lag: string; soneId: string | null; fra: string; alene: boolean }[];
  varsler: { id: string; type: string; prioritet: number; status: string; serie: string | null; mottatt: string; tatt: string | null }[];
  runder: { id: string; serie: string | null }[];
  /** Browsers and phones that are told. */
  maskiner: number;
};

/** For the hand-over when somebody leaves or loses a role. `ansattId` is of the actor's own virksomhet. */
export const vaktHolder = (tx: Tx, ansattId: string): Promise<Holder> =>
  somMotoren(tx, async () => {
    const vakter = await tx.$queryRaw<Holder['vakter']>`
      select id, "virksomhetId", lag, "soneId", respons.iso(fra) fra, not exists (select from respons.vakt a
          where a.til is null and a."virksomhetId" = v."virksomhetId" and a.lag = v.lag and a."soneId" is not distinct from v."soneId" and a."ansattId" <> v."ansattId") alene
      from respons.vakt v where til is null and "ansattId" = ${ansattId}::uuid order by fra`;
    const varsler = await tx.$queryRaw<Holder['varsler']>`
      select id, type, prioritet::int prioritet, status, serie, respons.iso(mottatt) mottatt, respons.iso(tatt) tatt from respons.varsel
      where (status in ('TATT', 'UTRYKNING', 'AVVENTER') and "tattAvId" = ${ansattId}::uuid) or (status = 'UTRYKNING' and utrykning->>'ansattId' = ${ansattId})
      order by prioritet, mottatt`;
    const runder = await tx.$queryRaw<
      Holder['runder']
    >`select id, serie from respons.runde where utfort is null and "startetAvId" = ${ansattId}::uuid`;
    const [m] = await tx.$queryRaw<{ n: number }[]>`select count(*)::int n from respons.abonnement where "ansattId" = ${ansattId}::uuid`;
    return { vakter, varsler, runder, maskiner: m?.n ?? 0 };
  });

/** What of it ends with this role of theirs, as the end itself will decide it. `dag` is ISO. */
export async function slutterMedRollen(tx: Tx, virksomhetId: string, ansattId: string, h: Holder, utenRolle: string, dag: string): Promise<Holder> {
  const s = await somMotoren(tx, () => hvemMaaSlutte(somKlient(tx), virksomhetId, { ansattIder: [ansattId], dag, utenRolle }));
  const vakter = h.vakter.filter((v) => s.vakter.some((x) => x.id === v.id));
  const alt = s.personer.length > 0 || (vakter.length > 0 && vakter.length === h.vakter.length);
  return alt ? { ...h, vakter } : { vakter, varsler: [], runder: [], maskiner: 0 };
}

/** The duties of this virksomhet's people that have ended since then because access or a role had. */
export const sluttedeVakter = (tx: Tx, virksomhetId: string, siden: Date): Promise<{ ansattId: string; til: Date }[]> =>
  somMotoren(
    tx,
    () => tx.$queryRaw<{ ansattId: string; til: Date }[]>`
      select "ansattId", til from respons.vakt
      where "ansattVirksomhetId" = ${virksomhetId}::uuid and til > ${siden.toISOString()}::timestamptz and grunn in ('SLUTTET', 'UTEN_ROLLE')`,
  );
