import 'server-only';
import { finnOppfolger, type Oppfolger } from '@/lib/deling/queries';
import { tjenestetype } from '@/lib/innhold/queries';
import { apneOppgave } from '@/lib/oppgave/commands';
import { iDag } from '@/lib/platform/clock';
import type { Kommando } from '@/lib/platform/command';
import type { Tjeneste } from '@/lib/platform/prisma/client';
import { evalueringsplan, velgIntervaller } from './rules';

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
    data: evalueringsplan(plan, startdato(tjeneste, k.naa, oppfolger)).map((p) => ({ ...p, virksomhetId: tjeneste.virksomhetId, tjenesteId: tjeneste.id })),
  });
  await apneForste(k, tjeneste, oppfolger);
}

/** The date the intervals count from: the start, or the day a sykehus took over when that is later. */
export function startdato(tjeneste: Evaluert, naa: Date, oppfolger: Oppfolger | null): Date {
  const startet = tjeneste.startet ?? naa;
  return iDag(oppfolger?.type === 'SYKEHUS' && oppfolger.fra > startet ? oppfolger.fra : startet);
}

/** Opens the oppgave of the first planned evaluation, unless one by the plan is open already. Tells whether there was one. */
export async function apneForste(k: Kommando, tjeneste: Evaluert, oppfolger: Oppfolger | null): Promise<boolean> {
  const forste = await k.tx.evaluering.findFirst({
    where: { tjenesteId: tjeneste.id, status: { in: ['PLANLAGT', 'PAABEGYNT'] }, utlostGrunn: null },
    orderBy: [{ planlagt: 'asc' }, { id: 'asc' }],
    select: { id: true, planlagt: true },
  });
  if (forste) await apneEvaluering(k, tjeneste, forste, oppfolger);
  return forste !== null;
}

/** Opens the oppgave of one evaluation for whoever follows up. */
export async function apneEvaluering(k: Kommando, tjeneste: Evaluert, e: { id: string; planlagt: Date }, oppfolger: Oppfolger | null, enhetId?: string): Promise<void> {
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
