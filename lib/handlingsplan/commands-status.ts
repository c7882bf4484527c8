import 'server-only';
import { erTom } from '@/components/riktekst/riktekst';
import type { Actor } from '@/lib/platform/actor';
import { iDag, tilDato } from '@/lib/platform/clock';
import { type Kommando, utfor } from '@/lib/platform/command';
import { regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import type { Handlingsplan, Prisma } from '@/lib/platform/prisma/client';
import type { Hendelsetype } from '@/lib/platform/tekst';
import { finnPlan, skrivPlan } from './finn';
import { avlysTiltak, delUtTiltak } from './gjoremaal';
import { lagPlandokument } from './queries';
import { nesteStatus, type Planhendelse } from './rules';
import type { ValgtPlan, Vedta } from './schema';

const TYPE = { send: 'PLAN_TIL_BESLUTNING', trekk: 'PLAN_TRUKKET', vedta: 'PLAN_VEDTATT', avslutt: 'PLAN_AVSLUTTET' } as const satisfies Record<
  Planhendelse,
  Hendelsetype
>;

/** One step of the plan's way; REGEL when it cannot be taken from where the plan is. */
async function flytt(
  k: Kommando,
  d: ValgtPlan,
  hendelse: Planhendelse,
  data: Prisma.HandlingsplanUpdateManyMutationInput = {},
  mer: Prisma.InputJsonObject = {},
): Promise<Handlingsplan> {
  krev(k.actor, 'plan.endre');
  const p = await finnPlan(k, d, (s) => nesteStatus(s, hendelse) !== undefined);
  await skrivPlan(k, p, { ...data, status: nesteStatus(p.status, hendelse) });
  await k.hendelse(TYPE[hendelse], { type: 'Handlingsplan', id: p.id }, { tittel: p.tittel, ...mer });
  return p;
}

/** Sends a draft to be decided; it must have measures and a proposal. */
export const sendTilBeslutning = (actor: Actor, d: ValgtPlan) =>
  utfor(actor, d.nokkel, async (k) => {
    const p = await flytt(k, d, 'send');
    if (erTom(p.forslag as never)) throw regel('planForslagMangler');
    if ((await k.tx.tiltak.count({ where: { planId: p.id, status: { not: 'UTGAAR' } } })) === 0) throw regel('planTom');
    return { id: p.id };
  });

/** Takes a plan back to be worked on. */
export const trekkPlan = (actor: Actor, d: ValgtPlan) => utfor(actor, d.nokkel, async (k) => ({ id: (await flytt(k, d, 'trekk')).id }));

/** Records who decided the plan and when, and gives each measure to the one who has it. */
export const vedtaPlan = (actor: Actor, d: Vedta) =>
  utfor(actor, d.nokkel, async (k) => {
    const besluttet = tilDato(d.besluttet);
    const p = await flytt(k, d, 'vedta', { besluttetAv: d.besluttetAv, besluttet }, { av: d.besluttetAv, dato: d.besluttet });
    if (besluttet > iDag(k.naa)) throw regel('datoFremITid', { besluttet: 'datoFremITid' });
    const dokument = await lagPlandokument(k.tx, actor, await k.tx.handlingsplan.findUniqueOrThrow({ where: { id: p.id } }));
    await k.tx.handlingsplan.update({
      where: { id: p.id },
      data: { vedtattDokument: dokument as unknown as Prisma.InputJsonObject },
      select: { id: true },
    });
    await delUtTiltak(k, p.modellId, await k.tx.tiltak.findMany({ where: { planId: p.id } }));
    return { id: p.id };
  });

/** Ends a plan: carried out, or given up. Its measures are no longer anybody's duty. */
export const avsluttPlan = (actor: Actor, d: ValgtPlan) =>
  utfor(actor, d.nokkel, async (k) => {
    const p = await flytt(k, d, 'avslutt');
    await avlysTiltak(k, await k.tx.tiltak.findMany({ where: { planId: p.id, ansvarligId: { not: null } }, select: { id: true } }));
    return { id: p.id };
  });
