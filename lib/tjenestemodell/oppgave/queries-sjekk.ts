import 'server-only';
import { ansattPaa } from '@/lib/folk/rules';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa, plussDager } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { forbudt, ikkeFunnet } from '@/lib/platform/errors';
import { kan, krev } from '@/lib/platform/policy';
import type { Prisma } from '@/lib/platform/prisma/client';
import { erId } from '@/lib/platform/verdi/id';
import type { Omraade } from '../modell/queries';
import { gjeldende, SJEKKSTATUSER } from '../modell/rules';
import { utenAnsvarlig } from '../queries-ansvar';
import { ansvarsstatus } from '../rules-ansvar';
import { kanEndreSjekkpunkt } from './policy';
import { hentAnsvarlige } from './queries-ansvarlige';

const PER_SIDE = 30;
const MAKS_PERSONER = 1000;

async function finnModell(tx: Tx, actor: Actor, id: string) {
  krev(actor, 'modell.les');
  const m = erId(id) ? await tx.modell.findFirst({ where: { id, virksomhetId: actor.virksomhetId } }) : null;
  if (!m) throw ikkeFunnet();
  return m;
}

/** Every task by area, with its status and who holds A. */
export const hentOppgaver = (actor: Actor, modellId: string) =>
  withActor(actor, async (tx) => {
    const m = await finnModell(tx, actor, modellId);
    const status = await tx.oppgavestatus.findMany({
      where: { modellId: m.id, virksomhetId: m.virksomhetId },
      orderBy: [{ nr: 'asc' }, { tittel: 'asc' }],
    });
    const mer = await tx.modelloppgave.findMany({
      where: { modellId: m.id, utgaatt: null },
      select: {
        id: true,
        eget: true,
        ikkeRelevantGrunn: true,
        maaBekreftes: true,
        _count: { select: { punkter: { where: { maaBekreftes: true, utgaatt: null } } } },
      },
    });
    const kart = new Map(mer.map((o) => [o.id, o]));
    const dag = iDag(naa());
    const ansvarlige = (await hentAnsvarlige(tx, m.virksomhetId, { modellId: m.id }, dag)).filter((a) => a.kode === 'A');
    return {
      iBruk: m.status === 'I_BRUK',
      omraader: (m.omraader as Omraade[]).map((o) => ({
        ...o,
        oppgaver: status
          .filter((s) => s.omraade === o.id)
          .map((s) => ({
            id: s.oppgaveId,
            nr: s.nr,
            tittel: s.tittel,
            eget: kart.get(s.oppgaveId)?.eget ?? false,
            ikkeRelevantGrunn: kart.get(s.oppgaveId)?.ikkeRelevantGrunn ?? null,
            maaBekreftes: (kart.get(s.oppgaveId)?._count.punkter ?? 0) + (kart.get(s.oppgaveId)?.maaBekreftes ? 1 : 0),
            totalt: s.sjekkTotalt,
            paaPlass: s.sjekkPaaPlass,
            underArbeid: s.sjekkUnderArbeid,
            sporsmaal: s.aapneSporsmaal,
            nesteFrist: s.nesteFrist ? fraDato(s.nesteFrist) : null,
            ansvar: ansvarsstatus(s, dag),
            a: ansvarlige.filter((x) => x.oppgaveId === s.oppgaveId).map((x) => ({ aktor: x.aktor, navn: x.navn })),
          })),
      })),
      kanEndre: m.status === 'I_BRUK' && kan(actor, 'modell.endre'),
    };
  });
export type Oppgaveliste = Awaited<ReturnType<typeof hentOppgaver>>;

/** Codes only, as they stand in the address. */
export type Sjekkfilter = { mine?: string; status?: string; ansvarlig?: string; frist?: string; omraade?: string; side?: string };
export const FRISTFILTRE = ['forfalt', 'snart', 'uten'] as const;

