import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { utfor } from '@/lib/platform/command';
import { regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { glemMaskinene } from '@/lib/respons/oppdrag/kilde/commands-maskin';
import { avsluttUtenTilgang } from '@/lib/respons/oppdrag/vakt/commands-tilgang';
import { slipp, slippIkke } from './overforing/commands-overforing';
import { finnAnsatt } from './overforing/grunnlag';
import type { AvsluttSesjoner, Sperr } from './schema';
import { krevAnnenAdministrator } from './tilgang/administrator';
import { trekkBestillinger } from './tilgang/commands-bestilling';

/** Ends an employee's sessions in this virksomhet: they are refused on their next request, told nothing by push as of here, and may log in again. */
export const avsluttSesjoner = (actor: Actor, d: AvsluttSesjoner) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'organisasjon.endre');
    const a = await finnAnsatt(k, d.ansattId);
    await k.tx.ansatt.updateMany({ where: { id: a.id }, data: { sesjonerFra: k.naa } });
    await glemMaskinene(k.tx, [a.id]);
    await k.hendelse('SESJONER_AVSLUTTET', { type: 'Ansatt', id: a.id });
    return null;
  });

/**
 * Blocks somebody at once, or opens again. The home of a login blocks it altogether; any other virksomhet blocks it here,
 * and leaves the rest of it alone. What they held goes back or is a duty, as when somebody leaves; gives how much of each.
 */
export const sperrKonto = (actor: Actor, d: Sperr) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'organisasjon.endre');
    const a = await finnAnsatt(k, d.ansattId);
    if (a.id === actor.ansattId) throw regel('ikkeDegSelv');
    if (d.sperr) await krevAnnenAdministrator(k, { ansattId: a.id });
    const sperret = d.sperr ? k.naa : null;
    await k.tx.ansatt.updateMany({ where: { id: a.id }, data: { sperret, sesjonerFra: k.naa } });
    if (a.kontoId && a.konto?.hjemvirksomhetId === actor.virksomhetId)
      await k.tx.konto.updateMany({ where: { id: a.kontoId }, data: { sperret, sesjonsversjon: { increment: 1 } } });
    if (d.sperr) await trekkBestillinger(k, a.id);
    const vakt = d.sperr ? await avsluttUtenTilgang(k, [a.id]) : undefined;
    if (!d.sperr && !a.sluttet) await slippIkke(k, a.id);
    const slutt = d.sperr ? await slipp(k, a, vakt, true) : { frigjort: 0, igjen: 0 };
    await k.hendelse(d.sperr ? 'KONTO_SPERRET' : 'KONTO_AAPNET', { type: 'Ansatt', id: a.id }, d.sperr ? slutt : {});
    return slutt;
  });
