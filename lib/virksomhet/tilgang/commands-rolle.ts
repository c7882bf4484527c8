import 'server-only';
import { bortfallGjoremaal } from '@/lib/gjoremaal/commands';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, plussDager, tilDato } from '@/lib/platform/clock';
import { maaVaereEn, utfor } from '@/lib/platform/command';
import { forbudt, ikkeFunnet, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { avsluttUtenTilgang } from '@/lib/respons/oppdrag/vakt/commands-tilgang';
import { fortellRolleslutt, slippRolle } from '../overforing/commands-overforing';
import { krevAnsattITjeneste, krevIkkeSegSelv, krevIkkeTilbake, krevLedigRolle, krevPlass } from '../overforing/grunnlag';
import { kanAvslutteRolle } from '../policy';
import type { AvsluttRolle, GiRolle } from '../schema';
import { krevAnnenAdministrator } from './administrator';
import { siFra } from './commands-bestilling';
import { maaBestilles } from './rules-bestilling';

/** Gives an employee one of the roles that see no persons. The others are ordered (commands-bestilling.ts). */
export const giRolle = (actor: Actor, d: GiRolle) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'organisasjon.endre');
    const ansatt = await krevAnsattITjeneste(k, d.ansattId);
    await krevIkkeSegSelv(k, ansatt);
    if (maaBestilles(d.rolle)) throw regel('rolleMaaBestilles', { rolle: 'rolleMaaBestilles' });
    const enhet = await krevPlass(k, d);
    krevIkkeTilbake(k, d.gyldigFra);
    await krevLedigRolle(k, d);
    const periode = { gyldigFra: tilDato(d.gyldigFra), gyldigTil: d.gyldigTil ? tilDato(d.gyldigTil) : null };
    const data = { virksomhetId: actor.virksomhetId, ansattId: ansatt.id, enhetId: d.enhetId, rolle: d.rolle, ...periode };
    const { id } = await k.tx.rolletildeling.create({ data, select: { id: true } });
    await bortfallGjoremaal(k, 'BESTILL_TILGANG', ansatt.id);
    await siFra(k, { id, ansattId: ansatt.id, rolle: d.rolle, enhet });
    await k.hendelse('ROLLE_GITT', { type: 'Ansatt', id: ansatt.id }, { rolle: d.rolle, enhet: enhet.navn, fra: d.gyldigFra, til: d.gyldigTil });
    return { id };
  });

/**
 * Ends a role: `gyldigTil` is its last day; null ends it now, with yesterday as the last whole day and the time written down.
 * A role that has not begun ends before it does.
 */
export const avsluttRolle = (actor: Actor, d: AvsluttRolle) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'tilgang.bestill');
    const r = await k.tx.rolletildeling.findFirst({
      where: { id: d.id, virksomhetId: actor.virksomhetId },
      include: { enhet: { select: { navn: true } } },
    });
    if (!r) throw ikkeFunnet();
    if (!kanAvslutteRolle(actor, r.enhetId)) throw forbudt();
    const [dag, igaar] = [iDag(k.naa), plussDager(iDag(k.naa), -1)];
    const til = d.gyldigTil ? tilDato(d.gyldigTil) : igaar;
    if (d.gyldigTil && til < dag) throw regel('datoTilbakeITid', { gyldigTil: 'datoTilbakeITid' });
    if (r.gyldigTil && r.gyldigTil <= igaar) throw regel('rolleErOver');
    if (r.gyldigTil && til > r.gyldigTil) throw regel('rolleForlenges', { gyldigTil: 'rolleForlenges' });
    await krevAnnenAdministrator(k, { rolleId: r.id });
    const data = { gyldigTil: til, avsluttet: d.gyldigTil ? null : k.naa };
    maaVaereEn(await k.tx.rolletildeling.updateMany({ where: { id: r.id, gyldigTil: r.gyldigTil }, data }), r.ansattId);
    await fortellRolleslutt(k, r, d.gyldigTil ? til : null);
    const vakt = await avsluttUtenTilgang(k, [r.ansattId]);
    if (til < dag) await slippRolle(k, r.ansattId, r.rolle, vakt);
    await k.hendelse(
      'ROLLE_AVSLUTTET',
      { type: 'Ansatt', id: r.ansattId },
      { rolle: r.rolle, enhet: r.enhet.navn, til: fraDato(d.gyldigTil ? til : dag) },
    );
    return { id: r.id };
  });
