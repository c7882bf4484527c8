import { randomUUID } from 'node:crypto';
import type { testdb } from '@/lib/platform/testdb';
import type { BestillRolle } from '../schema';
import { bekreftBestilling, bestillRolle } from './commands-bestilling';

/** A role as it is given: ordered by the leder, in the leder's enhet, and confirmed by the systemadministrator. */
export async function giRolle(
  db: ReturnType<typeof testdb>,
  d: Pick<BestillRolle, 'ansattId' | 'rolle' | 'gyldigFra' | 'gyldigTil'>,
  kommune = 'fjordvik',
): Promise<{ id: string }> {
  const [leder, admin] = [await db.actor('leder', kommune), await db.actor('systemadministrator', kommune)];
  const b = await bestillRolle(leder, { ...d, nokkel: randomUUID(), enhetId: leder.enhetId, begrunnelse: 'Ny i turnus' });
  await bekreftBestilling(admin, { nokkel: randomUUID(), id: b.id, versjon: 1 });
  return db.admin.rolletildeling.findFirstOrThrow({ where: { bestillingId: b.id }, select: { id: true } });
}
