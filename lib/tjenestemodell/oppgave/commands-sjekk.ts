import 'server-only';
import { randomUUID } from 'node:crypto';
import { ansattPaa } from '@/lib/folk/rules';
import type { ValgtGjoremaal } from '@/lib/gjoremaal/schema';
import { hentTilFerdig } from '@/lib/gjoremaal/ta';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, tilDato } from '@/lib/platform/clock';
import { type Kommando, utfor } from '@/lib/platform/command';
import { forbudt, ikkeFunnet, regel } from '@/lib/platform/errors';
import { kan, krev } from '@/lib/platform/policy';
import type { Modellpunkt } from '@/lib/platform/prisma/client';
import { gisSamlet, gjeldende } from '../modell/rules';
import { finnOppgave, finnPunkt } from '../queries-finn';
import { giPlikter, lesPlikt, skrivPlikt } from './commands-plikt';
import { kanEndreSjekkpunkt } from './policy';
import type { GiSjekkpunkter, Hurtigstatus, SjekkpunktInn } from './schema';

/** Changes the status of a sjekkpunkt with one tap. */
export const settSjekkstatus = (actor: Actor, d: Hurtigstatus) =>
  utfor(actor, d.nokkel, async (k) => {
    const p = await finnSjekkpunkt(k, d);
    await skrivPlikt(k, p, { status: d.status });
    await k.hendelse('MODELLSJEKK_STATUS', { type: 'Modelloppgave', id: p.oppgaveId }, { punkt: gjeldende(p), fra: p.status, til: d.status });
    return { id: p.id, versjon: d.versjon + 1 };
  });

/** Ticks a sjekkpunkt off from the list of duties: whoever has the duty sets it in place. */
export const ferdigSjekkpunkt = (actor: Actor, d: ValgtGjoremaal) =>
  utfor(actor, d.nokkel, async (k) => {
    const g = await hentTilFerdig(k, d);
    const p = g.type === 'SJEKKPUNKT' ? await lesPlikt(k, g.objektId) : undefined;
    if (!p) throw ikkeFunnet();
    if (!p.aktuelt) throw regel('tiltakIkkeAktuelt');
    await skrivPlikt(k, p, { status: 'PAA_PLASS' });
    await k.hendelse('MODELLSJEKK_STATUS', { type: 'Modelloppgave', id: p.oppgaveId }, { punkt: gjeldende(p), fra: p.status, til: 'PAA_PLASS' });
    return { id: g.id };
  });

/**
 * Saves everything about a sjekkpunkt. The one responsible may change status, comment and evidence of their own; who is
 * responsible, the frist, and that it is not relevant, are for those who follow the status.
 */
export const lagreSjekkpunkt = (actor: Actor, d: SjekkpunktInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const p = await finnSjekkpunkt(k, d);
    const frist = d.frist ? tilDato(d.frist) : null;
    const ansvarligId = d.ansvarligId || null;
    const styrer =
      ansvarligId !== p.ansvarligId || frist?.getTime() !== p.frist?.getTime() || (d.status === 'IKKE_RELEVANT' && d.status !== p.status);
    if (styrer && !kan(actor, 'modell.status')) throw forbudt();
    const ansvarlig = ansvarligId && ansvarligId !== p.ansvarligId ? await finnAnsatt(k, ansvarligId) : null;
    await skrivPlikt(k, p, {
      status: d.status,
      ikkeRelevantGrunn: d.status === 'IKKE_RELEVANT' ? d.grunn : null,
      ansvarligId,
      frist,
      kommentar: d.kommentar || null,
      bevis: d.bevis.map((b) => ({ id: randomUUID(), art: b.art, tittel: b.tittel, adresse: b.adresse })),
    });
    await k.hendelse(
      'MODELLSJEKK_ENDRET',
      { type: 'Modelloppgave', id: p.oppgaveId },
      {
        punkt: gjeldende(p),
        ...(d.status === p.status ? {} : { fra: p.status, til: d.status }),
        ...(d.status === 'IKKE_RELEVANT' ? { grunn: d.grunn } : {}),
        ...(ansvarlig ? { ansvarlig: ansvarlig.navn } : {}),
        ...(d.frist && d.frist !== (p.frist && fraDato(p.frist)) ? { frist: d.frist } : {}),
      },
    );
    return { id: p.id, versjon: d.versjon + 1 };
  });

/** Gives every open sjekkpunkt of a task to one employee, with one frist where one is set: also what somebody else has. */
export const giSjekkpunkter = (actor: Actor, d: GiSjekkpunkter) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'modell.status');
    const o = await finnOppgave(k, d.oppgaveId);
    const til = await finnAnsatt(k, d.ansvarligId);
    const gave = { ansvarligId: d.ansvarligId, frist: d.frist ? tilDato(d.frist) : null };
    const punkter = await k.tx.modellpunkt.findMany({
      where: { oppgaveId: o.id, virksomhetId: actor.virksomhetId, del: 'sjekkliste', utgaatt: null },
    });
    const gis = o.ikkeRelevantGrunn === null ? gisSamlet(punkter, gave) : [];
    if (gis.length === 0) throw regel('ingenSjekkpunkterAaGi', { ansvarligId: 'ingenSjekkpunkterAaGi' });
    const antall = await giPlikter(
      k,
      o.modellId,
      gis.map(({ id, versjon }) => ({ ...gave, id, versjon, kommentar: null })),
    );
    await k.hendelse(
      'MODELLSJEKK_GITT',
      { type: 'Modelloppgave', id: o.id },
      { antall, ansvarlig: til.navn, ...(d.frist ? { frist: d.frist } : {}) },
    );
    return { antall };
  });

async function finnSjekkpunkt(k: Kommando, d: { punktId: string; versjon: number }): Promise<Modellpunkt> {
  const p = await finnPunkt(k, d.punktId, d.versjon, (x) => kanEndreSjekkpunkt(k.actor, x));
  if (p.del !== 'sjekkliste') throw ikkeFunnet();
  return p;
}

async function finnAnsatt(k: Kommando, id: string) {
  const a = await k.tx.ansatt.findFirst({
    where: { id, virksomhetId: k.actor.virksomhetId, ...ansattPaa(iDag(k.naa)) },
    select: { navn: true },
  });
  if (!a) throw regel('ukjentAnsatt', { ansvarligId: 'ukjentAnsatt' });
  return a;
}
