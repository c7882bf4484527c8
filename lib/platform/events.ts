import 'server-only';
import type { Actor } from './actor';
import { naa } from './clock';
import type { Tx } from './db';
import type { Prisma } from './prisma/client';
import type { Hendelsetype, Innsynshva } from './tekst';

/** What an event is about. `virksomhetId` is the owner's: it differs from the actor's for a shared tjeneste. */
export type Objekt = { type: string; id: string; virksomhetId?: string; personId?: string | null; sakId?: string | null; tjenesteId?: string | null };

/** Appends one Hendelse in the running transaction. `data` never carries more than the timeline shows. */
export async function skrivHendelse(tx: Tx, actor: Actor, type: Hendelsetype, objekt: Objekt, data: Prisma.InputJsonObject = {}): Promise<void> {
  await tx.hendelse.createMany({
    data: {
      virksomhetId: objekt.virksomhetId ?? actor.virksomhetId,
      tidspunkt: naa(),
      type,
      aktorVirksomhetId: actor.virksomhetId,
      ansattId: actor.ansattId || null,
      aktorNavn: actor.navn,
      rolle: actor.rolle,
      enhetId: actor.enhetId || null,
      objektType: objekt.type,
      objektId: objekt.id,
      personId: objekt.personId ?? null,
      sakId: objekt.sakId ?? null,
      tjenesteId: objekt.tjenesteId ?? null,
      data,
    },
  });
}

const OEKT_MS = 30 * 60_000;

/** One event per sitting for what is saved every few seconds: nothing when the last event of the object is this person's same work. */
export async function skrivArbeid(tx: Tx, actor: Actor, type: Hendelsetype, objekt: Objekt): Promise<void> {
  const siste = await tx.hendelse.findFirst({
    where: { objektId: objekt.id },
    orderBy: { id: 'desc' },
    select: { type: true, ansattId: true, tidspunkt: true },
  });
  if (siste?.type === type && siste.ansattId === actor.ansattId && naa().getTime() - siste.tidspunkt.getTime() < OEKT_MS) return;
  await skrivHendelse(tx, actor, type, objekt);
}

/** Who was shown somebody: an employee in a role, or one without a login, by name alone. */
export type Seer = Pick<Actor, 'virksomhetId' | 'navn'> & { ansattId: string | null; rolle: string; enhetId: string | null };

/** Somebody who was shown; `virksomhetId` is the owner's. */
export type Vist = { id: string; virksomhetId: string };

/**
 * Writes that this actor has been shown these persons: what, in which errand, and what was asked for in codes
 * (pasientjournalloven § 22, Normen faktaark 15). One row per look-up and owner, however many persons. Nobody shown is
 * nothing to write, except for a search or a list of numbers, where also what was not found tells something.
 */
export async function skrivInnsyn(
  tx: Tx,
  actor: Seer,
  vist: Vist | readonly Vist[],
  hva: Innsynshva,
  hvorfor: string,
  filter: readonly string[] = [],
): Promise<void> {
  const personer = [vist].flat();
  const eiere = new Map<string, Set<string>>(hva === 'sok' || filter.includes('ident') ? [[actor.virksomhetId, new Set()]] : []);
  for (const p of personer) eiere.set(p.virksomhetId, (eiere.get(p.virksomhetId) ?? new Set()).add(p.id));
  if (eiere.size === 0) return;
  await tx.innsyn.createMany({
    data: [...eiere].map(([virksomhetId, ider]) => ({
      virksomhetId,
      tidspunkt: naa(),
      aktorVirksomhetId: actor.virksomhetId,
      ansattId: actor.ansattId,
      aktorNavn: actor.navn,
      rolle: actor.rolle,
      enhetId: actor.enhetId,
      personIder: [...ider],
      hva,
      hvorfor,
      filter: [...filter],
    })),
  });
}
