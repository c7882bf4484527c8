import 'server-only';
import type { Kommando } from '@/lib/platform/command';
import type { Rolle } from '@/lib/platform/prisma/enums';

const AAPNE = { in: ['AAPEN' as const, 'PAA_VENT' as const] };

/** When a sak is given to somebody: the open oppgaver of that role get the new owner, and those of the old enhet the new enhet. */
export async function flyttSakensOppgaver(
  k: Kommando,
  sakId: string,
  til: { rolle: Rolle; ansattId: string | null; fraEnhetId: string; tilEnhetId: string },
): Promise<void> {
  await k.tx.oppgave.updateMany({ where: { sakId, status: AAPNE, rolle: til.rolle }, data: { ansattId: til.ansattId, versjon: { increment: 1 } } });
  if (til.fraEnhetId === til.tilEnhetId) return;
  await k.tx.oppgave.updateMany({
    where: { sakId, status: AAPNE, enhetId: til.fraEnhetId },
    data: { enhetId: til.tilEnhetId, versjon: { increment: 1 } },
  });
}
