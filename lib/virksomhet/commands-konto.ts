import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { utfor } from '@/lib/platform/command';
import { withKonto } from '@/lib/platform/db';
import { regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { krevAnnenAdministrator } from './administrator';
import { finnAnsatt } from './grunnlag';
import type { AvsluttSesjoner, Sperr } from './schema';

/** Ends every session of an employee: they are refused on their next request, and may log in again. */
export const avsluttSesjoner = (actor: Actor, d: AvsluttSesjoner) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'organisasjon.endre');
    const a = await finnAnsatt(k, d.ansattId);
    await k.tx.konto.update({ where: { id: a.kontoId }, data: { sesjonsversjon: { increment: 1 } }, select: { id: true } });
    await k.hendelse('SESJONER_AVSLUTTET', { type: 'Ansatt', id: a.id });
    return null;
  });

/**
 * Blocks a login at once, or opens it again. A login that is in use in another virksomhet too is not ours to block: end
 * the roles here instead.
 */
export const sperrKonto = (actor: Actor, d: Sperr) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'organisasjon.endre');
    const a = await finnAnsatt(k, d.ansattId);
    if (a.id === actor.ansattId) throw regel('ikkeDegSelv');
    const andre = await withKonto(a.kontoId, (tx) =>
      tx.ansatt.findFirst({ where: { kontoId: a.kontoId, virksomhetId: { not: actor.virksomhetId }, sluttet: null }, select: { id: true } }),
    );
    if (andre) throw regel('kontoDelt');
    if (d.sperr) await krevAnnenAdministrator(k, { ansattId: a.id });
    await k.tx.konto.update({
      where: { id: a.kontoId },
      data: { sperret: d.sperr ? k.naa : null, sesjonsversjon: { increment: 1 } },
      select: { id: true },
    });
    await k.hendelse(d.sperr ? 'KONTO_SPERRET' : 'KONTO_AAPNET', { type: 'Ansatt', id: a.id });
    return null;
  });
