import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { ikkeFunnet } from '@/lib/platform/errors';
import { kan, krev } from '@/lib/platform/policy';
import type { Avklaring, Prisma } from '@/lib/platform/prisma/client';
import { erId } from '@/lib/platform/verdi/id';
import { samarbeidspartnere } from './mottakere';
import { AVKLARINGSTATUSER, handlinger, neste, side } from './rules';

const PER_SIDE = 25;
const PAA_OPPGAVEN = 100;

/** Codes only, as they stand in the address. */
export type Avklaringsfilter = { status?: string; hos?: string; side?: string };

type Rad = Avklaring & { _count?: { innlegg: number } };

async function navn(tx: Tx, actor: Actor, rader: Rad[]) {
  const ansatte = await tx.ansatt.findMany({
    where: { virksomhetId: actor.virksomhetId, id: { in: rader.flatMap((r) => r.ansvarligId ?? []) } },
    select: { id: true, navn: true },
  });
  const aktorer = await tx.modellaktor.findMany({
    where: { virksomhetId: actor.virksomhetId, id: { in: rader.flatMap((r) => r.aktorId ?? []) } },
    select: { id: true, navn: true },
  });
  const virksomheter = await tx.virksomhet.findMany({
    where: { id: { in: rader.flatMap((r) => r.tilVirksomhetId ?? []) } },
    select: { id: true, navn: true },
  });
  const alle = new Map([...ansatte, ...aktorer, ...virksomheter].map((x) => [x.id, x.navn]));
  return (r: Rad) => alle.get(r.ansvarligId ?? r.aktorId ?? r.tilVirksomhetId ?? '') ?? null;
}

const tilRad = (r: Rad, hos: string | null) => ({
  id: r.id,
  modellId: r.modellId,
  oppgaveId: r.oppgaveId,
  oppgave: r.oppgaveTittel,
  fraVirksomhet: r.fraVirksomhet,
  sporsmaal: r.sporsmaal,
  status: r.status,
  hos,
  art: r.ansvarligId ? ('ANSATT' as const) : r.aktorId ? ('AKTOR' as const) : r.tilVirksomhetId ? ('VIRKSOMHET' as const) : ('APEN' as const),
  frist: r.frist ? fraDato(r.frist) : null,
  beslutning: r.beslutning,
  besluttet: r.besluttet ? fraDato(r.besluttet) : null,
  besluttetAv: r.besluttetAvNavn,
  opprettet: r.opprettet.toISOString(),
  opprettetAv: r.opprettetAvNavn,
  svar: r._count?.innlegg ?? 0,
});
export type Avklaringsrad = ReturnType<typeof tilRad>;

/** A page of those of that status, the open ones due first first. */
async function hentSide(tx: Tx, f: Avklaringsfilter, hvor: Prisma.AvklaringWhereInput) {
  const status = f.status === 'alle' ? undefined : (AVKLARINGSTATUSER.find((s) => s === f.status) ?? 'AAPEN');
  const where = { ...hvor, ...(status ? { status } : {}) };
  const antall = await tx.avklaring.count({ where });
  const sider = Math.max(1, Math.ceil(antall / PER_SIDE));
  const nr = Math.min(sider, Math.max(1, Number.parseInt(f.side ?? '1', 10) || 1));
  const rader = await tx.avklaring.findMany({
    where,
    orderBy: [{ status: 'asc' }, { frist: { sort: 'asc', nulls: 'last' } }, { opprettet: 'desc' }],
    skip: (nr - 1) * PER_SIDE,
    take: PER_SIDE,
    include: { _count: { select: { innlegg: true } } },
  });
  return { antall, side: nr, sider, rader };
}

/** One page of a model's questions, the open ones due first first, and how many are open with each. */
export const hentAvklaringer = (actor: Actor, modellId: string, f: Avklaringsfilter) =>
  withActor(actor, async (tx) => {
    krev(actor, 'modell.les');
    const eget = { virksomhetId: actor.virksomhetId };
    const modell = erId(modellId) ? await tx.modell.findFirst({ where: { id: modellId, ...eget }, select: { id: true, status: true } }) : null;
    if (!modell) throw ikkeFunnet();
    const aapne = { ...eget, modellId, status: 'AAPEN' as const };
    const { rader, ...sidetall } = await hentSide(tx, f, { ...eget, modellId, ...hosFilter(f.hos, actor) });
    const per = await tx.avklaring.groupBy({ by: ['aktorId', 'tilVirksomhetId'], where: aapne, _count: true });
    const mine = await tx.avklaring.count({ where: { ...aapne, ansvarligId: actor.ansattId } });
    const ingen = await tx.avklaring.count({ where: { ...aapne, ansvarligId: null, aktorId: null, tilVirksomhetId: null } });
    const ider = per.flatMap((p) => p.aktorId ?? p.tilVirksomhetId ?? []);
    const hosNavn = new Map(
      [
        ...(await tx.modellaktor.findMany({ where: { ...eget, id: { in: ider } }, select: { id: true, navn: true } })),
        ...(await tx.virksomhet.findMany({ where: { id: { in: ider } }, select: { id: true, navn: true } })),
      ].map((x) => [x.id, x.navn]),
    );
    const hos = await navn(tx, actor, rader);
    return {
      ...sidetall,
      rader: rader.map((r) => tilRad(r, hos(r))),
      mine,
      ingen,
      per: per.flatMap((p) => {
        const id = p.aktorId ?? p.tilVirksomhetId;
        return id ? [{ id, navn: hosNavn.get(id) ?? '', antall: p._count }] : [];
      }),
      kanStille: modell.status === 'I_BRUK' && kan(actor, 'modell.sporsmaal'),
    };
  });

