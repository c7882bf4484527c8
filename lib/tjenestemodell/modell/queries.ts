import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa, plussDager } from '@/lib/platform/clock';
import { withActor } from '@/lib/platform/db';
import { ikkeFunnet } from '@/lib/platform/errors';
import { kan, krev } from '@/lib/platform/policy';
import { erId } from '@/lib/platform/verdi/id';
import { hentMal, malliste } from '../mal/queries';
import { nyeVersjoner } from '../oppgradering/queries';
import { PLASSERT, UTEN_NAVN, utenAnsvarlig } from '../queries-ansvar';
import { type Ansvarsstatus, ansvarsstatus, antallMed } from '../rules-ansvar';
import { gjorForst, prosent, trend } from './rules';

export type Omraade = { id: string; navn: string; ingress: string; brukernaer: boolean };
const SNART_DAGER = 14;
const TREND_DAGER = 365;

/** The virksomhet's models with their numbers, and the template versions it may take into use. */
export const hentModeller = (actor: Actor) =>
  withActor(actor, async (tx) => {
    krev(actor, 'modell.les');
    const virksomhetId = actor.virksomhetId;
    const modeller = await tx.modell.findMany({
      where: { virksomhetId },
      orderBy: [{ status: 'asc' }, { navn: 'asc' }],
      select: { id: true, navn: true, malId: true, malVersjon: true, status: true, tattIBruk: true, avviklet: true },
    });
    const sum = await tx.oppgavestatus.groupBy({
      by: ['modellId'],
      where: { virksomhetId, relevant: true },
      _count: true,
      _sum: { sjekkTotalt: true, sjekkPaaPlass: true, sjekkUnderArbeid: true, aapneSporsmaal: true },
      _min: { nesteFrist: true },
    });
    const dag = iDag(naa());
    const ansvar = await tx.$queryRaw<{ modellId: string; medA: number; utenNavn: number }[]>`
      select "modellId", (count(*) filter (where ${PLASSERT(dag)}))::int "medA", (count(*) filter (where ${UTEN_NAVN(dag)}))::int "utenNavn"
      from "Oppgavestatus" where "virksomhetId" = ${virksomhetId}::uuid and relevant group by 1`;
    const tilOss = await tx.avklaring.count({ where: { tilVirksomhetId: virksomhetId, status: 'AAPEN', virksomhetId: { not: virksomhetId } } });
    const maler = await malliste(tx);
    return {
      tilOss,
      maler: maler.map((m) => ({ ...m, iBruk: modeller.some((x) => x.status === 'I_BRUK' && x.malId === m.id && x.malVersjon === m.versjon) })),
      kanTaIBruk: kan(actor, 'modell.endre'),
      modeller: modeller.map((m) => {
        const s = sum.find((x) => x.modellId === m.id);
        const a = ansvar.find((x) => x.modellId === m.id);
        return {
          ...m,
          mal: maler.find((x) => x.id === m.malId && x.versjon === m.malVersjon)?.kortnavn ?? m.malId,
          oppgaver: s?._count ?? 0,
          medA: a?.medA ?? 0,
          utenNavn: a?.utenNavn ?? 0,
          totalt: s?._sum.sjekkTotalt ?? 0,
          paaPlass: s?._sum.sjekkPaaPlass ?? 0,
          underArbeid: s?._sum.sjekkUnderArbeid ?? 0,
          sporsmaal: s?._sum.aapneSporsmaal ?? 0,
          nesteFrist: s?._min.nesteFrist ? fraDato(s._min.nesteFrist) : null,
        };
      }),
    };
  });
export type Modelliste = Awaited<ReturnType<typeof hentModeller>>;

