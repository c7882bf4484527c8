import 'server-only';
import { bortfallGjoremaal, opprettGjoremaal } from '@/lib/gjoremaal/commands';
import { iDag, plussDager } from '@/lib/platform/clock';
import type { Kommando } from '@/lib/platform/command';
import { holder } from './holder';

/**
 * When somebody leaves: what they hold in the model becomes one duty for the leder, due when they leave (in two weeks at
 * the least pressing). Does nothing when they hold nothing. Part of the caller's command.
 */
export async function overtaAnsvar(k: Kommando, ansattId: string): Promise<void> {
  const h = await holder(k.tx, k.actor.virksomhetId, [ansattId]);
  const modellId = [...h.celler, ...h.aktorer, ...h.punkter][0]?.modellId;
  if (!modellId) return;
  const a = await k.tx.ansatt.findFirst({ where: { id: ansattId, virksomhetId: k.actor.virksomhetId }, select: { navn: true, sluttet: true } });
  const dag = iDag(k.naa);
  const senest = plussDager(dag, 14);
  await opprettGjoremaal(k, {
    type: 'OVERTA_ANSVAR',
    objektType: 'Ansatt',
    objektId: ansattId,
    rolle: 'leder',
    lenke: `/tjenestemodell/${modellId}/matrise/overta?fra=${ansattId}`,
    data: { hva: a?.navn ?? '', antall: h.antall },
    frist: a?.sluttet && a.sluttet >= dag && a.sluttet < senest ? a.sluttet : senest,
  });
}

/** When somebody stays after all, nobody needs to take over. Part of the caller's command. */
export const overtasIkke = (k: Kommando, ansattId: string): Promise<void> => bortfallGjoremaal(k, 'OVERTA_ANSVAR', ansattId);
