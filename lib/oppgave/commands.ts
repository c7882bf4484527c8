import 'server-only';
import { stegplan } from '@/lib/forlop/queries';
import type { Steg } from '@/lib/innhold/rules';
import { iDag, nesteVirkedag, plussDager } from '@/lib/platform/clock';
import { type Kommando, maaVaereEn } from '@/lib/platform/command';
import type { Tx } from '@/lib/platform/db';
import { forbudt, ikkeFunnet, regel } from '@/lib/platform/errors';
import type { Oppgave } from '@/lib/platform/prisma/client';
import type { Enhetstype, Rolle } from '@/lib/platform/prisma/enums';
import { venter } from './rules';

/** What an oppgave is about. A sak's step names the sak; all others the tjeneste, and an evaluering also itself. */
export type OppgaveRef = { sakId: string } | { tjenesteId: string; evalueringId?: string };

const hvor = (ref: OppgaveRef) =>
  'sakId' in ref ? { sakId: ref.sakId } : { tjenesteId: ref.tjenesteId, sakId: null, evalueringId: ref.evalueringId ?? null };

/** Days, for a step whose deadline the plan leaves to something else. */
const FRIST_UTEN_PLAN = 7;

const AAPNE = { in: ['AAPEN' as const, 'PAA_VENT' as const] };

type NyOppgave = {
  steg: Steg;
  ref: OppgaveRef;
  personId: string;
  /** Owner of the record; the actor's own virksomhet unless it is shared. */
  virksomhetId?: string;
  ansattId?: string | null;
  /** Date; else the plan's number of days from today, moved to a working day. */
  frist?: Date;
  /** Overrides the plan, as when a TMS follows up. */
  rolle?: Rolle;
  utforerVirksomhetId?: string;
  enhetId?: string;
};

/**
 * Opens the oppgave of a step for the role and enhet that the kommune's plan names. Does nothing when it is open already.
 * The enhet is the person's own sone for hjemmetjenesten, else the first of its type.
 */
export async function apneOppgave(k: Kommando, ny: NyOppgave): Promise<void> {
  const virksomhetId = ny.virksomhetId ?? k.actor.virksomhetId;
  const finnes = await k.tx.oppgave.findFirst({ where: { virksomhetId, steg: ny.steg, status: AAPNE, ...hvor(ny.ref) }, select: { id: true } });
  if (finnes) return;
  const eier = (await stegplan(k.tx, virksomhetId))[ny.steg];
  const enhetId = ny.enhetId ?? (await finnEnhet(k, virksomhetId, eier.enhetstype, ny.personId));
  // createMany returns nothing: an oppgave opened for another virksomhet is not ours to read.
  await k.tx.oppgave.createMany({
    data: {
      virksomhetId,
      utforerVirksomhetId: ny.utforerVirksomhetId ?? virksomhetId,
      steg: ny.steg,
      ...hvor(ny.ref),
      personId: ny.personId,
      rolle: ny.rolle ?? eier.rolle,
      enhetId,
      ansattId: ny.ansattId ?? null,
      frist: ny.frist ?? nesteVirkedag(plussDager(iDag(k.naa), eier.fristDager ?? FRIST_UTEN_PLAN)),
      venterSiden: k.naa,
      opprettet: k.naa,
    },
  });
}

async function finnEnhet(k: Kommando, virksomhetId: string, type: Enhetstype, personId: string): Promise<string> {
  if (type === 'HJEMMETJENESTE') {
    const p = await k.tx.person.findFirst({ where: { id: personId }, select: { sone: { select: { id: true, aktiv: true } } } });
    if (p?.sone?.aktiv) return p.sone.id;
  }
  const e =
    (await k.tx.enhet.findFirst({ where: { virksomhetId, type, aktiv: true }, orderBy: { navn: 'asc' }, select: { id: true } })) ??
    (await k.tx.enhet.findFirst({ where: { virksomhetId, aktiv: true }, orderBy: { navn: 'asc' }, select: { id: true } }));
  if (!e) throw regel('ingenEnhet');
  return e.id;
}

