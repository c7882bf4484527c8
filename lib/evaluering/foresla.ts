import 'server-only';
import { opprettUtlost } from '@/lib/evalueringsplan/commands';
import { navnForeslaatt } from '@/lib/evalueringsplan/rules-navn';
import type { Actor } from '@/lib/platform/actor';
import { naa } from '@/lib/platform/clock';
import type { Kommando } from '@/lib/platform/command';
import { endreKontekst, withVirksomhet } from '@/lib/platform/db';
import { skrivArbeid, skrivHendelse } from '@/lib/platform/events';
import { krev } from '@/lib/platform/policy';
import { objekt } from '@/lib/tjeneste/transition';

/**
 * A virksomhet that answers another's varsler asks it to evaluate a tjeneste. It becomes the owner's own evaluation, on
 * the bench of whoever evaluates there, with who asked and why; the owner decides. `eierId` and the tjeneste come from a
 * varsel that the caller has read as this actor, never from a form.
 */
export const foreslaaEvaluering = (actor: Actor, d: { eierId: string; tjenesteId: string; grunn: string }): Promise<{ id: string }> => {
  krev(actor, 'evaluering.utlos');
  return withVirksomhet(d.eierId, async (tx) => {
    const k: Kommando = {
      tx,
      actor,
      naa: naa(),
      hendelse: (type, o, data) => skrivHendelse(tx, actor, type, o, data),
      arbeid: (type, o) => skrivArbeid(tx, actor, type, o),
    };
    const { t, e } = await opprettUtlost(k, { ...d, navn: navnForeslaatt(actor.virksomhetNavn) });
    // The event is the owner's and names who asked: only the real-time module writes for others.
    await endreKontekst(tx, { motor: true });
    await k.hendelse('EVALUERING_FORESLATT', { ...objekt(t), type: 'Evaluering', id: e.id }, { navn: actor.virksomhetNavn, grunn: d.grunn });
    return { id: e.id };
  });
};