/** One template version, to decide whether to take it into use. Null when it is not to be had. */
export const hentMalhode = (actor: Actor, malId: string, versjon: string) =>
  withActor(actor, async (tx) => {
    krev(actor, 'modell.endre');
    const mal = await hentMal(tx, malId, versjon);
    if (!mal) return null;
    const navn = await tx.modell.findMany({ where: { virksomhetId: actor.virksomhetId }, select: { navn: true } });
    const { oppgaver, aktorer, ...hode } = mal;
    return {
      ...hode,
      opptatt: navn.map((n) => n.navn),
      aktorer: aktorer.length,
      omraader: hode.omraader.map((o) => ({
        ...o,
        oppgaver: oppgaver.filter((x) => x.omraade === o.id).map((x) => ({ id: x.id, nr: x.nr, tittel: x.tittel, ingress: x.ingress })),
      })),
    };
  });

/** What the frame of a model's pages shows, read once a request. Throws when it is not this virksomhet's. */
export const hentModellhode = cache((actor: Actor, id: string) =>
  withActor(actor, async (tx) => {
    krev(actor, 'modell.les');
    const m = erId(id)
      ? await tx.modell.findFirst({
          where: { id, virksomhetId: actor.virksomhetId },
          select: { id: true, navn: true, malId: true, malVersjon: true, status: true, avviklet: true },
        })
      : null;
    if (!m) throw ikkeFunnet();
    return m;
  }),
);

/** The status overview alive: area by status, the trend, what is due, and what to do first. */
export const hentOversikt = (actor: Actor, id: string) =>
  withActor(actor, async (tx) => {
    krev(actor, 'modell.les');
    const m = erId(id) ? await tx.modell.findFirst({ where: { id, virksomhetId: actor.virksomhetId } }) : null;
    if (!m) throw ikkeFunnet();
    const dag = iDag(naa());
    const maler = await nyeVersjoner(tx, m, naa());
    const snart = plussDager(dag, SNART_DAGER);
    const rader = await tx.oppgavestatus.findMany({ where: { modellId: m.id, virksomhetId: m.virksomhetId }, orderBy: { nr: 'asc' } });
    const status = rader.map((s) => ({ ...s, ansvar: ansvarsstatus(s, dag) }));
    const sjekk = {
      modellId: m.id,
      del: 'sjekkliste',
      utgaatt: null,
      ikkeRelevantGrunn: null,
      status: { in: ['IKKE_STARTET' as const, 'UNDER_ARBEID' as const] },
      oppgave: { utgaatt: null, ikkeRelevantGrunn: null },
    };
    const ikkeRelevante = await tx.modellpunkt.groupBy({
      by: ['oppgaveId'],
      where: { modellId: m.id, del: 'sjekkliste', utgaatt: null, status: 'IKKE_RELEVANT' },
      _count: true,
    });
    const frister = await tx.modellpunkt.findMany({
      where: { ...sjekk, frist: { not: null } },
      orderBy: [{ frist: 'asc' }, { id: 'asc' }],
      take: 6,
      select: { id: true, oppgaveId: true, frist: true, malTekst: true, egenTekst: true, ansvarligId: true },
    });
    const forfalte = await tx.modellpunkt.count({ where: { ...sjekk, frist: { lt: dag } } });
    const snartAntall = await tx.modellpunkt.count({ where: { ...sjekk, frist: { gte: dag, lte: snart } } });
    const utenAnsvarligAntall = await tx.modellpunkt.count({ where: { ...sjekk, ...(await utenAnsvarlig(tx, m, dag)) } });
    const bekreftOppgaver = await tx.modelloppgave.count({ where: { modellId: m.id, maaBekreftes: true, utgaatt: null } });
    const bekreftPunkter = await tx.modellpunkt.count({ where: { modellId: m.id, maaBekreftes: true, utgaatt: null } });
    const sporsmaalForfalt = await tx.avklaring.count({
      where: { virksomhetId: m.virksomhetId, modellId: m.id, status: 'AAPEN', frist: { lt: dag } },
    });
    const mine = await tx.modellpunkt.count({ where: { ...sjekk, ansvarligId: actor.ansattId } });
    const historikk = await tx.modellhistorikk.findMany({
      where: { virksomhetId: m.virksomhetId, modellId: m.id, dato: { gte: plussDager(dag, -TREND_DAGER) } },
      orderBy: { dato: 'asc' },
    });
    const navn = new Map(
      (
        await tx.ansatt.findMany({
          where: { virksomhetId: m.virksomhetId, id: { in: frister.flatMap((f) => f.ansvarligId ?? []) } },
          select: { id: true, navn: true },
        })
      ).map((a) => [a.id, a.navn]),
    );
    const relevante = status.filter((s) => s.relevant);
    const omraader = (m.omraader as Omraade[]).map((o) => omraadesum(o, status, ikkeRelevante));
    const sum = (felt: 'sjekkTotalt' | 'sjekkPaaPlass' | 'sjekkUnderArbeid' | 'aapneSporsmaal') => relevante.reduce((n, s) => n + s[felt], 0);
    return {
      maler,
      id: m.id,
      navn: m.navn,
      malVersjon: m.malVersjon,
      status: m.status,
      tattIBruk: m.tattIBruk,
      omraader,
      tall: {
        oppgaver: relevante.length,
        medA: antallMed(relevante, 'PLASSERT'),
        utenNavn: antallMed(relevante, 'UTEN_NAVN'),
        totalt: sum('sjekkTotalt'),
        paaPlass: sum('sjekkPaaPlass'),
        underArbeid: sum('sjekkUnderArbeid'),
        prosent: prosent(sum('sjekkPaaPlass'), sum('sjekkTotalt')),
        sporsmaal: sum('aapneSporsmaal'),
        mine,
      },
      forst: gjorForst({
        utenA: antallMed(relevante, 'INGEN'),
        utenNavn: antallMed(relevante, 'UTEN_NAVN'),
        flereA: antallMed(relevante, 'FLERE'),
        forfalte,
        maaBekreftes: bekreftOppgaver + bekreftPunkter,
        sporsmaalForfalt,
        snart: snartAntall,
        utenAnsvarlig: utenAnsvarligAntall,
      }),
      uplassert: relevante.filter((s) => s.ansvar !== 'PLASSERT').map((s) => ({ tittel: s.tittel, ansvar: s.ansvar })),
      frister: frister.map((f) => ({
        id: f.id,
        oppgaveId: f.oppgaveId,
        frist: f.frist ? fraDato(f.frist) : '',
        tekst: f.egenTekst ?? f.malTekst ?? '',
        ansvarlig: f.ansvarligId ? (navn.get(f.ansvarligId) ?? null) : null,
      })),
      trend: trend(historikk),
      kan: { endre: kan(actor, 'modell.endre') && m.status === 'I_BRUK' },
    };
  });
