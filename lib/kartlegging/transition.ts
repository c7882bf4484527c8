import 'server-only';
import { hentKolleger } from '@/lib/oppgave/kolleger';
import { iDag } from '@/lib/platform/clock';
import type { Kommando } from '@/lib/platform/command';
import { maaVaereEn } from '@/lib/platform/command';
import { ikkeFunnet } from '@/lib/platform/errors';
import { Rolle } from '@/lib/platform/prisma/enums';

/** Opens a finished kartlegging again, in the running command. Gives who was responsible for it, if they still have access. */
export async function gjenapneKartlegging(k: Kommando, sakId: string): Promise<string | null> {
  const rad = await k.tx.kartlegging.findFirst({
    where: { sakId, virksomhetId: k.actor.virksomhetId },
    select: { id: true, versjon: true, ansvarligId: true },
  });
  if (!rad) throw ikkeFunnet();
  const [fortsatt] = rad.ansvarligId ? await hentKolleger(k.tx, k.actor.virksomhetId, Object.values(Rolle), iDag(k.naa), rad.ansvarligId) : [];
  const ansvarligId = fortsatt?.id ?? null;
  maaVaereEn(
    await k.tx.kartlegging.updateMany({
      where: { id: rad.id, versjon: rad.versjon },
      data: { status: 'PAABEGYNT', fullfort: null, ansvarligId, versjon: rad.versjon + 1 },
    }),
    rad.id,
  );
  return ansvarligId;
}
