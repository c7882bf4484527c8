import 'server-only';
import type { Steg } from '@/lib/innhold/rules';
import { krevOppgave } from '@/lib/oppgave/commands';
import type { Kommando } from '@/lib/platform/command';
import { erFeil, ikkeFunnet, konflikt } from '@/lib/platform/errors';
import { kan } from '@/lib/platform/policy';
import type { Oppgave, Vedtak } from '@/lib/platform/prisma/client';

export type Aapent = { oppgave: Oppgave; vedtak: Vedtak | null; sak: { id: string; personId: string; gjelderTjenesteId: string | null } };

/**
 * The open step of a sak with its vedtak, for whoever is to do it. When the step is closed because somebody else has
 * just done it, an actor who may read decisions is told of the conflict and by whom.
 */
export async function aapentSteg(k: Kommando, steg: Steg, d: { sakId: string; versjon: number }): Promise<Aapent> {
  const sak = await k.tx.sak.findFirst({
    where: { id: d.sakId, virksomhetId: k.actor.virksomhetId },
    select: { id: true, personId: true, gjelderTjenesteId: true },
  });
  if (!sak) throw ikkeFunnet();
  const vedtak = await k.tx.vedtak.findFirst({ where: { sakId: sak.id } });
  const bak = (vedtak?.versjon ?? 0) !== d.versjon;
  const oppgave = await krevOppgave(k, steg, { sakId: sak.id }).catch((e: unknown) => {
    throw bak && vedtak && kan(k.actor, 'vedtak.les') && erFeil(e) && e.tekst === 'stegIkkeAapent' ? konflikt(vedtak.id) : e;
  });
  if (bak) throw konflikt(vedtak?.id ?? sak.id);
  return { oppgave, vedtak, sak };
}

/** As `aapentSteg`, where the vedtak must be there already. */
export async function aapentVedtak(k: Kommando, steg: Steg, d: { sakId: string; versjon: number }): Promise<Aapent & { vedtak: Vedtak }> {
  const a = await aapentSteg(k, steg, d);
  if (!a.vedtak) throw ikkeFunnet();
  return { ...a, vedtak: a.vedtak };
}

/** What the events of a decision are about. */
export const objekt = (vedtakId: string, sak: Aapent['sak']) => ({ type: 'Vedtak', id: vedtakId, sakId: sak.id, personId: sak.personId });
