import 'server-only';
import { planleggForSykehus, sikreNeste } from '@/lib/evalueringsplan/commands';
import type { Actor } from '@/lib/platform/actor';
import { osloDato } from '@/lib/platform/clock';
import { maaVaereEn, utfor } from '@/lib/platform/command';
import { ikkeFunnet, konflikt, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { finnOppfolger } from '@/lib/tjeneste/queries-oppfolger';
import { LEVENDE } from '@/lib/tjeneste/rules';
import { laasTjeneste, objekt } from '@/lib/tjeneste/transition';
import { fordelEvalueringer } from './fordel';
import { kanDelesMed, sluttEtter } from './rules';
import type { AvsluttDelingInn, DelInn } from './schema';

/**
 * Shares a tjeneste with a TMS or sykehus from now: it sees this tjeneste and no other, and takes over its evaluations
 * (kilde: 004 kap. 4). One follows up at a time.
 */
export const delTjeneste = (actor: Actor, d: DelInn) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'tjeneste.del');
    const t = await laasTjeneste(k, d.tjenesteId);
    if (!LEVENDE.includes(t.status)) throw regel('tjenesteErAvsluttet');
    const v = await k.tx.virksomhet.findFirst({ where: { id: d.tilVirksomhetId }, select: { type: true, navn: true } });
    if (!v || !kanDelesMed(v.type)) throw regel('kanIkkeDelesMed', { tilVirksomhetId: 'kanIkkeDelesMed' });
    if (d.til && d.til < osloDato(k.naa)) throw regel('datoTilbakeITid', { til: 'datoTilbakeITid' });
    if (await finnOppfolger(k.tx, t.id, k.naa)) throw regel('alleredeDelt');
    const deling = await k.tx.deling.create({
      data: {
        virksomhetId: t.virksomhetId,
        tilVirksomhetId: d.tilVirksomhetId,
        tjenesteId: t.id,
        personId: t.personId,
        grunnlag: d.grunnlag,
        fra: k.naa,
        til: d.til ? sluttEtter(d.til) : null,
      },
      select: { id: true },
    });
    if (v.type === 'SYKEHUS' && t.status === 'I_DRIFT') await planleggForSykehus(k, t);
    await fordelEvalueringer(k.tx, t, k.naa);
    await k.hendelse('TJENESTE_DELT', objekt(t), { med: v.navn, grunnlag: d.grunnlag });
    return { id: deling.id };
  });

/** Ends a sharing now: the other virksomhet loses sight of the tjeneste at once, and its evaluations come home. */
export const avsluttDeling = (actor: Actor, d: AvsluttDelingInn) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'tjeneste.del');
    const deling = await k.tx.deling.findFirst({ where: { id: d.delingId, virksomhetId: actor.virksomhetId } });
    if (!deling) throw ikkeFunnet();
    const t = await laasTjeneste(k, deling.tjenesteId);
    if (deling.til && deling.til <= k.naa) throw konflikt(t.id);
    maaVaereEn(await k.tx.deling.updateMany({ where: { id: deling.id, til: deling.til }, data: { til: k.naa } }), t.id);
    await fordelEvalueringer(k.tx, t, k.naa);
    if (t.status === 'I_DRIFT') await sikreNeste(k, t);
    const v = await k.tx.virksomhet.findUniqueOrThrow({ where: { id: deling.tilVirksomhetId }, select: { navn: true } });
    await k.hendelse('DELING_AVSLUTTET', objekt(t), { med: v.navn });
    return { id: deling.id };
  });
