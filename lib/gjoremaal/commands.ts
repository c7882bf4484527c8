import 'server-only';
import type { Kommando } from '@/lib/platform/command';
import { type NyttGjoremaal, skrivGjoremaal } from './opprett';
import type { Gjoremaaltype } from './rules';

/** Makes a duty inside the caller's command, unless one of its type is already open for the object. The event is the caller's. */
export async function opprettGjoremaal(k: Kommando, d: NyttGjoremaal): Promise<void> {
  await skrivGjoremaal(k.tx, k.actor.virksomhetId, k.naa, [d]);
}

/** Ends the open duty of this type for the object, if there is one, inside the caller's command. */
export async function fullforGjoremaal(k: Kommando, type: Gjoremaaltype, objektId: string): Promise<void> {
  await lukk(k, type, objektId, 'UTFORT');
}

/** The same when there is nothing more to do, though nobody did it: the object, or each of them, is retired or given to somebody else. */
export async function bortfallGjoremaal(k: Kommando, type: Gjoremaaltype, objektId: string | string[]): Promise<void> {
  await lukk(k, type, objektId, 'BORTFALT');
}

async function lukk(k: Kommando, type: Gjoremaaltype, objektId: string | string[], status: 'UTFORT' | 'BORTFALT'): Promise<void> {
  const ansattId = status === 'UTFORT' && k.actor.ansattId ? { ansattId: k.actor.ansattId } : {};
  await k.tx.gjoremaal.updateMany({
    where: { virksomhetId: k.actor.virksomhetId, type, objektId: { in: [objektId].flat() }, status: 'AAPENT' },
    data: { ...ansattId, status, avsluttet: k.naa, versjon: { increment: 1 } },
  });
}
