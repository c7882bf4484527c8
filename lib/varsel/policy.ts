import type { Actor } from '@/lib/platform/actor';
import { type Feltsett, feltFor } from '@/lib/platform/policy-felt';
import type { Varselstatus } from '@/lib/respons/oppdrag/varsel/rules';

/** What this actor sees of the person of a varsel: it is a reason while it is open and `min`, on their list or with them. */
export const varselfelt = (actor: Pick<Actor, 'rolle'>, v: { status: Varselstatus }, min: boolean): Feltsett =>
  feltFor(actor.rolle, min && v.status !== 'LUKKET' ? ['rolle', 'varsel'] : ['rolle']);
