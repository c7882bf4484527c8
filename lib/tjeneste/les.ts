import 'server-only';
import { stegplan } from '@/lib/forlop/queries';
import { oppgaveLenke, venter } from '@/lib/oppgave/rules';
import type { Actor } from '@/lib/platform/actor';
import { iDag, naa } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { forbudt } from '@/lib/platform/errors';
import { skrivInnsyn } from '@/lib/platform/events';
import { bareFelt } from '@/lib/platform/policy-felt';
import { erId } from '@/lib/platform/verdi/id';
import { lesFelt } from '@/lib/tjenestemottaker/felt';
import { PERSON } from '@/lib/tjenestemottaker/rules-person';
import { kanLeseTjeneste } from './policy';

/**
 * A tjeneste that this actor may read, with its person; null when it is not there. It may be another virksomhet's that
 * is shared, and then only what the sharing opens can be read on: no enhet, sak or vedtak. `felt` is what the actor sees
 * of it now; the person is no more than that. FORBUDT for whoever has no reason to see whose it is. Writes innsyn.
 */
export async function lesTjeneste(tx: Tx, actor: Actor, id: string) {
  const t = erId(id) ? await tx.tjeneste.findFirst({ where: { id } }) : null;
  if (!t) return null;
  if (!kanLeseTjeneste(actor, await stegplan(tx, actor.virksomhetId))) throw forbudt();
  const person = await tx.person.findFirst({ where: { id: t.personId }, select: PERSON });
  if (!person) return null;
  const felt = await lesFelt(tx, actor, { personId: t.personId, tjenesteId: t.id });
  if (!felt.has('navn')) throw forbudt();
  await skrivInnsyn(tx, actor, person, 'tjeneste', 'oppfolging');
  const navn = `${person.fornavn} ${person.etternavn}`;
  return { tjeneste: t, egen: t.virksomhetId === actor.virksomhetId, felt, person: bareFelt({ ...person, navn }, felt) };
}

/** The same, for what is ordered and put in: FORBUDT too for whoever has no part in that. */
export async function lesJobb(tx: Tx, actor: Actor, id: string) {
  const lest = await lesTjeneste(tx, actor, id);
  if (lest && !lest.felt.has('jobb')) throw forbudt();
  return lest;
}

/** The open oppgaver of a tjeneste, soonest first: what is next, who does it, and where. */
export async function lesOppgaver(tx: Tx, actor: Actor, tjenesteId: string) {
  const rader = await tx.oppgave.findMany({
    where: { tjenesteId, status: { in: ['AAPEN', 'PAA_VENT'] } },
    orderBy: [{ frist: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      steg: true,
      status: true,
      paaVentTil: true,
      rolle: true,
      frist: true,
      sakId: true,
      tjenesteId: true,
      evalueringId: true,
      enhetId: true,
      ansattId: true,
      utforerVirksomhetId: true,
    },
  });
  const enheter = await tx.enhet.findMany({ where: { id: { in: rader.map((o) => o.enhetId) } }, select: { id: true, navn: true } });
  const ansatte = await tx.ansatt.findMany({ where: { id: { in: rader.flatMap((o) => o.ansattId ?? []) } }, select: { id: true, navn: true } });
  const dag = iDag(naa());
  return rader.map((o) => ({
    ...o,
    enhet: enheter.find((e) => e.id === o.enhetId)?.navn ?? null,
    ansatt: ansatte.find((a) => a.id === o.ansattId)?.navn ?? null,
    lenke: oppgaveLenke(o),
    /** Whether this actor, in this role, may do it now. */
    min: o.rolle === actor.rolle && o.utforerVirksomhetId === actor.virksomhetId && !venter(o, dag),
  }));
}
export type AapenOppgave = Awaited<ReturnType<typeof lesOppgaver>>[number];
