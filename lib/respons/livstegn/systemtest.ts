import type { PoolClient } from 'pg';
import type { Nyhendelse } from '../eskalering/hendelser';

/** A test varsel counts for a test that somebody began within this time. */
const PAAGAAR = '1 hour';

type Rutet = { id: string; virksomhetId: string; type: string; serie: string | null };

/** A `test` varsel from a device that is being tested shows that it reaches us: the test is passed. */
export async function bestaaSystemtester(c: PoolClient, varsler: Rutet[], hendelser: Nyhendelse[]): Promise<void> {
  const tester = varsler.filter((v) => v.type === 'test' && v.serie);
  if (tester.length === 0) return;
  const { rows } = await c.query<{ virksomhetId: string; varselId: string; serie: string }>(
    `update respons.runde r set utfort = clock_timestamp(), resultat = 'OK', "varselId" = x.id, versjon = r.versjon + 1
     from unnest($1::uuid[], $2::uuid[], $3::text[]) x (id, v, serie)
     where r."virksomhetId" = x.v and r.serie = x.serie and r.art = 'SYSTEMTEST' and r.utfort is null and r.startet > clock_timestamp() - interval '${PAAGAAR}'
     returning r."virksomhetId", x.id "varselId", r.serie`,
    [tester.map((t) => t.id), tester.map((t) => t.virksomhetId), tester.map((t) => t.serie)],
  );
  for (const r of rows)
    hendelser.push({ virksomhetId: r.virksomhetId, varselId: r.varselId, type: 'SYSTEMTEST', data: { serie: r.serie, resultat: 'OK' } });
}
