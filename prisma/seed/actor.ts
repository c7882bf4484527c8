import type { Actor } from '@/lib/platform/actor';
import type { PrismaClient } from '@/lib/platform/prisma/client';
import type { Rolle } from '@/lib/platform/prisma/enums';
import { GRUNNSPRAK } from '@/lib/platform/sprak';

/** The demo account `<rolle>@<kode>.demo` as an actor, read by the owner's client. */
export const finnActor =
  (admin: PrismaClient) =>
  async (rolle: Rolle, kode = 'fjordvik'): Promise<Actor> => {
    const r = await admin.rolletildeling.findFirstOrThrow({
      where: { rolle, ansatt: { konto: { epost: `${rolle}@${kode}.demo` }, virksomhet: { kode } } },
      include: { ansatt: { include: { virksomhet: true } }, enhet: true },
    });
    const { virksomhet: v } = r.ansatt;
    return {
      kontoId: r.kontoId ?? '',
      ansattId: r.ansattId,
      navn: r.ansatt.navn,
      virksomhetId: v.id,
      virksomhetNavn: v.navn,
      virksomhetstype: v.type,
      enhetId: r.enhetId,
      enhetNavn: r.enhet.navn,
      enhetstype: r.enhet.type,
      rolle,
      rolletildelingId: r.id,
      sprak: GRUNNSPRAK,
    };
  };
