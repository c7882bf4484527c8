import 'server-only';
import { iDag, naa } from '@/lib/platform/clock';
import { type Kommando, maaVaereEn } from '@/lib/platform/command';
import type { Tx } from '@/lib/platform/db';
import { forbudt, ikkeFunnet, konflikt, regel } from '@/lib/platform/errors';
import type { Handlingsplan, Prisma, Tiltak } from '@/lib/platform/prisma/client';
import type { Planstatus } from '@/lib/platform/prisma/enums';
import type { Mangler } from '@/lib/tjenestemodell/modell/queries-mangler';
import { lesPlikt } from '@/lib/tjenestemodell/oppgave/commands-plikt';
import { hentSluttede } from '@/lib/tjenestemodell/queries-ansvar';
import { erAapent, somDetStaar } from './rules';

/** Our plan, as it was on screen and in a state where this may be done. */
export async function finnPlan(k: Kommando, d: { id: string; versjon?: number }, kanGjores: (s: Planstatus) => boolean): Promise<Handlingsplan> {
  const p = await k.tx.handlingsplan.findFirst({ where: { id: d.id, virksomhetId: k.actor.virksomhetId } });
  if (!p) throw ikkeFunnet();
  if (d.versjon !== undefined && p.versjon !== d.versjon) throw konflikt(p.id);
  if (!kanGjores(p.status)) throw regel('planLaast');
  return p;
}

/**
 * A measure of ours as it stands, its plan, its own row, and the sjekkpunkt it is, if it is one. FORBUDT, before anything is
 * told of it, to whom it is not for (`maa`).
 */
export async function finnTiltak(
  k: Kommando,
  d: { id: string; versjon: number },
  kanGjores: (s: Planstatus) => boolean,
  maa: (t: Tiltak) => boolean = () => true,
) {
  const rad = await k.tx.tiltak.findFirst({ where: { id: d.id, virksomhetId: k.actor.virksomhetId }, include: { plan: true } });
  if (!rad) throw ikkeFunnet();
  const punkt = rad.kilde === 'SJEKKPUNKT' && rad.punktId ? await lesPlikt(k, rad.punktId) : undefined;
  const t = somDetStaar(rad, rad.plan.status, punkt);
  if (!maa(t)) throw forbudt();
  if (t.versjon !== d.versjon) throw konflikt(t.id);
  if (!kanGjores(t.plan.status)) throw regel('planLaast');
  return { ...t, rad, punkt };
}
export type Funnet = Awaited<ReturnType<typeof finnTiltak>>;

export type Staaende = Tiltak & { hadde: string | null };
/** The measures of a plan as they stand, in its order. An open one whose responsible has left (`hadde`) is nobody's. */
export async function lesTiltak(tx: Tx, plan: Pick<Handlingsplan, 'id' | 'virksomhetId' | 'status'>, m: Mangler): Promise<Staaende[]> {
  const punkt = new Map(m.punkter.map((p) => [p.id, p]));
  const rader = await tx.tiltak.findMany({ where: { planId: plan.id }, orderBy: [{ rekkefolge: 'asc' }, { id: 'asc' }] });
  const alle = rader.map((t) => somDetStaar(t, plan.status, punkt.get(t.punktId ?? '')));
  if (plan.status === 'AVSLUTTET') return alle.map((t) => ({ ...t, hadde: null }));
  const ider = alle.map((t) => t.ansvarligId);
  const sluttede = await hentSluttede(tx, plan.virksomhetId, ider, iDag(naa()));
  return alle.map((t) =>
    erAapent(t.status) && t.ansvarligId && sluttede.has(t.ansvarligId) ? { ...t, ansvarligId: null, hadde: t.ansvarligId } : { ...t, hadde: null },
  );
}

/** Writes the plan as it was read. Throws KONFLIKT when it is another since. */
export async function skrivPlan(k: Kommando, p: Handlingsplan, data: Prisma.HandlingsplanUpdateManyMutationInput): Promise<void> {
  const where = { id: p.id, versjon: p.versjon, status: p.status };
  maaVaereEn(await k.tx.handlingsplan.updateMany({ where, data: { ...data, versjon: { increment: 1 } } }), p.id);
}

/** Writes the tiltak as it was read. Throws KONFLIKT when it is another since. */
export async function skrivTiltak(k: Kommando, t: Tiltak, data: Prisma.TiltakUpdateManyMutationInput): Promise<void> {
  const where = { id: t.id, versjon: t.versjon };
  maaVaereEn(await k.tx.tiltak.updateMany({ where, data: { ...data, versjon: { increment: 1 } } }), t.id);
}
