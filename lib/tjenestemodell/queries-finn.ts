import 'server-only';
import type { Kommando } from '@/lib/platform/command';
import { forbudt, ikkeFunnet, konflikt, regel } from '@/lib/platform/errors';
import type { Modell, Modelloppgave, Modellpunkt } from '@/lib/platform/prisma/client';

/** The actor's own model, to be changed. Throws when it is somebody else's or no longer in use. */
export async function finnModell(k: Kommando, modellId: string): Promise<Modell> {
  const m = await k.tx.modell.findFirst({ where: { id: modellId, virksomhetId: k.actor.virksomhetId } });
  if (!m) throw ikkeFunnet();
  if (m.status !== 'I_BRUK') throw regel('modellAvviklet');
  return m;
}

/** A task of the actor's own model, at the version the form was filled in on. */
export async function finnOppgave(k: Kommando, id: string, versjon?: number): Promise<Modelloppgave> {
  const o = await k.tx.modelloppgave.findFirst({ where: { id, virksomhetId: k.actor.virksomhetId, utgaatt: null } });
  if (!o) throw ikkeFunnet();
  await finnModell(k, o.modellId);
  if (versjon !== undefined && o.versjon !== versjon) throw konflikt(o.id);
  return o;
}

/**
 * An item of the actor's own model. Its conflicts and events are told on the task; FORBUDT, before anything is told of it,
 * to whom it is not for (`maa`).
 */
export async function finnPunkt(k: Kommando, id: string, versjon: number, maa: (p: Modellpunkt) => boolean = () => true): Promise<Modellpunkt> {
  const p = await k.tx.modellpunkt.findFirst({
    where: { id, virksomhetId: k.actor.virksomhetId, utgaatt: null, oppgave: { utgaatt: null } },
  });
  if (!p) throw ikkeFunnet();
  if (!maa(p)) throw forbudt();
  await finnModell(k, p.modellId);
  if (p.versjon !== versjon) throw konflikt(p.oppgaveId);
  return p;
}
