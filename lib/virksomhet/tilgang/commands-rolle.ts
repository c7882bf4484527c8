import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, plussDager, tilDato } from '@/lib/platform/clock';
import { maaVaereEn, utfor } from '@/lib/platform/command';
import { forbudt, ikkeFunnet, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { avsluttUtenTilgang } from '@/lib/respons/oppdrag/vakt/commands-tilgang';
import { fortellRolleslutt, slippRolle } from '../overforing/commands-overforing';
import { kanAvslutteRolle } from '../policy';
import type { AvsluttRolle } from '../schema';
import { krevAnnenAdministrator } from './administrator';

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
