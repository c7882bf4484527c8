import { oversetter } from '@/lib/platform/tekster';
import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { enOmGangen, type Kommando, utfor } from '@/lib/platform/command';
import { regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import type { Prisma } from '@/lib/platform/prisma/client';
import { hentMangler } from '@/lib/tjenestemodell/modell/queries-mangler';
import { finnPlan, lesTiltak, skrivPlan } from './finn';
import { folgTiltak } from './gjoremaal';
import { type Forslag, forskjell, kanFolgesOpp, kanRedigeres, mangler, overlapper } from './rules';
import type { LagPlan, OppdaterPlan, Plantekst } from './schema';

const t = oversetter('plan');

/**
 * Makes a draft plan with one measure for each thing that is missing in the chosen parts of the model. What a plan that has
 * not ended is about already is not planned twice: that plan is given back.
 */
export const lagPlan = (actor: Actor, d: LagPlan) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'plan.endre');
    const nye = mangler(await hentMangler(k.tx, actor, d.modellId), d);
    if (nye.length === 0) throw regel('planIngenMangler', { omraader: 'planIngenMangler' });
    await enOmGangen(k.tx, `plan:${d.modellId}`);
    const fantes = await finnLik(k, d.modellId, nye);
    if (fantes) {
      await k.hendelse('PLAN_FANTES', { type: 'Handlingsplan', id: fantes.id }, { tittel: fantes.tittel });
      return { id: fantes.id, fantes: true };
    }
    const { id } = await k.tx.handlingsplan.create({
      data: { virksomhetId: actor.virksomhetId, modellId: d.modellId, tittel: d.tittel, opprettet: k.naa },
      select: { id: true },
    });
    await leggTil(k, id, nye, 0);
    await k.hendelse('PLAN_OPPRETTET', { type: 'Handlingsplan', id }, { tittel: d.tittel, tiltak: nye.length });
    return { id, fantes: false };
  });

/**
 * Brings a plan up to date with its model: marks what is solved, and in a draft adds what is missing and not in it. What
 * somebody took out of the plan stays out.
 */
export const oppdaterPlan = (actor: Actor, d: OppdaterPlan) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'plan.endre');
    const p = await finnPlan(k, d, kanFolgesOpp);
    const m = await hentMangler(k.tx, actor, p.modellId);
    const tiltak = await lesTiltak(k.tx, p, m);
    const { nye, loste } = forskjell(tiltak, m, d);
    const tilleggs = kanRedigeres(p.status) ? nye : [];
    await leggTil(k, p.id, tilleggs, (tiltak.at(-1)?.rekkefolge ?? -1) + 1);
    for (const status of ['FERDIG', 'UTGAAR'] as const) {
      const ider = loste.filter((l) => l.status === status).map((l) => l.id);
      await k.tx.tiltak.updateMany({ where: { id: { in: ider }, planId: p.id }, data: { status, versjon: { increment: 1 } } });
    }
    if (p.status === 'VEDTATT')
      for (const l of loste) {
        const rad = tiltak.find((x) => x.id === l.id);
        if (rad) await folgTiltak(k, p.modellId, { ...rad, status: l.status });
      }
    await skrivPlan(k, p, {});
    await k.hendelse('PLAN_OPPDATERT', { type: 'Handlingsplan', id: p.id }, { nye: tilleggs.length, loste: loste.length });
    return { nye: tilleggs.length, loste: loste.length };
  });

/** Changes the title, the introduction and the proposal of a draft. */
export const endrePlantekst = (actor: Actor, d: Plantekst) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'plan.endre');
    const p = await finnPlan(k, d, kanRedigeres);
    await skrivPlan(k, p, { tittel: d.tittel, innledning: somJson(d.innledning), forslag: somJson(d.forslag) });
    await k.hendelse('PLAN_ENDRET', { type: 'Handlingsplan', id: p.id }, { tittel: d.tittel });
    return { id: p.id };
  });

const somJson = (tekst: Plantekst['forslag']) => (tekst ?? undefined) as Prisma.InputJsonObject | undefined;

/** The newest plan that has not ended and is about some of the same. */
async function finnLik(k: Kommando, modellId: string, nye: Forslag[]) {
  const aapne = await k.tx.handlingsplan.findMany({
    where: { modellId, virksomhetId: k.actor.virksomhetId, status: { not: 'AVSLUTTET' } },
    orderBy: [{ opprettet: 'desc' }, { id: 'desc' }],
    select: { id: true, tittel: true, tiltak: { select: { kilde: true, oppgaveId: true, punktId: true } } },
  });
  return aapne.find((p) => overlapper(p.tiltak, nye));
}

async function leggTil(k: Kommando, planId: string, nye: Forslag[], fra: number): Promise<void> {
  await k.tx.tiltak.createMany({
    data: nye.map((f, i) => ({
      virksomhetId: k.actor.virksomhetId,
      planId,
      rekkefolge: fra + i,
      kilde: f.kilde,
      oppgaveId: f.oppgaveId,
      punktId: f.punktId,
      tekst: f.kilde === 'MANGLER_A' ? t(f.utenNavn ? 'tiltakUtenNavn' : 'tiltakUtenA', { oppgave: f.om }) : f.om,
      ansvarligId: f.ansvarligId,
      frist: f.frist,
    })),
  });
}
