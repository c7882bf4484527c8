import 'server-only';
import { tjenestetype } from '@/lib/innhold/queries';
import { apneOppgave, avbrytOppgaver } from '@/lib/oppgave/commands';
import { iDag } from '@/lib/platform/clock';
import { enOmGangen, type Kommando } from '@/lib/platform/command';
import { ikkeFunnet, regel } from '@/lib/platform/errors';
import type { Tjeneste } from '@/lib/platform/prisma/client';
import { finnOppfolger, type Oppfolger } from '@/lib/tjeneste/queries-oppfolger';
import { AAPNE_EVALUERINGER, evalueringsplan, nesteEvaluering, plussVirkedager, UTLOST_FRIST_VIRKEDAGER, velgIntervaller } from './rules';
import { navnFast } from './rules-navn';

/** What must be known of a tjeneste to plan its evaluations. */
export type Evaluert = Pick<Tjeneste, 'id' | 'virksomhetId' | 'personId' | 'kode' | 'startet'>;

/**
 * Plans the listed evaluations of a tjeneste that has just started, and opens the oppgave of the first. Whoever follows up
 * (the kommune by its own plan, or the TMS or sykehus it is shared with) gets the oppgave; the others open one by one.
 */
export async function planleggEvalueringer(k: Kommando, tjeneste: Evaluert): Promise<void> {
  const oppfolger = await finnOppfolger(k.tx, tjeneste.id, k.naa);
  const plan = velgIntervaller(tjenestetype(tjeneste.kode).evaluering, oppfolger?.type ?? null);
  await k.tx.evaluering.createMany({
    data: evalueringsplan(plan, startdato(tjeneste, k.naa, oppfolger)).map((p) => ({
      ...p,
      virksomhetId: tjeneste.virksomhetId,
      tjenesteId: tjeneste.id,
    })),
  });
  await apneForste(k, tjeneste, oppfolger);
}

/** A sykehus takes over a running tjeneste: its own intervals, counted from now, replace those that are not begun. */
export async function planleggForSykehus(k: Kommando, tjeneste: Evaluert): Promise<void> {
  const planlagte = await k.tx.evaluering.findMany({
    where: { tjenesteId: tjeneste.id, status: 'PLANLAGT', utlostGrunn: null },
    select: { id: true },
  });
  for (const e of planlagte) await avbrytOppgaver(k, { evalueringId: e.id });
  await k.tx.evaluering.updateMany({ where: { id: { in: planlagte.map((e) => e.id) } }, data: { status: 'AVLYST', versjon: { increment: 1 } } });
  await planleggEvalueringer(k, tjeneste);
}

/**
 * Sees to it that there is a next evaluation: the first that is planned already, else the plan's next after today and
 * after what is done. With `reserve` the service's general plan is used when the follower's own has come to an end.
 * `enhetId` is for an actor of another virksomhet, who cannot see the kommune's enheter. False when there is none.
 */
export async function sikreNeste(k: Kommando, tjeneste: Evaluert, valg: { enhetId?: string; reserve?: boolean } = {}): Promise<boolean> {
  const oppfolger = await finnOppfolger(k.tx, tjeneste.id, k.naa);
  if (await apneForste(k, tjeneste, oppfolger, valg.enhetId)) return true;
  const gjort = await k.tx.evaluering.aggregate({
    where: { tjenesteId: tjeneste.id, status: 'UTFORT', utlostGrunn: null },
    _max: { planlagt: true },
  });
  const idag = iDag(k.naa);
  const sist = gjort._max.planlagt && gjort._max.planlagt > idag ? gjort._max.planlagt : idag;
  const innhold = tjenestetype(tjeneste.kode).evaluering;
  const fra = startdato(tjeneste, k.naa, oppfolger);
  const neste =
    nesteEvaluering(velgIntervaller(innhold, oppfolger?.type ?? null), fra, sist) ?? (valg.reserve ? nesteEvaluering(innhold, fra, sist) : null);
  if (!neste) return false;
  const e = await k.tx.evaluering.create({
    data: { virksomhetId: tjeneste.virksomhetId, tjenesteId: tjeneste.id, navn: neste.navn ?? navnFast(), planlagt: neste.planlagt },
    select: { id: true, planlagt: true },
  });
  await apneEvaluering(k, tjeneste, e, oppfolger, valg.enhetId);
  return true;
}

/** The date the intervals count from: the start, or the day a sykehus took over when that is later. */
function startdato(tjeneste: Evaluert, naa: Date, oppfolger: Oppfolger | null): Date {
  const startet = tjeneste.startet ?? naa;
  return iDag(oppfolger?.type === 'SYKEHUS' && oppfolger.fra > startet ? oppfolger.fra : startet);
}

/** Opens the oppgave of the first evaluation that stands in the plan; false when none does. */
async function apneForste(k: Kommando, tjeneste: Evaluert, oppfolger: Oppfolger | null, enhetId?: string): Promise<boolean> {
  const forste = await k.tx.evaluering.findFirst({
    where: { tjenesteId: tjeneste.id, status: { in: [...AAPNE_EVALUERINGER] }, utlostGrunn: null },
    orderBy: [{ planlagt: 'asc' }, { id: 'asc' }],
    select: { id: true, planlagt: true },
  });
  if (forste) await apneEvaluering(k, tjeneste, forste, oppfolger, enhetId);
  return forste !== null;
}

/** Makes an evaluation that something has asked for, and opens its oppgave: one such at a time, due in three working days. */
export async function opprettUtlost(
  k: Kommando,
  d: { tjenesteId: string; navn: string; grunn: string },
  enhetId: (t: Tjeneste) => string | undefined = () => undefined,
): Promise<{ t: Tjeneste; e: { id: string } }> {
  await enOmGangen(k.tx, `evaluering ${d.tjenesteId}`);
  const t = await k.tx.tjeneste.findFirst({ where: { id: d.tjenesteId } });
  if (!t) throw ikkeFunnet();
  if (t.status !== 'I_DRIFT') throw regel('ikkeIDrift');
  const finnes = await k.tx.evaluering.count({
    where: { tjenesteId: t.id, status: { in: [...AAPNE_EVALUERINGER] }, utlostGrunn: { not: null }, anbefaltAvId: null },
  });
  if (finnes > 0) throw regel('evalueringAlleredeUtlost');
  const e = await k.tx.evaluering.create({
    data: {
      virksomhetId: t.virksomhetId,
      tjenesteId: t.id,
      navn: d.navn,
      utlostGrunn: d.grunn,
      planlagt: plussVirkedager(iDag(k.naa), UTLOST_FRIST_VIRKEDAGER),
    },
    select: { id: true, planlagt: true },
  });
  await apneEvaluering(k, t, e, await finnOppfolger(k.tx, t.id, k.naa), enhetId(t));
  return { t, e };
}

/** Opens the oppgave of one evaluation for whoever follows up; the kommune itself without `oppfolger`. */
export async function apneEvaluering(
  k: Kommando,
  tjeneste: Evaluert,
  e: { id: string; planlagt: Date },
  oppfolger: Oppfolger | null,
  enhetId?: string,
): Promise<void> {
  await apneOppgave(k, {
    steg: 'EVALUERE',
    ref: { tjenesteId: tjeneste.id, evalueringId: e.id },
    personId: tjeneste.personId,
    virksomhetId: tjeneste.virksomhetId,
    frist: e.planlagt,
    ...(enhetId ? { enhetId } : {}),
    ...(oppfolger ? { rolle: oppfolger.rolle, utforerVirksomhetId: oppfolger.virksomhetId } : {}),
  });
}