function tilWhere(f: Sjekkfilter, actor: Actor, dag: Date): Prisma.ModellpunktWhereInput {
  const status = SJEKKSTATUSER.filter((s) => f.status?.split(',').includes(s));
  const ansvarligId = f.mine === '1' ? actor.ansattId : f.ansvarlig && erId(f.ansvarlig) ? f.ansvarlig : undefined;
  const aapen = { in: ['IKKE_STARTET' as const, 'UNDER_ARBEID' as const] };
  const frist = {
    forfalt: { frist: { lt: dag }, status: aapen },
    snart: { frist: { gte: dag, lte: plussDager(dag, 30) }, status: aapen },
    uten: { frist: null, status: aapen },
  }[f.frist ?? ''];
  return {
    ...(ansvarligId === undefined ? {} : { ansvarligId }),
    AND: [status.length > 0 ? { status: { in: status } } : {}, frist ?? {}],
  };
}

/** One page of the sjekkpunkter of a model, those due first first. */
export const hentSjekkpunkter = (actor: Actor, modellId: string, f: Sjekkfilter) =>
  withActor(actor, async (tx) => {
    const m = await finnModell(tx, actor, modellId);
    const dag = iDag(naa());
    const alle = { modellId: m.id, del: 'sjekkliste', utgaatt: null } satisfies Prisma.ModellpunktWhereInput;
    const omraader = m.omraader as Omraade[];
    const omraade = omraader.find((o) => o.id === f.omraade)?.id;
    const where = {
      ...alle,
      oppgave: { utgaatt: null, ikkeRelevantGrunn: null, ...(omraade ? { omraade } : {}) },
      ...tilWhere(f, actor, dag),
      ...(f.ansvarlig === 'ingen' && f.mine !== '1' ? await utenAnsvarlig(tx, m, dag) : {}),
    } satisfies Prisma.ModellpunktWhereInput;
    const antall = await tx.modellpunkt.count({ where });
    const sider = Math.max(1, Math.ceil(antall / PER_SIDE));
    const side = Math.min(sider, Math.max(1, Number.parseInt(f.side ?? '1', 10) || 1));
    const rader = await tx.modellpunkt.findMany({
      where,
      orderBy: [{ frist: { sort: 'asc', nulls: 'last' } }, { oppgave: { nr: 'asc' } }, { oppgaveId: 'asc' }, { rekkefolge: 'asc' }, { id: 'asc' }],
      skip: (side - 1) * PER_SIDE,
      take: PER_SIDE,
      include: { oppgave: { select: { malTittel: true, egenTittel: true, omraade: true } } },
    });
    const brukt = await tx.modellpunkt.findMany({
      where: { ...alle, ansvarligId: { not: null } },
      distinct: ['ansvarligId'],
      select: { ansvarligId: true },
    });
    const personer = await tx.ansatt.findMany({
      where: { virksomhetId: m.virksomhetId, id: { in: brukt.flatMap((b) => b.ansvarligId ?? []) } },
      orderBy: { navn: 'asc' },
      select: { id: true, navn: true },
    });
    const iBruk = m.status === 'I_BRUK';
    return {
      antall,
      side,
      sider,
      personer,
      omraader: omraader.map((o) => ({ id: o.id, navn: o.navn })),
      kanStatus: kan(actor, 'modell.status'),
      rader: rader.map((p) => ({
        id: p.id,
        versjon: p.versjon,
        tekst: gjeldende(p),
        status: p.status,
        maaBekreftes: p.maaBekreftes,
        frist: p.frist ? fraDato(p.frist) : null,
        ansvarlig: personer.find((a) => a.id === p.ansvarligId)?.navn ?? null,
        bevis: Array.isArray(p.bevis) ? p.bevis.length : 0,
        oppgaveId: p.oppgaveId,
        oppgave: p.oppgave.egenTittel ?? p.oppgave.malTittel ?? '',
        kanEndre: iBruk && kanEndreSjekkpunkt(actor, p),
      })),
    };
  });
export type Sjekkliste = Awaited<ReturnType<typeof hentSjekkpunkter>>;

/** Those who work here today, to choose who is responsible. */
export const hentPersonvalg = (actor: Actor) =>
  withActor(actor, async (tx) => {
    if (!kan(actor, 'modell.status') && !kan(actor, 'modell.sporsmaal')) throw forbudt();
    return tx.ansatt.findMany({
      where: { virksomhetId: actor.virksomhetId, ...ansattPaa(iDag(naa())) },
      orderBy: { navn: 'asc' },
      take: MAKS_PERSONER,
      select: { id: true, navn: true, tittel: true },
    });
  });
