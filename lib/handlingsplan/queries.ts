import 'server-only';
import { ansattPaa } from '@/lib/folk/rules';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { ikkeFunnet } from '@/lib/platform/errors';
import { kan, krev } from '@/lib/platform/policy';
import type { Planstatus, Tiltakstatus } from '@/lib/platform/prisma/enums';
import { erId } from '@/lib/platform/verdi/id';
import { malnavn } from '@/lib/tjenestemodell/mal/queries-navn';
import { hentMangler, type Mangler } from '@/lib/tjenestemodell/modell/queries-mangler';
import { lesTiltak } from './finn';
import { erAapent, forskjell, kanFolgesOpp, kanRedigeres, mangler, nesteStatus, omraadestatus, PLANHENDELSER, somDetStaar, utvalgFor } from './rules';

export const SIDE = 50;

/** What is missing in a model, and the plans that have been made. */
export const hentPlaner = (actor: Actor, modellId: string) =>
  withActor(actor, async (tx) => {
    krev(actor, 'modell.les');
    const m = await hentMangler(tx, actor, modellId);
    const planer = await tx.handlingsplan.findMany({
      where: { modellId, virksomhetId: actor.virksomhetId },
      orderBy: { opprettet: 'desc' },
      take: 50,
      select: { id: true, tittel: true, status: true, opprettet: true, besluttet: true, besluttetAv: true },
    });
    const punkt = new Map(m.punkter.map((p) => [p.id, p]));
    const rader = await tx.tiltak.findMany({ where: { planId: { in: planer.map((p) => p.id) } } });
    const statuser = (p: { id: string; status: Planstatus }) =>
      rader.filter((r) => r.planId === p.id).map((r) => somDetStaar(r, p.status, punkt.get(r.punktId ?? '')).status);
    const antall = (p: { id: string; status: Planstatus }, hvis: (s: Tiltakstatus) => boolean) => statuser(p).filter(hvis).length;
    const alle = mangler(m);
    return {
      modell: m.modell,
      utenA: alle.filter((f) => f.kilde === 'MANGLER_A' && !f.utenNavn).length,
      utenNavn: alle.filter((f) => f.kilde === 'MANGLER_A' && f.utenNavn).length,
      sjekkpunkter: alle.filter((f) => f.kilde === 'SJEKKPUNKT').length,
      omraader: m.modell.omraader
        .map((o) => ({ id: o.id, navn: o.navn, antall: alle.filter((f) => f.omraade === o.id).length }))
        .filter((o) => o.antall > 0),
      planer: planer.map((p) => ({
        ...p,
        tiltak: antall(p, (s) => s !== 'UTGAAR'),
        ferdige: antall(p, (s) => s === 'FERDIG'),
      })),
      kan: { lage: kan(actor, 'plan.endre') },
    };
  });
export type Planer = Awaited<ReturnType<typeof hentPlaner>>;

async function finn(tx: Tx, actor: Actor, planId: string, modellId?: string) {
  const p = erId(planId) ? await tx.handlingsplan.findFirst({ where: { id: planId, virksomhetId: actor.virksomhetId } }) : null;
  if (!p || (modellId && p.modellId !== modellId)) throw ikkeFunnet();
  return p;
}

async function navn(tx: Tx, ider: (string | null)[]): Promise<Map<string, string>> {
  const kjente = [...new Set(ider.filter((x) => x !== null))];
  const rader = await tx.ansatt.findMany({ where: { id: { in: kjente } }, select: { id: true, navn: true } });
  return new Map(rader.map((a) => [a.id, a.navn]));
}

export type Planfilter = { vis: 'aapne' | 'alle' | 'mine'; side: number };

/** A plan with a page of its measures, and what has changed in the model since. */
export const hentPlan = (actor: Actor, modellId: string, planId: string, f: Planfilter) =>
  withActor(actor, async (tx) => {
    krev(actor, 'modell.les');
    const p = await finn(tx, actor, planId, modellId);
    const m = await hentMangler(tx, actor, p.modellId);
    const alle = await lesTiltak(tx, p, m);
    const utvalg = utvalgFor(alle, m);
    const { nye, loste } = forskjell(alle, m, utvalg);
    const passer = alle.filter((t) => f.vis === 'alle' || (f.vis === 'mine' ? t.ansvarligId === actor.ansattId : erAapent(t.status)));
    const sider = Math.max(1, Math.ceil(passer.length / SIDE));
    const side = Math.min(sider, f.side);
    const paaSiden = passer.slice((side - 1) * SIDE, side * SIDE);
    const hvem = await navn(
      tx,
      paaSiden.map((t) => t.ansvarligId),
    );
    const endre = kan(actor, 'plan.endre');
    return {
      id: p.id,
      versjon: p.versjon,
      modellId: p.modellId,
      tittel: p.tittel,
      innledning: p.innledning,
      forslag: p.forslag,
      status: p.status,
      besluttetAv: p.besluttetAv,
      besluttet: p.besluttet && fraDato(p.besluttet),
      dag: iDag(naa()),
      antall: {
        aapne: alle.filter((t) => erAapent(t.status)).length,
        alle: alle.length,
        mine: alle.filter((t) => t.ansvarligId === actor.ansattId).length,
        ferdige: alle.filter((t) => t.status === 'FERDIG').length,
        utenAnsvarlig: alle.filter((t) => erAapent(t.status) && !t.ansvarligId).length,
      },
      treff: passer.length,
      side,
      sider,
      tiltak: paaSiden.map((t) => ({ ...rad(t, m, hvem), kan: muligheter(actor, t, p.status, endre) })),
      endringer: kanFolgesOpp(p.status) ? { nye: kanRedigeres(p.status) ? nye.length : 0, loste: loste.length, utvalg } : null,
      omraader: m.modell.omraader.map(({ id, navn: n }) => ({ id, navn: n })),
      ansatte: endre && kanFolgesOpp(p.status) ? await velgbareAnsatte(tx, actor) : [],
      kan: {
        redigere: endre && kanRedigeres(p.status),
        oppdatere: endre && kanFolgesOpp(p.status),
        hendelser: endre ? PLANHENDELSER.filter((h) => nesteStatus(p.status, h)) : [],
      },
    };
  });
