import 'server-only';
import { ansattPaa } from '@/lib/folk/rules';
import type { Actor } from '@/lib/platform/actor';
import { iDag, tilDato } from '@/lib/platform/clock';
import { type Kommando, utfor } from '@/lib/platform/command';
import { regel } from '@/lib/platform/errors';
import { kan, krev } from '@/lib/platform/policy';
import type { Tiltak } from '@/lib/platform/prisma/client';
import { hentMangler } from '@/lib/tjenestemodell/modell/queries-mangler';
import { gjeldende } from '@/lib/tjenestemodell/modell/rules';
import { skrivPlikt } from '@/lib/tjenestemodell/oppgave/commands-plikt';
import { type Funnet, finnPlan, finnTiltak, lesTiltak, skrivTiltak } from './finn';
import { avlysTiltak, delUtTiltak, folgTiltak, giTilPunktene } from './gjoremaal';
import { erAapent, kanFolgesOpp, kanRedigeres, SOM_SJEKK } from './rules';
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
    await lagre(k, t, 'TILTAK_ENDRET', {
      tekst: d.tekst,
      ansvarligId: d.ansvarligId || null,
      frist: d.frist ? tilDato(d.frist) : null,
      status: d.status,
      kommentar: d.kommentar || null,
    });
    return { id: t.id, planId: t.planId };
  });

/** The one who has the measure says how far it has come. */
export const folgOppTiltak = (actor: Actor, d: FolgOpp) =>
  utfor(actor, d.nokkel, async (k) => {
    const t = await finnTiltak(k, d, kanFolgesOpp, (x) => x.ansvarligId === actor.ansattId || kan(actor, 'plan.endre'));
    if (t.punkt && d.status === 'UTGAAR' && t.status !== 'UTGAAR') krev(actor, 'modell.status');
    await lagre(k, t, 'TILTAK_FULGT_OPP', { status: d.status, kommentar: d.kommentar || null });
    return { id: t.id, planId: t.planId };
  });

/** Gives every open measure that nobody who works here has, in one area or in all, to one employee. */
export const fordelTiltak = (actor: Actor, d: FordelTiltak) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'plan.endre');
    const p = await finnPlan(k, { id: d.planId }, kanFolgesOpp);
    await krevAnsatt(k, d.ansvarligId);
    const m = await hentMangler(k.tx, actor, p.modellId);
    const iOmraadet = new Set(m.oppgaver.filter((o) => o.omraade === d.omraade).map((o) => o.id));
    const alle = await lesTiltak(k.tx, p, m);
    const ledige = alle.filter((t) => !t.ansvarligId && erAapent(t.status) && (!d.omraade || iOmraadet.has(t.oppgaveId ?? '')));
    if (ledige.length === 0) throw regel('planIngenAaFordele', { omraade: 'planIngenAaFordele' });
    const frist = d.frist ? tilDato(d.frist) : null;
    const tiltak = ledige.map((t) => ({ ...t, ansvarligId: d.ansvarligId, frist: t.frist ?? frist }));
    const paaPunktet = (t: { kilde: string }) => p.status === 'VEDTATT' && t.kilde === 'SJEKKPUNKT';
    const sluttede = { in: ledige.flatMap((t) => t.hadde ?? []) };
    const ider = { in: tiltak.filter((t) => !paaPunktet(t)).map((t) => t.id) };
    if (frist) await k.tx.tiltak.updateMany({ where: { id: ider, frist: null }, data: { frist } });
    await k.tx.tiltak.updateMany({
      where: { id: ider, OR: [{ ansvarligId: null }, { ansvarligId: sluttede }] },
      data: { ansvarligId: d.ansvarligId, versjon: { increment: 1 } },
    });
    if (p.status === 'VEDTATT') {
      await avlysTiltak(
        k,
        tiltak.filter((t) => t.hadde),
      );
      await delUtTiltak(k, p.modellId, tiltak);
    }
    await giTilPunktene(k, p.modellId, tiltak.filter(paaPunktet), m.punkter);
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
      await skrivTiltak(k, t.rad, { rekkefolge: nabo.rekkefolge });
    }
    await k.hendelse('TILTAK_FLYTTET', { type: 'Tiltak', id: t.id }, { tekst: t.tekst });
    return { id: t.id };
  });

/**
 * Saves a measure where it stands: the status of a sjekkpunkt there, and when the plan is decided the rest as well. One event:
 * a change of the sjekkpunkt is told on its task.
 */
async function lagre(k: Kommando, t: Funnet, type: 'TILTAK_ENDRET' | 'TILTAK_FULGT_OPP', d: Lagres): Promise<void> {
  const vedtatt = t.plan.status === 'VEDTATT';
  const { status, ...felt } = d;
  // What is taken out of the plan, or into it again, is about the plan alone.
  const inn = t.rad.status === 'UTGAAR' && status === 'PLANLAGT';
  const flyttes = status !== t.status && !inn && (vedtatt || status !== 'UTGAAR');
  if (!t.punkt || (!vedtatt && !flyttes)) {
    await skrivTiltak(k, t.rad, { ...d, status: t.punkt && status === t.status ? t.rad.status : status });
    if (vedtatt) await folgTiltak(k, t.plan.modellId, { ...t.rad, ...d });
    return k.hendelse(type, { type: 'Tiltak', id: t.id }, { tekst: d.tekst ?? t.tekst, status });
  }
  if (flyttes && !t.punkt.aktuelt && t.punkt.status !== 'IKKE_RELEVANT') throw regel('tiltakIkkeAktuelt', { status: 'tiltakIkkeAktuelt' });
  const { tekst, ...svar } = felt;
  const grunn = status === 'UTGAAR' ? (svar.kommentar ?? '') : null;
  if (flyttes && grunn !== null && grunn.length < 5) throw regel('grunnMangler', { kommentar: 'grunnMangler' });
  const tilbake = t.rad.status === 'UTGAAR' && status !== 'UTGAAR' ? { status: 'PLANLAGT' as const } : {};
  await skrivTiltak(k, t.rad, { ...(vedtatt ? {} : svar), ...(tekst ? { tekst } : {}), ...tilbake });
  await skrivPlikt(k, t.punkt, {
    ...(vedtatt ? svar : {}),
    ...(flyttes ? { status: SOM_SJEKK[status], ikkeRelevantGrunn: grunn?.slice(0, 300) ?? null } : {}),
  });
  await k.hendelse(
    'MODELLSJEKK_ENDRET',
    { type: 'Modelloppgave', id: t.punkt.oppgaveId },
    { punkt: gjeldende(t.punkt), ...(flyttes ? { fra: t.punkt.status, til: SOM_SJEKK[status] } : {}) },
  );
}
type Lagres = Pick<Tiltak, 'status' | 'kommentar'> & Partial<Pick<Tiltak, 'tekst' | 'ansvarligId' | 'frist'>>;

async function krevAnsatt(k: Kommando, ansattId: string): Promise<void> {
  if (!ansattId) return;
  const dag = iDag(k.naa);
  const a = await k.tx.ansatt.findFirst({
    where: { id: ansattId, virksomhetId: k.actor.virksomhetId, ...ansattPaa(dag) },
    select: { id: true },
  });
  if (!a) throw regel('ukjentAnsatt', { ansvarligId: 'ukjentAnsatt' });
}
