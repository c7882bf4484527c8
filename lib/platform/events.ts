import 'server-only';
import type { Actor } from './actor';
import { naa } from './clock';
import type { Tx } from './db';
import type { Prisma } from './prisma/client';
import type { Hendelsetype } from './tekst';

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
      ansattId: actor.ansattId,
      aktorNavn: actor.navn,
      rolle: actor.rolle,
      enhetId: actor.enhetId,
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

/** Writes that this actor has read this person's record: what, and in which errand (pasientjournalloven § 22). */
export async function skrivInnsyn(tx: Tx, actor: Actor, person: { id: string; virksomhetId: string }, hva: string, hvorfor: string): Promise<void> {
  await tx.innsyn.createMany({
    data: {
      virksomhetId: person.virksomhetId,
      tidspunkt: naa(),
      aktorVirksomhetId: actor.virksomhetId,
      ansattId: actor.ansattId,
      aktorNavn: actor.navn,
      rolle: actor.rolle,
      enhetId: actor.enhetId,
      personId: person.id,
      hva,
      hvorfor,
    },
  });
}
