import 'server-only';
import type { Tx } from '@/lib/platform/db';

/** Everything that this login is or has been, whichever virksomhet it is in. */
export const egneAnsatte = async (tx: Tx, kontoId: string): Promise<string[]> =>
  (await tx.rolletildeling.findMany({ where: { kontoId }, select: { ansattId: true }, distinct: ['ansattId'] })).map((r) => r.ansattId);
