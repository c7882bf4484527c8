import 'server-only';
import type { Kommando } from '@/lib/platform/command';
import { maaVaereEn } from '@/lib/platform/command';
import { ikkeFunnet } from '@/lib/platform/errors';

/** Opens a finished kartlegging again, in the running command. Gives who was responsible for it. */
export async function gjenapneKartlegging(k: Kommando, sakId: string): Promise<string | null> {
  const rad = await k.tx.kartlegging.findFirst({
    where: { sakId, virksomhetId: k.actor.virksomhetId },
    select: { id: true, versjon: true, ansvarligId: true },
  });
  if (!rad) throw ikkeFunnet();
  maaVaereEn(
    await k.tx.kartlegging.updateMany({
      where: { id: rad.id, versjon: rad.versjon },
      data: { status: 'PAABEGYNT', fullfort: null, versjon: rad.versjon + 1 },
    }),
    rad.id,
  );
  return rad.ansvarligId;
}
