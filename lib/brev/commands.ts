import 'server-only';
import { createHash } from 'node:crypto';
import type { Kommando } from '@/lib/platform/command';
import type { Brevmodell } from './schema';

type NyttBrev = { id?: string; personId: string; sakId?: string; tjenesteId?: string; modell: Brevmodell; pdf: Buffer };

/** Keeps a letter as it was sent, in the running command. The PDF is drawn (`tegnBrev`) before the transaction begins. */
export async function lagreBrev(k: Kommando, ny: NyttBrev): Promise<{ id: string }> {
  const { id, personId, sakId, tjenesteId, modell, pdf } = ny;
  const brev = await k.tx.brev.create({
    data: {
      ...(id ? { id } : {}),
      virksomhetId: k.actor.virksomhetId,
      personId,
      sakId,
      tjenesteId,
      type: modell.type,
      tittel: modell.tittel,
      innhold: modell as object,
      pdf: new Uint8Array(pdf),
      sha256: createHash('sha256').update(pdf).digest('hex'),
      opprettetAv: k.actor.navn,
      opprettet: k.naa,
    },
    select: { id: true },
  });
  await k.hendelse('BREV_LAGET', { type: 'Brev', id: brev.id, personId, sakId, tjenesteId }, { brevtype: modell.type, tittel: modell.tittel });
  return brev;
}
