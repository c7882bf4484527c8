import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { type Tx, withActor } from '@/lib/platform/db';
import { skrivInnsyn } from '@/lib/platform/events';
import { erId } from '@/lib/platform/id';
import { krev } from '@/lib/platform/policy';
import type { Prisma } from '@/lib/platform/prisma/client';
import { type Monster, monsterMs, NUMMERSOK } from './rules';

export const INNSYN_PER_SIDE = 50;
const sider = (antall: number) => Math.max(1, Math.ceil(antall / INNSYN_PER_SIDE));
const side = (nr: number) => ({ skip: (nr - 1) * INNSYN_PER_SIDE, take: INNSYN_PER_SIDE });

const RAD = {
  id: true,
  tidspunkt: true,
  aktorNavn: true,
  rolle: true,
  enhetId: true,
  aktorVirksomhetId: true,
  personIder: true,
  hva: true,
  hvorfor: true,
  filter: true,
} as const;

/**
 * Who has looked at this person's record or has been shown them in a list or a search, newest first, and from which
 * virksomhet (pasientjournalloven § 22, Normen faktaark 15). Null when there is no such person in the actor's own
 * virksomhet. FORBUDT. Looking here is itself written down.
 */
export async function hentInnsyn(actor: Actor, personId: string, nr: number) {
  krev(actor, 'innsyn.les');
  return withActor(actor, async (tx) => {
    const person = erId(personId)
      ? await tx.person.findFirst({
          where: { id: personId, virksomhetId: actor.virksomhetId },
          select: { id: true, virksomhetId: true, fornavn: true, etternavn: true },
        })
      : null;
    if (!person) return null;
    const where = { virksomhetId: actor.virksomhetId, personId };
    const antall = await tx.innsynPerson.count({ where });
    const ider = await tx.innsynPerson.findMany({ where, orderBy: { innsynId: 'desc' }, ...side(nr), select: { innsynId: true } });
    const rader = await lesRader(tx, actor, { id: { in: ider.map((i) => i.innsynId) } });
    await skrivInnsyn(tx, actor, person, 'innsynslogg', 'kontroll');
    return { navn: `${person.fornavn} ${person.etternavn}`, antall, sider: sider(antall), rader };
  });
}

/**
 * What one employee has been shown, newest first; with `i`, their look-ups by number in the time of a pattern. No names of
 * persons. Null when nobody here has this id. FORBUDT.
 */
export async function hentOppslagAv(actor: Actor, ansattId: string, nr: number, i: { til: Date; monster: Monster } | null = null) {
  krev(actor, 'innsyn.les');
  return withActor(actor, async (tx) => {
    const { virksomhetId } = actor;
    const ansatt = erId(ansattId) ? await tx.ansatt.findFirst({ where: { id: ansattId, virksomhetId }, select: { navn: true } }) : null;
    if (!ansatt) return null;
    const hvilke = { ansattId, ...(i ? { ...NUMMERSOK, tidspunkt: { gt: new Date(i.til.getTime() - monsterMs(i.monster)), lte: i.til } } : {}) };
    const antall = await tx.innsyn.count({ where: { virksomhetId, ...hvilke } });
    return { navn: ansatt.navn, antall, sider: sider(antall), rader: await lesRader(tx, actor, hvilke, nr) };
  });
}

async function lesRader(tx: Tx, { virksomhetId }: Actor, hvilke: Prisma.InnsynWhereInput, nr = 1) {
  const rader = await tx.innsyn.findMany({
    where: { virksomhetId, ...hvilke },
    orderBy: [{ tidspunkt: 'desc' }, { id: 'desc' }],
    ...side(nr),
    select: RAD,
  });
  const enheter = await tx.enhet.findMany({ where: { id: { in: rader.flatMap((r) => r.enhetId ?? []) } }, select: { id: true, navn: true } });
  const virksomheter = await tx.virksomhet.findMany({
    where: { id: { in: rader.map((r) => r.aktorVirksomhetId) } },
    select: { id: true, navn: true },
  });
  return rader.map((r) => ({
    id: String(r.id),
    tidspunkt: r.tidspunkt,
    navn: r.aktorNavn,
    rolle: r.rolle,
    // An enhet of another virksomhet is not ours to read; then its virksomhet is told.
    sted: enheter.find((e) => e.id === r.enhetId)?.navn ?? virksomheter.find((v) => v.id === r.aktorVirksomhetId)?.navn ?? '',
    hva: r.hva,
    hvorfor: r.hvorfor,
    filter: r.filter,
    /** How many the look-up showed. */
    antall: r.personIder.length,
  }));
}
export type Innsynsrad = Awaited<ReturnType<typeof lesRader>>[number];
