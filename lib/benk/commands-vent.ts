import 'server-only';
import { endreOppgave, hentAapen } from '@/lib/oppgave/hent';
import { erForRollen, kanStyre } from '@/lib/oppgave/policy';
import { venter } from '@/lib/oppgave/rules';
import type { Actor } from '@/lib/platform/actor';
import { iDag, tilDato } from '@/lib/platform/clock';
import { type Kommando, utfor } from '@/lib/platform/command';
import { forbudt, regel } from '@/lib/platform/errors';
import type { Oppgave } from '@/lib/platform/prisma/client';
import type { OppgavePaaVent, Valgt } from './schema';

/** Puts one oppgave on hold with a reason, until a date; then it is back on the bench by itself. */
export const settOppgavePaaVent = (actor: Actor, d: OppgavePaaVent) =>
  utfor(actor, d.nokkel, async (k) => {
    const o = await hentAapen(k, d, erForRollen);
    if (!kanStyre(actor, o)) throw forbudt();
    if (tilDato(d.til) <= iDag(k.naa)) throw regel('datoFram', { til: 'datoFram' });
    await krevSakenGaar(k, o);
    await endreOppgave(k, o, { status: 'PAA_VENT', paaVentGrunn: d.grunn, paaVentTil: tilDato(d.til), venterSiden: k.naa }, 'OPPGAVE_PAA_VENT', {
      grunn: d.grunn,
      til: d.til,
    });
    return { id: o.id };
  });

/** Puts a waiting oppgave back on the bench before its date. */
export const gjenopptaOppgave = (actor: Actor, d: Valgt) =>
  utfor(actor, d.nokkel, async (k) => {
    const o = await hentAapen(k, d, erForRollen);
    if (!kanStyre(actor, o)) throw forbudt();
    if (o.status !== 'PAA_VENT') throw regel('ulovligOvergang');
    await krevSakenGaar(k, o);
    await endreOppgave(k, o, { status: 'AAPEN', paaVentGrunn: null, paaVentTil: null }, 'OPPGAVE_GJENOPPTATT');
    return { id: o.id };
  });

/** While the whole sak is on hold, its oppgaver follow it. */
async function krevSakenGaar(k: Kommando, o: Oppgave): Promise<void> {
  if (!o.sakId) return;
  const sak = await k.tx.sak.findFirst({ where: { id: o.sakId }, select: { status: true, paaVentTil: true } });
  if (sak?.status === 'PAA_VENT' && venter({ status: 'PAA_VENT', paaVentTil: sak.paaVentTil }, iDag(k.naa))) throw regel('sakPaaVent');
}
