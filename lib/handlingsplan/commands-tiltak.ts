import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { iDag, tilDato } from '@/lib/platform/clock';
import { type Kommando, utfor } from '@/lib/platform/command';
import { regel } from '@/lib/platform/errors';
import { kan, krev } from '@/lib/platform/policy';
import { hentMangler } from '@/lib/tjenestemodell/modell/queries-mangler';
import { finnPlan, finnTiltak, skrivTiltak } from './finn';
import { delUtTiltak, folgTiltak } from './gjoremaal';
import { kanFolgesOpp, kanRedigeres } from './rules';
import type { EndreTiltak, FlyttTiltak, FolgOpp, FordelTiltak, NyttTiltak } from './schema';

/** Adds a measure of one's own to a draft. */
export const nyttTiltak = (actor: Actor, d: NyttTiltak) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'plan.endre');
    const p = await finnPlan(k, { id: d.planId }, kanRedigeres);
    await krevAnsatt(k, d.ansvarligId);
    const siste = await k.tx.tiltak.aggregate({ where: { planId: p.id }, _max: { rekkefolge: true } });
    const { id } = await k.tx.tiltak.create({
      data: {
        virksomhetId: actor.virksomhetId,
        planId: p.id,
        rekkefolge: (siste._max.rekkefolge ?? -1) + 1,
        kilde: 'EGET',
        tekst: d.tekst,
        ansvarligId: d.ansvarligId || null,
        frist: d.frist ? tilDato(d.frist) : null,
      },
      select: { id: true },
    });
    await k.hendelse('TILTAK_LAGT_TIL', { type: 'Tiltak', id }, { tekst: d.tekst });
    return { id };
  });

/** Changes a measure. After the decision its words stay as they were decided. */
export const endreTiltak = (actor: Actor, d: EndreTiltak) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'plan.endre');
    const t = await finnTiltak(k, d, kanFolgesOpp);
    if (d.tekst !== t.tekst && !kanRedigeres(t.plan.status)) throw regel('planLaast', { tekst: 'planLaast' });
    if (d.ansvarligId !== t.ansvarligId) await krevAnsatt(k, d.ansvarligId);
    const data = {
      tekst: d.tekst,
      ansvarligId: d.ansvarligId || null,
      frist: d.frist ? tilDato(d.frist) : null,
      status: d.status,
      kommentar: d.kommentar || null,
    };
    await skrivTiltak(k, t, data);
    if (t.plan.status === 'VEDTATT') await folgTiltak(k, t.plan.modellId, { ...t, ...data });
    await k.hendelse('TILTAK_ENDRET', { type: 'Tiltak', id: t.id }, { tekst: d.tekst, status: d.status });
    return { id: t.id, planId: t.planId };
  });

/** The one who has the measure says how far it has come. */
export const folgOppTiltak = (actor: Actor, d: FolgOpp) =>
  utfor(actor, d.nokkel, async (k) => {
    const t = await finnTiltak(k, d, kanFolgesOpp, (x) => x.ansvarligId === actor.ansattId || kan(actor, 'plan.endre'));
    const data = { status: d.status, kommentar: d.kommentar || null };
    await skrivTiltak(k, t, data);
    if (t.plan.status === 'VEDTATT') await folgTiltak(k, t.plan.modellId, { ...t, ...data });
    await k.hendelse('TILTAK_FULGT_OPP', { type: 'Tiltak', id: t.id }, { tekst: t.tekst, status: d.status });
    return { id: t.id, planId: t.planId };
  });

/** Gives every open measure that nobody has, in one area or in all, to one employee. */
export const fordelTiltak = (actor: Actor, d: FordelTiltak) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'plan.endre');
    const p = await finnPlan(k, { id: d.planId }, kanFolgesOpp);
    await krevAnsatt(k, d.ansvarligId);
    const oppgaver = d.omraade ? (await hentMangler(k.tx, actor, p.modellId)).oppgaver.filter((o) => o.omraade === d.omraade).map((o) => o.id) : null;
    const where = {
      planId: p.id,
      ansvarligId: null,
      status: { in: ['PLANLAGT' as const, 'I_GANG' as const] },
      ...(oppgaver ? { oppgaveId: { in: oppgaver } } : {}),
    };
    const tiltak = await k.tx.tiltak.findMany({ where });
    if (tiltak.length === 0) throw regel('planIngenAaFordele', { omraade: 'planIngenAaFordele' });
    const frist = d.frist ? tilDato(d.frist) : null;
    const ider = { in: tiltak.map((t) => t.id) };
    if (frist) await k.tx.tiltak.updateMany({ where: { id: ider, frist: null }, data: { frist } });
    await k.tx.tiltak.updateMany({ where: { id: ider, ansvarligId: null }, data: { ansvarligId: d.ansvarligId, versjon: { increment: 1 } } });
    if (p.status === 'VEDTATT')
      await delUtTiltak(
        k,
        p.modellId,
        tiltak.map((t) => ({ ...t, ansvarligId: d.ansvarligId, frist: t.frist ?? frist })),
      );
    await k.hendelse('TILTAK_FORDELT', { type: 'Handlingsplan', id: p.id }, { antall: tiltak.length });
    return { antall: tiltak.length };
  });

/** Moves a measure one place up or down in a draft. At the end it stays where it is. */
export const flyttTiltak = (actor: Actor, d: FlyttTiltak) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'plan.endre');
    const t = await finnTiltak(k, d, kanRedigeres);
    const opp = d.retning === 'opp';
    const nabo = await k.tx.tiltak.findFirst({
      where: { planId: t.planId, rekkefolge: opp ? { lt: t.rekkefolge } : { gt: t.rekkefolge } },
      orderBy: { rekkefolge: opp ? 'desc' : 'asc' },
    });
    if (nabo) {
      await skrivTiltak(k, nabo, { rekkefolge: t.rekkefolge });
      await skrivTiltak(k, t, { rekkefolge: nabo.rekkefolge });
    }
    await k.hendelse('TILTAK_FLYTTET', { type: 'Tiltak', id: t.id }, { tekst: t.tekst });
    return { id: t.id };
  });

async function krevAnsatt(k: Kommando, ansattId: string): Promise<void> {
  if (!ansattId) return;
  const dag = iDag(k.naa);
  const a = await k.tx.ansatt.findFirst({
    where: { id: ansattId, virksomhetId: k.actor.virksomhetId, OR: [{ sluttet: null }, { sluttet: { gt: dag } }] },
    select: { id: true },
  });
  if (!a) throw regel('ukjentAnsatt', { ansvarligId: 'ukjentAnsatt' });
}