export type Planside = Awaited<ReturnType<typeof hentPlan>>;

type Tiltak = {
  id: string;
  versjon: number;
  kilde: string;
  tekst: string;
  oppgaveId: string | null;
  punktId: string | null;
  ansvarligId: string | null;
  frist: Date | null;
  status: Tiltakstatus;
  kommentar: string | null;
};

/** A measure with its task, and where its sjekkpunkt is. */
function rad(t: Tiltak, m: Mangler, hvem: Map<string, string>) {
  const oppgave = m.oppgaver.find((o) => o.id === t.oppgaveId);
  return {
    id: t.id,
    versjon: t.versjon,
    kilde: t.kilde,
    tekst: t.tekst,
    frist: t.frist,
    status: t.status,
    kommentar: t.kommentar,
    ansvarligId: t.ansvarligId,
    ansvarlig: t.ansvarligId ? (hvem.get(t.ansvarligId) ?? null) : null,
    oppgave: oppgave ? { id: oppgave.id, nr: oppgave.nr, tittel: oppgave.tittel } : null,
    punktlenke: t.punktId && oppgave ? `/tjenestemodell/${m.modell.id}/oppgaver/${oppgave.id}#punkt-${t.punktId}` : null,
  };
}

const muligheter = (actor: Actor, t: Tiltak, status: Parameters<typeof kanFolgesOpp>[0], endre: boolean) => ({
  endre: endre && kanFolgesOpp(status),
  folgeOpp: kanFolgesOpp(status) && (endre || t.ansvarligId === actor.ansattId),
  flytte: endre && kanRedigeres(status),
});

/** One measure to change, and whom it may be given to. */
export const hentTiltak = (actor: Actor, modellId: string, planId: string, id: string) =>
  withActor(actor, async (tx) => {
    krev(actor, 'modell.les');
    const p = await finn(tx, actor, planId, modellId);
    const m = await hentMangler(tx, actor, p.modellId);
    const t = (await lesTiltak(tx, p, m)).find((x) => x.id === id);
    if (!t) throw ikkeFunnet();
    const kanGjores = muligheter(actor, t, p.status, kan(actor, 'plan.endre'));
    const ansatte = kanGjores.endre ? await velgbareAnsatte(tx, actor) : [];
    const hvem = await navn(tx, [t.ansvarligId]);
    return {
      ...rad(t, m, hvem),
      plan: { id: p.id, tittel: p.tittel, status: p.status },
      modellId: p.modellId,
      ansatte,
      kan: { ...kanGjores, redigere: kanRedigeres(p.status) },
    };
  });
export type Tiltaksside = Awaited<ReturnType<typeof hentTiltak>>;

/** A draft that a new measure is to be written in, and whom it may be given to. */
export const hentNyttTiltak = (actor: Actor, modellId: string, planId: string) =>
  withActor(actor, async (tx) => {
    krev(actor, 'plan.endre');
    const p = await finn(tx, actor, planId, modellId);
    if (!kanRedigeres(p.status)) throw ikkeFunnet();
    return { plan: { id: p.id, tittel: p.tittel }, ansatte: await velgbareAnsatte(tx, actor) };
  });

const velgbareAnsatte = (tx: Tx, actor: Actor) =>
  tx.ansatt.findMany({
    where: { virksomhetId: actor.virksomhetId, ...ansattPaa(iDag(naa())) },
    orderBy: { navn: 'asc' },
    select: { id: true, navn: true },
  });

/** The plan as a document: what the page and the PDF are drawn from. A decided plan is shown as it was decided. */
export const hentPlandokument = (actor: Actor, planId: string, modellId?: string): Promise<Plandokument> =>
  withActor(actor, async (tx) => {
    krev(actor, 'modell.les');
    const p = await finn(tx, actor, planId, modellId);
    return p.vedtattDokument ? (p.vedtattDokument as unknown as Plandokument) : lagPlandokument(tx, actor, p);
  });

/** The document of a plan as things stand now. */
export async function lagPlandokument(tx: Tx, actor: Actor, p: Awaited<ReturnType<typeof finn>>) {
  const m = await hentMangler(tx, actor, p.modellId);
  const tiltak = (await lesTiltak(tx, p, m)).filter((t) => t.status !== 'UTGAAR');
  const hvem = await navn(
    tx,
    tiltak.map((t) => t.ansvarligId),
  );
  return {
    id: p.id,
    modellId: p.modellId,
    tittel: p.tittel,
    virksomhet: actor.virksomhetNavn,
    modell: { ...m.modell, mal: malnavn(m.modell.malId) },
    status: p.status,
    besluttetAv: p.besluttetAv,
    besluttet: p.besluttet && fraDato(p.besluttet),
    dato: fraDato(iDag(naa())),
    innledning: p.innledning,
    forslag: p.forslag,
    omraader: omraadestatus(m),
    // One A here is one without a name.
    avvik: m.oppgaver.filter((o) => o.aktuell && o.ansvar !== 'PLASSERT').map(({ id, nr, tittel, antallA }) => ({ id, nr, tittel, antallA })),
    tiltak: tiltak.map((t, i) => ({ ...rad(t, m, hvem), nr: i + 1, frist: t.frist && fraDato(t.frist) })),
  };
}
export type Plandokument = Awaited<ReturnType<typeof lagPlandokument>>;