function hosFilter(hos: string | undefined, actor: Actor): Prisma.AvklaringWhereInput {
  if (hos === 'meg') return { ansvarligId: actor.ansattId };
  if (hos === 'ingen') return { ansvarligId: null, aktorId: null, tilVirksomhetId: null };
  return hos && erId(hos) ? { OR: [{ aktorId: hos }, { tilVirksomhetId: hos }] } : {};
}

/** The questions on one task, the open ones first. */
export const hentPaaOppgave = (actor: Actor, oppgaveId: string) =>
  withActor(actor, async (tx) => {
    krev(actor, 'modell.les');
    if (!erId(oppgaveId)) throw ikkeFunnet();
    const rader = await tx.avklaring.findMany({
      where: { virksomhetId: actor.virksomhetId, oppgaveId },
      orderBy: [{ status: 'asc' }, { opprettet: 'desc' }],
      take: PAA_OPPGAVEN,
      include: { _count: { select: { innlegg: true } } },
    });
    const hos = await navn(tx, actor, rader);
    return rader.map((r) => tilRad(r, hos(r)));
  });

/** What other virksomheter have asked us, the open ones due first first. */
export const hentTilOss = (actor: Actor, f: Avklaringsfilter) =>
  withActor(actor, async (tx) => {
    krev(actor, 'modell.les');
    const { rader, ...sidetall } = await hentSide(tx, f, { tilVirksomhetId: actor.virksomhetId, virksomhetId: { not: actor.virksomhetId } });
    return { ...sidetall, rader: rader.map((r) => tilRad(r, null)) };
  });

/** One question with its thread, for the one who owns it and the one who is asked. Throws when it is neither. */
export const hentAvklaring = (actor: Actor, id: string) =>
  withActor(actor, async (tx) => {
    krev(actor, 'modell.les');
    const mitt = actor.virksomhetId;
    const a = erId(id)
      ? await tx.avklaring.findFirst({
          where: { id, OR: [{ virksomhetId: mitt }, { tilVirksomhetId: mitt }] },
          include: { innlegg: { orderBy: [{ tid: 'asc' }, { id: 'asc' }] } },
        })
      : null;
    if (!a) throw ikkeFunnet();
    const { innlegg, ...rad } = a;
    const eier = side(a, mitt) === 'EIER';
    const hos = await navn(tx, actor, [rad]);
    const egen = eier ? a.ansvarligId === actor.ansattId : true;
    return {
      ...tilRad({ ...rad, _count: { innlegg: innlegg.length } }, hos(rad)),
      versjon: a.versjon,
      side: side(a, mitt),
      mottaker: { ansvarligId: a.ansvarligId ?? '', aktorId: a.aktorId ?? '', tilVirksomhetId: a.tilVirksomhetId ?? '' },
      innlegg: innlegg.map((i) => ({ id: i.id, fra: i.fraNavn, virksomhet: i.fraVirksomhet, tekst: i.tekst, tid: i.tid.toISOString() })),
      neste: neste({
        status: a.status,
        fordelt: Boolean(a.ansvarligId ?? a.aktorId ?? a.tilVirksomhetId),
        besvart: innlegg.some((i) => i.fraNavn !== a.opprettetAvNavn),
        hosMeg: egen,
      }),
      kan: handlinger(a, { virksomhetId: mitt, ansattId: actor.ansattId, sporsmaal: kan(actor, 'modell.sporsmaal') }),
      valg: eier ? await mottakervalg(tx, actor, a.modellId) : null,
      meg: actor.navn,
      iDag: fraDato(iDag(naa())),
    };
  });
export type Avklaringsside = Awaited<ReturnType<typeof hentAvklaring>>;

/** Whom a question on this model may be put to, besides our own people. */
export async function mottakervalg(tx: Tx, actor: Actor, modellId: string) {
  const aktorer = await tx.modellaktor.findMany({
    where: { virksomhetId: actor.virksomhetId, modellId, utgaatt: null },
    orderBy: { rekkefolge: 'asc' },
    select: { id: true, navn: true },
  });
  return { aktorer, virksomheter: await samarbeidspartnere(tx, actor, iDag(naa())) };
}
export type Mottakervalg = Awaited<ReturnType<typeof mottakervalg>>;

/** The form for a new question: the tasks it can stand on, and whom it may be put to. */
export const hentNyAvklaring = (actor: Actor, modellId: string) =>
  withActor(actor, async (tx) => {
    krev(actor, 'modell.sporsmaal');
    const modell = erId(modellId)
      ? await tx.modell.findFirst({ where: { id: modellId, virksomhetId: actor.virksomhetId }, select: { omraader: true } })
      : null;
    if (!modell) throw ikkeFunnet();
    const oppgaver = await tx.oppgavestatus.findMany({
      where: { virksomhetId: actor.virksomhetId, modellId },
      orderBy: [{ omraade: 'asc' }, { nr: 'asc' }],
      select: { oppgaveId: true, tittel: true, omraade: true, nr: true },
    });
    const plass = new Map((modell.omraader as { id: string }[]).map((o, i) => [o.id, i]));
    oppgaver.sort((x, y) => (plass.get(x.omraade) ?? 99) - (plass.get(y.omraade) ?? 99) || x.nr - y.nr);
    return { oppgaver: oppgaver.map((o) => ({ id: o.oppgaveId, tittel: o.tittel })), ...(await mottakervalg(tx, actor, modellId)) };
  });
