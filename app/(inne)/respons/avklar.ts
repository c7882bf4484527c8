import 'server-only';
import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { utlosEvaluering } from '@/lib/evaluering/commands';
import type { Actor } from '@/lib/platform/actor';
import { erFeil } from '@/lib/platform/errors';
import { avklar } from '@/lib/respons/oppdrag/commands-lukk';
import type { AvklarInn } from '@/lib/respons/oppdrag/schema';

/** Closes a varsel; when it completes a pattern, the tjeneste is put up for evaluation. */
export async function avklarOgEvaluer(actor: Actor, d: AvklarInn) {
  const { monster, lukket } = await avklar(actor, d);
  if (!monster) return { lukket, evaluering: null };
  const t = await getTranslations('respons');
  const grunn = t('detalj.monster', { antall: monster.antall, type: t(`type.${monster.type as 'fall'}`), dager: monster.dager });
  try {
    await utlosEvaluering(actor, { nokkel: randomUUID(), tjenesteId: monster.tjenesteId, grunn });
    return { lukket, evaluering: 'utlost' as const };
  } catch (e) {
    // One is open already, or it is the owner's to raise: the pattern stands in the log of the varsel all the same.
    if (!erFeil(e)) throw e;
    return { lukket, evaluering: 'notert' as const };
  }
}
