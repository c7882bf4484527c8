import 'server-only';
import type { Tx } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { LEVENDE } from './rules';

/** What is planned for one tjeneste and how to get in, as it stands in the database. */
export type Plan = {
  kode: string;
  innstillinger: Prisma.JsonValue;
  tiltaksplan: Prisma.JsonValue;
  avvik: unknown;
  paarorendeavtaler: unknown;
  nokkelavtale: string | null;
  adkomst: string | null;
};

/** The tjenester a person has now. */
export const levendeTjenester = (tx: Tx, personId: string) =>
  tx.tjeneste.findMany({
    where: { personId, status: { in: [...LEVENDE] } },
    orderBy: { opprettet: 'asc' },
    select: { id: true, kode: true, status: true },
  });

/** The plan of a tjeneste. Null when it cannot be seen from here. */
export async function lesPlan(tx: Tx, tjenesteId: string): Promise<Plan | null> {
  const t = await tx.tjeneste.findFirst({ where: { id: tjenesteId }, select: { kode: true, innstillinger: true, tiltaksplan: true } });
  if (!t) return null;
  const i = await tx.installasjon.findFirst({ where: { tjenesteId }, select: { avvik: true, paarorendeavtaler: true } });
  const b = await tx.bestilling.findFirst({ where: { tjenesteId }, select: { nokkelavtale: true, adkomst: true } });
  return { ...t, avvik: i?.avvik, paarorendeavtaler: i?.paarorendeavtaler, nokkelavtale: b?.nokkelavtale ?? null, adkomst: b?.adkomst ?? null };
}
