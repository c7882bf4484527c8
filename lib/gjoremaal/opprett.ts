import 'server-only';
import type { Tx } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import type { Rolle } from '@/lib/platform/prisma/enums';
import type { Gjoremaaltype } from './rules';

export type NyttGjoremaal = {
  type: Gjoremaaltype;
  /** What it is about; one open duty of a type per object. */
  objektType: string;
  objektId: string;
  /** Whom it is for: one employee, or else everybody in a role. */
  rolle?: Rolle;
  ansattId?: string;
  lenke: string;
  /** What its text is filled with: `hva` is what it is about, in a few words. */
  data: Prisma.InputJsonObject;
  frist: Date;
};

/** Writes the duties that are not already open. Gives how many were new. */
export async function skrivGjoremaal(tx: Tx, virksomhetId: string, opprettet: Date, nye: NyttGjoremaal[]): Promise<number> {
  if (nye.length === 0) return 0;
  const { count } = await tx.gjoremaal.createMany({ data: nye.map((g) => ({ ...g, virksomhetId, opprettet })), skipDuplicates: true });
  return count;
}

/** Ends the open duties of a type about one object: done by `ansattId`, or fallen away when nobody is named. */
export async function avsluttGjoremaal(
  tx: Tx,
  virksomhetId: string,
  om: { type: Gjoremaaltype; objektId: string },
  naa: Date,
  ansattId?: string,
): Promise<void> {
  await tx.gjoremaal.updateMany({
    where: { virksomhetId, ...om, status: 'AAPENT' },
    data: { status: ansattId ? 'UTFORT' : 'BORTFALT', avsluttet: naa, versjon: { increment: 1 }, ...(ansattId ? { ansattId } : {}) },
  });
}
