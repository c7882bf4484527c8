import 'server-only';
import type { Kommando } from '@/lib/platform/command';
import type { Hendelsetype } from '../eskalering/hendelser';

/** Writes what was done with no varsel into the log: the actor's, and another virksomhet's when it is of both. */
export const noter = ({ tx, actor }: Kommando, type: Hendelsetype, data: object, motpartId: string | null = null) =>
  tx.$executeRaw`insert into respons.hendelse ("virksomhetId", "mottakerVirksomhetId", type, "ansattId", "aktorVirksomhetId", "aktorNavn", data)
    values (${actor.virksomhetId}::uuid, ${motpartId}::uuid, ${type}, ${actor.ansattId}::uuid, ${actor.virksomhetId}::uuid, ${actor.navn}, ${JSON.stringify(data)}::jsonb)`;