/**
 * The open oppgave of a step, locked, for an actor whose role and virksomhet are to do it. This is the authorisation of
 * every step. IKKE_FUNNET when the record is not the actor's; FORBUDT for another role, also when the step is done; REGEL when it is not open.
 */
export async function krevOppgave(k: Pick<Kommando, 'tx' | 'actor' | 'naa'>, steg: Steg, ref: OppgaveRef): Promise<Oppgave> {
  const o = await k.tx.oppgave.findFirst({ where: { steg, status: AAPNE, ...hvor(ref) } });
  const sist = o ?? (await k.tx.oppgave.findFirst({ where: { steg, ...hvor(ref) }, orderBy: [{ opprettet: 'desc' }, { id: 'desc' }] }));
  if (sist && (sist.rolle !== k.actor.rolle || sist.utforerVirksomhetId !== k.actor.virksomhetId)) throw forbudt();
  if (!o) throw (await finnesNoen(k, ref)) ? regel('stegIkkeAapent') : ikkeFunnet();
  if (venter(o, iDag(k.naa))) throw regel('oppgavePaaVent');
  return o;
}

const finnesNoen = async (k: Pick<Kommando, 'tx'>, ref: OppgaveRef): Promise<boolean> =>
  Boolean(
    'sakId' in ref
      ? await k.tx.oppgave.findFirst({ where: { sakId: ref.sakId }, select: { id: true } })
      : await k.tx.oppgave.findFirst({ where: { tjenesteId: ref.tjenesteId }, select: { id: true } }),
  );

/** Closes an oppgave as done by this actor. */
export async function ferdig(k: Kommando, oppgave: { id: string }): Promise<void> {
  await k.tx.oppgave.updateMany({
    where: { id: oppgave.id, status: AAPNE },
    data: { status: 'UTFORT', utfort: k.naa, ansattId: k.actor.ansattId, versjon: { increment: 1 } },
  });
}

/** Hands an open oppgave over to another role or virksomhet, where nobody has taken it yet. Only its owner may. */
export async function overforOppgave(
  tx: Tx,
  oppgave: { id: string; versjon: number },
  til: { rolle: Rolle; utforerVirksomhetId: string },
): Promise<void> {
  const data = { ...til, ansattId: null, versjon: oppgave.versjon + 1 };
  maaVaereEn(await tx.oppgave.updateMany({ where: { id: oppgave.id, versjon: oppgave.versjon, status: AAPNE }, data }), oppgave.id);
}

/** Gives an open oppgave another frist, as when a visit is moved. */
export async function flyttFrist(k: Kommando, oppgave: { id: string }, frist: Date): Promise<void> {
  await k.tx.oppgave.updateMany({ where: { id: oppgave.id, status: AAPNE }, data: { frist, versjon: { increment: 1 } } });
}

/** Takes every open oppgave of a record off the benches, or only those of the given steps. */
export async function avbrytOppgaver(
  k: Kommando,
  ref: { sakId: string } | { tjenesteId: string } | { evalueringId: string },
  steg?: Steg[],
): Promise<void> {
  await k.tx.oppgave.updateMany({
    where: { ...ref, status: AAPNE, ...(steg ? { steg: { in: steg } } : {}) },
    data: { status: 'AVBRUTT', utfort: k.naa, versjon: { increment: 1 } },
  });
}

/** Puts a sak's open oppgaver on hold until a date, with the sak. */
export async function settSakensOppgaverPaaVent(k: Kommando, sakId: string, grunn: string, til: Date): Promise<void> {
  await k.tx.oppgave.updateMany({
    where: { sakId, status: AAPNE },
    data: { status: 'PAA_VENT', paaVentGrunn: grunn, paaVentTil: til, venterSiden: k.naa, versjon: { increment: 1 } },
  });
}

/** Puts a sak's waiting oppgaver back on the bench. */
export async function gjenopptaSakensOppgaver(k: Kommando, sakId: string): Promise<void> {
  await k.tx.oppgave.updateMany({
    where: { sakId, status: 'PAA_VENT' },
    data: { status: 'AAPEN', paaVentGrunn: null, paaVentTil: null, versjon: { increment: 1 } },
  });
}
