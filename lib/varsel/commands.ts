import 'server-only';
import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { utlosEvaluering } from '@/lib/evaluering/commands';
import { foreslaaEvaluering } from '@/lib/evaluering/foresla';
import type { Actor } from '@/lib/platform/actor';
import { erFeil } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { avklar, noterEvaluering, type Utfall } from '@/lib/respons/oppdrag/varsel/commands-lukk';
import { hentMonster, type Varselmonster } from '@/lib/respons/oppdrag/varsel/queries-monster';
import type { AvklarInn, VarselInn } from '@/lib/respons/oppdrag/varsel/schema';

/** Asks for an evaluation because of a pattern: here, or of the virksomhet whose tjeneste it is. */
async function be(actor: Actor, m: Varselmonster): Promise<Utfall> {
  const t = await getTranslations('respons');
  const grunn = t('detalj.monster', { antall: m.antall, type: t(`type.${m.type as 'fall'}`), dager: m.dager });
  if (m.virksomhetId !== actor.virksomhetId) {
    await foreslaaEvaluering(actor, { eierId: m.virksomhetId, tjenesteId: m.tjenesteId, grunn });
    return 'foreslaatt';
  }
  await utlosEvaluering(actor, { nokkel: randomUUID(), tjenesteId: m.tjenesteId, grunn });
  return 'utlost';
}

/** Closes a varsel; when it completes a pattern, the tjeneste is put up for evaluation. */
export async function avklarOgEvaluer(actor: Actor, d: AvklarInn) {
  const { monster, lukket } = await avklar(actor, d);
  if (!monster) return { lukket, evaluering: null };
  try {
    const evaluering = await be(actor, monster);
    await noterEvaluering(actor, { nokkel: randomUUID(), varselId: d.varselId }, monster, evaluering);
    return { lukket, evaluering };
  } catch (e) {
    // One is open already: the pattern stands in the log of the varsel all the same.
    if (!erFeil(e)) throw e;
    return { lukket, evaluering: 'notert' as const };
  }
}

/** Asks for an evaluation by hand, while the pattern is there. */
export async function beOmEvaluering(actor: Actor, d: VarselInn) {
  krev(actor, 'evaluering.utlos');
  const m = await hentMonster(actor, d.varselId);
  return noterEvaluering(actor, d, m, await be(actor, m));
}
