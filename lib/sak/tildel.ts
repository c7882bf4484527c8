import 'server-only';
import { stegplan } from '@/lib/forlop/queries';
import { flyttSakensOppgaver } from '@/lib/oppgave/flytt';
import { hentKolleger } from '@/lib/oppgave/kolleger';
import type { Actor } from '@/lib/platform/actor';
import { iDag } from '@/lib/platform/clock';
import { utfor } from '@/lib/platform/command';
import { regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { endreSak, sakObjekt } from './commands';
import { AAPNE_SAKER } from './rules';
import type { Tildel } from './schema';

/**
 * Gives a sak to an enhet and, if named, a saksbehandler there. The open oppgaver of the role that decides, and those
 * of the enhet it leaves, go with it.
 */
export const tildelSak = (actor: Actor, d: Tildel) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'sak.styr');
    const rolle = (await stegplan(k.tx, actor.virksomhetId)).VURDERE.rolle;
    const enhet = await k.tx.enhet.findFirst({ where: { id: d.enhetId, virksomhetId: actor.virksomhetId, aktiv: true }, select: { navn: true } });
    if (!enhet) throw regel('ukjentEnhet', { enhetId: 'ukjentEnhet' });
    const [kollega] = d.ansvarligId ? await hentKolleger(k.tx, actor.virksomhetId, [rolle], iDag(k.naa), d.ansvarligId) : [];
    if (d.ansvarligId && !kollega) throw regel('kollegaManglerRolle', { ansvarligId: 'kollegaManglerRolle' });
    const sak = await endreSak(k, d, { ansvarligId: d.ansvarligId, enhetId: d.enhetId });
    if (!AAPNE_SAKER.includes(sak.status)) throw regel('ulovligOvergang');
    await flyttSakensOppgaver(k, sak.id, { rolle, ansattId: d.ansvarligId, fraEnhetId: sak.enhetId, tilEnhetId: d.enhetId });
    await k.hendelse('SAK_TILDELT', sakObjekt(sak), { enhet: enhet.navn, ...(kollega ? { ansvarlig: kollega.navn } : {}) });
    return { id: sak.id };
  });
