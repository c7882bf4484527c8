import 'server-only';
import { endreOppgave, hentAapen, krevIkkeEgetVedtak } from '@/lib/oppgave/hent';
import { hentKolleger } from '@/lib/oppgave/kolleger';
import { erForRollen, kanFordele } from '@/lib/oppgave/policy';
import { oppgaveLenke, venter } from '@/lib/oppgave/rules';
import type { Actor } from '@/lib/platform/actor';
import { iDag } from '@/lib/platform/clock';
import { utfor } from '@/lib/platform/command';
import { forbudt, konflikt, regel } from '@/lib/platform/errors';
import { blirAnsvarlig } from '@/lib/sak/ansvarlig';
import type { Fordel, TaNeste, Valgt } from './schema';

const PAA_BENKEN = { status: 'AAPEN', paaVentGrunn: null, paaVentTil: null } as const;

/**
 * Takes the most urgent free oppgave of the actor's role and enhet, and gives where it is done; null when there is none.
 * Two who ask at once get different ones: a row that somebody is taking is passed over.
 */
export const taNeste = (actor: Actor, d: TaNeste): Promise<{ sti: string | null }> =>
  utfor(actor, d.nokkel, async (k) => {
    const [neste] = await k.tx.$queryRaw<{ id: string }[]>`
      select o.id from "Oppgave" o
      where o."utforerVirksomhetId" = ${actor.virksomhetId}::uuid and o.status in ('AAPEN', 'PAA_VENT')
        and (o.status = 'AAPEN' or o."paaVentTil" <= ${iDag(k.naa)}::date)
        and o.rolle = ${actor.rolle}::"Rolle" and o."ansattId" is null
        and (o."enhetId" = ${actor.enhetId}::uuid or o."virksomhetId" <> ${actor.virksomhetId}::uuid)
        and (o.steg <> 'KONTROLLERE' or not exists (select 1 from "Vedtak" v where v."sakId" = o."sakId" and v."saksbehandlerId" = ${actor.ansattId}::uuid))
      order by o.frist, o.id limit 1 for update of o skip locked`;
    if (!neste) return { sti: null };
    const o = await k.tx.oppgave.findFirstOrThrow({ where: { id: neste.id } });
    await endreOppgave(k, o, { ...PAA_BENKEN, ansattId: actor.ansattId }, 'OPPGAVE_TATT');
    await blirAnsvarlig(k, o, actor.ansattId);
    return { sti: oppgaveLenke(o) };
  });

/** Takes one free oppgave. KONFLIKT when a colleague was first. */
export const ta = (actor: Actor, d: Valgt) =>
  utfor(actor, d.nokkel, async (k) => {
    const o = await hentAapen(k, d, erForRollen);
    if (o.ansattId !== null && o.ansattId !== actor.ansattId) throw konflikt(o.id);
    if (venter(o, iDag(k.naa))) throw regel('oppgavePaaVent');
    await krevIkkeEgetVedtak(k, o, actor.ansattId);
    await endreOppgave(k, o, { ...PAA_BENKEN, ansattId: actor.ansattId }, 'OPPGAVE_TATT');
    await blirAnsvarlig(k, o, actor.ansattId);
    return { sti: oppgaveLenke(o) };
  });

/** Gives one's own oppgave back to the enhet. */
export const leggTilbake = (actor: Actor, d: Valgt) =>
  utfor(actor, d.nokkel, async (k) => {
    const o = await hentAapen(k, d, erForRollen);
    if (o.ansattId !== actor.ansattId) throw forbudt();
    await endreOppgave(k, o, { ansattId: null }, 'OPPGAVE_LAGT_TILBAKE');
    return { id: o.id };
  });

/** Gives an oppgave to a colleague who has its role today. */
export const fordel = (actor: Actor, d: Fordel) =>
  utfor(actor, d.nokkel, async (k) => {
    const o = await hentAapen(k, d, kanFordele);
    const [kollega] = await hentKolleger(k.tx, actor.virksomhetId, [o.rolle], iDag(k.naa), d.ansattId);
    if (!kollega) throw regel('kollegaManglerRolle', { ansattId: 'kollegaManglerRolle' });
    await krevIkkeEgetVedtak(k, o, kollega.id);
    await endreOppgave(k, o, { ansattId: kollega.id }, 'OPPGAVE_FORDELT', { til: kollega.navn });
    await blirAnsvarlig(k, o, kollega.id);
    return { id: o.id };
  });
