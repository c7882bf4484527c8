import 'server-only';
import { erTom } from '@/components/riktekst/riktekst';
import type { Actor } from '@/lib/platform/actor';
import { iDag, tilDato } from '@/lib/platform/clock';
import { type Kommando, utfor } from '@/lib/platform/command';
import { regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import type { Handlingsplan, Prisma } from '@/lib/platform/prisma/client';
import type { Hendelsetype } from '@/lib/platform/tekst';
import { hentMangler } from '@/lib/tjenestemodell/modell/queries-mangler';
import { finnPlan, lesTiltak, skrivPlan } from './finn';
import { avlysTiltak, delUtTiltak, giTilPunktene } from './gjoremaal';
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

/** Records who decided the plan and when, and gives each measure to the one who has it: what is a sjekkpunkt, as that. */
export const vedtaPlan = (actor: Actor, d: Vedta) =>
  utfor(actor, d.nokkel, async (k) => {
    const besluttet = tilDato(d.besluttet);
    const p = await flytt(k, d, 'vedta', { besluttetAv: d.besluttetAv, besluttet }, { av: d.besluttetAv, dato: d.besluttet });
    if (besluttet > iDag(k.naa)) throw regel('datoFremITid', { besluttet: 'datoFremITid' });
    const m = await hentMangler(k.tx, actor, p.modellId);
    const tiltak = await lesTiltak(k.tx, p, m);
    await delUtTiltak(k, p.modellId, tiltak);
    await giTilPunktene(k, p.modellId, tiltak, m.punkter);
    const where = { planId: p.id, kilde: 'SJEKKPUNKT' };
    await k.tx.tiltak.updateMany({ where, data: { ansvarligId: null, frist: null, kommentar: null, versjon: { increment: 1 } } });
    // Last, when everybody has what the plan gives them.
    const dokument = await lagPlandokument(k.tx, actor, await k.tx.handlingsplan.findUniqueOrThrow({ where: { id: p.id } }));
    await k.tx.handlingsplan.update({
      where: { id: p.id },
      data: { vedtattDokument: dokument as unknown as Prisma.InputJsonObject },
      select: { id: true },
    });
    return { id: p.id };
  });

/** Ends a plan: carried out, or given up. Its own measures are no longer anybody's duty, and all of them stand as they were. */
export const avsluttPlan = (actor: Actor, d: ValgtPlan) =>
  utfor(actor, d.nokkel, async (k) => {
    const p = await flytt(k, d, 'avslutt');
    const siste = (await lesTiltak(k.tx, p, await hentMangler(k.tx, actor, p.modellId))).filter((t) => t.kilde === 'SJEKKPUNKT');
    await k.tx.$executeRaw`
      update "Tiltak" t set status = s.status, "ansvarligId" = s."ansvarligId", frist = s.frist, kommentar = s.kommentar, versjon = t.versjon + 1
      from jsonb_to_recordset(${JSON.stringify(siste)}::jsonb)
        s(id uuid, status "Tiltakstatus", "ansvarligId" uuid, frist date, kommentar text)
      where t.id = s.id and t."planId" = ${p.id}::uuid and t."virksomhetId" = ${actor.virksomhetId}::uuid`;
    await avlysTiltak(k, await k.tx.tiltak.findMany({ where: { planId: p.id, ansvarligId: { not: null } }, select: { id: true } }));
    return { id: p.id };
  });
