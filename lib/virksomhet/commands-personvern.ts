import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { utfor } from '@/lib/platform/command';
import { krev } from '@/lib/platform/policy';
import type { EndrePersonvern } from './schema';

/** Sets how many look-ups by number a day the personvernombud is told of, and which map service may be opened; '' is none. */
export const endrePersonvern = (actor: Actor, d: EndrePersonvern) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'organisasjon.endre');
    const id = actor.virksomhetId;
    const data = { oppslagPerDag: d.oppslagPerDag, kart: d.kart || null };
    await k.tx.virksomhet.update({ where: { id }, data, select: { id: true } });
    await k.hendelse('PERSONVERN_ENDRET', { type: 'Virksomhet', id }, data);
    return { id };
  });
