import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { type Tx, withActor } from '@/lib/platform/db';
import { skrivInnsyn } from '@/lib/platform/events';
import { krev } from '@/lib/platform/policy';
import type { Prisma } from '@/lib/platform/prisma/client';
import { erId } from '@/lib/platform/verdi/id';
import { type Monster, monsterMs, PERSONSOK } from './rules';

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

/** A list that is open all day is shown again and again: one line for each reader and hour. */
const SAMLES = 'varselko';
type Gruppe = { id: string; ganger: number; fra: Date; til: Date; alle: number };

/**
 * Who has looked at this person's record or has been shown them in a list or a search, newest first, and from which
 * virksomhet (pasientjournalloven § 22, Normen faktaark 15); `hva` narrows to what was read, when anything of it was. A page past
 * the end is the last. Null when there is no such
 * person in the actor's own virksomhet. FORBUDT. Looking here is itself written down.
 */
export async function hentInnsyn(actor: Actor, personId: string, nr: number, onsket: string | null = null) {
  krev(actor, 'innsyn.les');
  return withActor(actor, async (tx) => {
    const { virksomhetId } = actor;
    const person = erId(personId)
      ? await tx.person.findFirst({ where: { id: personId, virksomhetId }, select: { id: true, virksomhetId: true, fornavn: true, etternavn: true } })
      : null;
    if (!person) return null;
    const slag = await tx.$queryRaw<{ hva: string; antall: number }[]>`
      select i.hva, count(*)::int antall from "InnsynPerson" p join "Innsyn" i on i.id = p."innsynId"
      where p."virksomhetId" = ${virksomhetId}::uuid and p."personId" = ${personId}::uuid group by i.hva order by antall desc, i.hva`;
    const hva = slag.find((x) => x.hva === onsket)?.hva ?? null;
    const { skip, take } = side(nr);
    const grupper = await tx.$queryRaw<Gruppe[]>`
      with g as (select max(i.id) id, count(*)::int ganger, min(i.tidspunkt) fra, max(i.tidspunkt) til from "InnsynPerson" p join "Innsyn" i on i.id = p."innsynId"
      where p."virksomhetId" = ${virksomhetId}::uuid and p."personId" = ${personId}::uuid and (${hva}::text is null or i.hva = ${hva})
      group by case when i.hva = ${SAMLES} then null else i.id end, case when i.hva = ${SAMLES} then (i."ansattId", i.rolle, i."enhetId",
        date_trunc('hour', i.tidspunkt at time zone 'Europe/Oslo')) end)
      select g.id::text id, g.ganger, g.fra, g.til, n.alle from g, (select count(*)::int alle from g) n
      order by g.til desc, g.id desc limit ${take} offset (select least(${skip}::int, greatest(0, (count(*) - 1) / ${take}::int * ${take}::int)) from g)`;
    const antallSider = sider(grupper[0]?.alle ?? 0);
    const rader = await lesRader(tx, actor, { id: { in: grupper.map((g) => BigInt(g.id)) } });
    await skrivInnsyn(tx, actor, person, 'innsynslogg', 'kontroll');
    return {
      navn: `${person.fornavn} ${person.etternavn}`,
      antall: slag.reduce((n, x) => n + x.antall, 0),
      slag,
      hva,
      side: Math.min(nr, antallSider),
      sider: antallSider,
      rader: rader.map((r) => {
        const g = grupper.find((x) => x.id === r.id);
        return { ...r, ganger: g?.ganger ?? 1, fra: g?.fra ?? r.tidspunkt };
      }),
    };
  });
}

/**
 * What one employee has been shown, newest first; with `i`, their searches in the time of a pattern; `onsket` narrows
 * to what was read, when anything of it was. No names of persons. Null when nobody here has this id. FORBUDT.
 */
export async function hentOppslagAv(
  actor: Actor,
  ansattId: string,
  nr: number,
  i: { til: Date; monster: Monster } | null = null,
  onsket: string | null = null,
) {
  krev(actor, 'innsyn.les');
  return withActor(actor, async (tx) => {
    const { virksomhetId } = actor;
    const ansatt = erId(ansattId) ? await tx.ansatt.findFirst({ where: { id: ansattId, virksomhetId }, select: { navn: true } }) : null;
    if (!ansatt) return null;
    const alle = { ansattId, ...(i ? { ...PERSONSOK, tidspunkt: { gt: new Date(i.til.getTime() - monsterMs(i.monster)), lte: i.til } } : {}) };
    const grupper = await tx.innsyn.groupBy({ by: 'hva', where: { virksomhetId, ...alle }, _count: true });
    const slag = grupper.map((g) => ({ hva: g.hva, antall: g._count })).sort((a, b) => b.antall - a.antall || a.hva.localeCompare(b.hva));
    const valgt = slag.find((x) => x.hva === onsket);
    const antall = slag.reduce((n, x) => n + x.antall, 0);
    const rader = await lesRader(tx, actor, { ...alle, ...(valgt && { hva: valgt.hva }) }, nr);
    return { navn: ansatt.navn, antall, slag, hva: valgt?.hva ?? null, sider: sider(valgt?.antall ?? antall), rader };
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
    /** How many times, and from when, when several are told as one. */
    ganger: 1,
    fra: r.tidspunkt,
    /** How many the look-up showed, and who, when it was one. */
    antall: r.personIder.length,
    personId: r.personIder.length === 1 ? (r.personIder[0] ?? null) : null,
  }));
}
export type Innsynsrad = Awaited<ReturnType<typeof lesRader>>[number];