export type Oversikt = Awaited<ReturnType<typeof hentOversikt>>;

type Statusrad = { oppgaveId: string; omraade: string; relevant: boolean; ansvar: Ansvarsstatus } & Record<
  'sjekkTotalt' | 'sjekkPaaPlass' | 'sjekkUnderArbeid' | 'aapneSporsmaal',
  number
>;

/** One row of the overview. A whole task that is not relevant counts neither as a task nor with its sjekkpunkter. */
function omraadesum(o: Omraade, status: Statusrad[], ikkeRelevante: { oppgaveId: string; _count: number }[]) {
  const egne = status.filter((s) => s.omraade === o.id && s.relevant);
  const sum = (felt: 'sjekkTotalt' | 'sjekkPaaPlass' | 'sjekkUnderArbeid' | 'aapneSporsmaal') => egne.reduce((n, s) => n + s[felt], 0);
  const totalt = sum('sjekkTotalt');
  const paaPlass = sum('sjekkPaaPlass');
  const underArbeid = sum('sjekkUnderArbeid');
  const ider = new Set(egne.map((s) => s.oppgaveId));
  return {
    id: o.id,
    navn: o.navn,
    oppgaver: egne.length,
    medA: antallMed(egne, 'PLASSERT'),
    utenNavn: antallMed(egne, 'UTEN_NAVN'),
    sporsmaal: sum('aapneSporsmaal'),
    totalt,
    paaPlass,
    underArbeid,
    ikkeStartet: totalt - paaPlass - underArbeid,
    ikkeRelevant: ikkeRelevante.filter((r) => ider.has(r.oppgaveId)).reduce((n, r) => n + r._count, 0),
  };
}
