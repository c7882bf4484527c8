import 'server-only';
import { stegplan } from '@/lib/forlop/queries';
import { apneOppgave, avbrytOppgaver, ferdig, gjenopptaSakensOppgaver, krevOppgave, settSakensOppgaverPaaVent } from '@/lib/oppgave/commands';
import { oppgaveLenke } from '@/lib/oppgave/rules';
import type { Actor } from '@/lib/platform/actor';
import { iDag, tilDato } from '@/lib/platform/clock';
import { type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { ikkeFunnet, konflikt, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import type { Prisma, Sak } from '@/lib/platform/prisma/client';
import type { Henlegg, SakInn, SakPaaVent, Trekk } from './schema';
import { flyttSak } from './transition';

/** What the events of a sak are about. */
export const sakObjekt = (s: { id: string; personId: string }) => ({ type: 'Sak', id: s.id, sakId: s.id, personId: s.personId });

/** Changes a sak without moving it in its machine; KONFLIKT when somebody else was first. */
export async function endreSak(k: Kommando, d: { sakId: string; versjon: number }, data: Prisma.SakUncheckedUpdateManyInput): Promise<Sak> {
  const sak = await k.tx.sak.findFirst({ where: { id: d.sakId, virksomhetId: k.actor.virksomhetId } });
  if (!sak) throw ikkeFunnet();
  if (sak.versjon !== d.versjon) throw konflikt(sak.id);
  maaVaereEn(await k.tx.sak.updateMany({ where: { id: sak.id, versjon: sak.versjon }, data: { ...data, versjon: sak.versjon + 1 } }), sak.id);
  return sak;
}

/**
 * Accepts a henvendelse that another role registered. The next step is open; whoever accepts keeps it when it is the
 * same role's, and is then led to it.
 */
export const motta = (actor: Actor, d: SakInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const oppgave = await krevOppgave(k, 'MOTTA', { sakId: d.sakId });
    const plan = await stegplan(k.tx, actor.virksomhetId);
    const ansvarlig = plan.VURDERE.rolle === actor.rolle ? { ansvarligId: actor.ansattId } : {};
    const sak = await endreSak(k, d, ansvarlig);
    const egen = plan.PLANLEGGE_KARTLEGGING.rolle === actor.rolle;
    await ferdig(k, oppgave);
    await apneOppgave(k, { steg: 'PLANLEGGE_KARTLEGGING', ref: { sakId: sak.id }, personId: sak.personId, ansattId: egen ? actor.ansattId : null });
    await k.hendelse('SAK_MOTTATT', sakObjekt(sak));
    return { sti: egen ? oppgaveLenke({ steg: 'PLANLEGGE_KARTLEGGING', sakId: sak.id, tjenesteId: null, evalueringId: null }) : null };
  });

/** Puts the sak and its oppgaver on hold until a date. The deadline to answer runs on (fvl § 11 a). */
export const settSakPaaVent = (actor: Actor, d: SakPaaVent) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'sak.styr');
    const til = tilDato(d.til);
    if (til <= iDag(k.naa)) throw regel('datoFram', { til: 'datoFram' });
    const sak = await flyttSak(k, d.sakId, 'settPaaVent', { versjon: d.versjon, data: { paaVentGrunn: d.grunn, paaVentTil: til } });
    await settSakensOppgaverPaaVent(k, sak.id, d.grunn, til);
    await k.hendelse('SAK_PAA_VENT', sakObjekt(sak), { grunn: d.grunn, til: d.til });
    return { id: sak.id };
  });

/** Takes the sak up again before its date. */
export const gjenopptaSak = (actor: Actor, d: SakInn) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'sak.styr');
    const sak = await flyttSak(k, d.sakId, 'gjenoppta', { versjon: d.versjon });
    await gjenopptaSakensOppgaver(k, sak.id);
    await k.hendelse('SAK_GJENOPPTATT', sakObjekt(sak));
    return { id: sak.id };
  });

/** Ends a sak without a decision, for a reason. */
export const henlegg = (actor: Actor, d: Henlegg) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'sak.styr');
    const sak = await flyttSak(k, d.sakId, 'henlegg', { versjon: d.versjon, data: { avsluttetGrunn: d.grunn, avsluttet: k.naa } });
    await avbrytOppgaver(k, { sakId: sak.id });
    await k.hendelse('SAK_HENLAGT', sakObjekt(sak), { grunn: d.grunn });
    return { id: sak.id };
  });

/** Ends a sak because the henvendelse is withdrawn: by whom, and when they said so. */
export const trekk = (actor: Actor, d: Trekk) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'sak.styr');
    if (tilDato(d.dato) > iDag(k.naa)) throw regel('datoIkkeFram', { dato: 'datoIkkeFram' });
    const sak = await flyttSak(k, d.sakId, 'trekk', { versjon: d.versjon, data: { avsluttetGrunn: d.merknad || null, avsluttet: k.naa } });
    await avbrytOppgaver(k, { sakId: sak.id });
    await k.hendelse('SAK_TRUKKET', sakObjekt(sak), { av: d.av, dato: d.dato, ...(d.merknad ? { merknad: d.merknad } : {}) });
    return { id: sak.id };
  });
