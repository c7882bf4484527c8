import 'server-only';
import { type Kommando, maaVaereEn } from '@/lib/platform/command';
import type { Utstyr } from '@/lib/platform/prisma/client';
import type { UtstyrStatus } from '@/lib/platform/prisma/enums';

/**
 * Moves a device from where the command read it to a new status (and tjeneste), in the running command. Which moves are
 * lawful is the caller's rule. KONFLIKT when the device has moved since it was read.
 */
export async function flyttUtstyr(
  k: Kommando,
  u: Pick<Utstyr, 'id' | 'versjon' | 'status'>,
  til: { status: UtstyrStatus; tjenesteId?: string | null },
): Promise<void> {
  maaVaereEn(
    await k.tx.utstyr.updateMany({ where: { id: u.id, versjon: u.versjon, status: u.status }, data: { ...til, versjon: u.versjon + 1 } }),
    u.id,
  );
}
