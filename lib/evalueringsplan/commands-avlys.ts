import 'server-only';
import type { Kommando } from '@/lib/platform/command';
import { AAPNE_EVALUERINGER } from './rules';

/** Calls off what is planned of evaluations, when a tjeneste is to end. Their oppgaver are the caller's. */
export async function avlysEvalueringer(k: Kommando, tjenesteId: string): Promise<void> {
  await k.tx.evaluering.updateMany({
    where: { tjenesteId, status: { in: [...AAPNE_EVALUERINGER] } },
    data: { status: 'AVLYST', versjon: { increment: 1 } },
  });
}
