import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { iDag, plussDager, tilDato } from '@/lib/platform/clock';
import { maaVaereEn, utfor } from '@/lib/platform/command';
import { ikkeFunnet, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { krevAnnenAdministrator } from './administrator';
import { finnAnsatt, krevEnhet, krevRolle } from './grunnlag';
import { overlapper } from './rules';
import type { AvsluttRolle, GiRolle } from './schema';

/** Gives an employee a role in an enhet for a period. */
export const giRolle = (actor: Actor, d: GiRolle) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'organisasjon.endre');
    const ansatt = await finnAnsatt(k, d.ansattId);
    if (ansatt.sluttet) throw regel('ansattHarSluttet');
    krevRolle(actor, d.rolle);
    const enhet = await krevEnhet(k, d.enhetId);
    const periode = { gyldigFra: tilDato(d.gyldigFra), gyldigTil: d.gyldigTil ? tilDato(d.gyldigTil) : null };
    const like = await k.tx.rolletildeling.findMany({
      where: { ansattId: ansatt.id, enhetId: d.enhetId, rolle: d.rolle },
      select: { gyldigFra: true, gyldigTil: true },
    });
    if (like.some((r) => overlapper(r, periode))) throw regel('rolleFinnes', { rolle: 'rolleFinnes' });
    const data = { virksomhetId: actor.virksomhetId, ansattId: ansatt.id, kontoId: ansatt.kontoId, enhetId: d.enhetId, rolle: d.rolle, ...periode };
    const { id } = await k.tx.rolletildeling.create({ data, select: { id: true } });
    await k.hendelse('ROLLE_GITT', { type: 'Ansatt', id: ansatt.id }, { rolle: d.rolle, enhet: enhet.navn, fra: d.gyldigFra, til: d.gyldigTil });
    return { id };
  });

/**
 * Ends a role: `gyldigTil` is its last day, yesterday at the earliest, which stops it at once. A role that has not begun
 * ends before it does.
 */
export const avsluttRolle = (actor: Actor, d: AvsluttRolle) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'organisasjon.endre');
    const r = await k.tx.rolletildeling.findFirst({
      where: { id: d.id, virksomhetId: actor.virksomhetId },
      include: { enhet: { select: { navn: true } } },
    });
    if (!r) throw ikkeFunnet();
    const [til, igaar] = [tilDato(d.gyldigTil), plussDager(iDag(k.naa), -1)];
    if (til < igaar) throw regel('datoTilbakeITid', { gyldigTil: 'datoTilbakeITid' });
    if (r.gyldigTil && r.gyldigTil <= igaar) throw regel('rolleErOver');
    await krevAnnenAdministrator(k, { rolleId: r.id });
    maaVaereEn(await k.tx.rolletildeling.updateMany({ where: { id: r.id, gyldigTil: r.gyldigTil }, data: { gyldigTil: til } }), r.ansattId);
    await k.hendelse('ROLLE_AVSLUTTET', { type: 'Ansatt', id: r.ansattId }, { rolle: r.rolle, enhet: r.enhet.navn, til: d.gyldigTil });
    return { id: r.id };
  });
