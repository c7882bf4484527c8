import 'server-only';
import { tjenestetype, tjenestetyper } from '@/lib/innhold/queries';
import type { Actor } from '@/lib/platform/actor';
import { withActor } from '@/lib/platform/db';
import { skrivInnsyn } from '@/lib/platform/events';
import { kan } from '@/lib/platform/policy';
import { bareFelt, type Feltsett, serBareMedOppgave } from '@/lib/platform/policy-felt';
import type { Kart } from '@/lib/platform/verdi/kart';
import { varselfelt } from '@/lib/respons/oppdrag/varsel/policy';
import { lesVarselkort } from '@/lib/respons/oppdrag/varsel/queries-varselkort';
import { gjeldendeInnstillinger, type Innstillinger } from '@/lib/tjeneste/rules-innstillinger';
import { avtaleSchema, avvikSchema } from '@/lib/tjeneste/schema-installasjon';
import { hvemEr } from '@/lib/tjenestemottaker/queries-hvem';
import { lesVarselperson, type Varselperson } from './queries-person';
import { kuttVarsellogg } from './rules-logg';

/**
 * A varselkort: the varsel, and of its person what the actor's role needs to handle it. Null when the varsel is not here.
 * The first opening of a sitting that shows them writes innsyn. Of another virksomhet's person it shows what was
 * handed over, and only while the varsel is open here.
 */
export const hentVarselkort = (actor: Actor, id: string) =>
  withActor(actor, async (tx) => {
    const lest = await lesVarselkort(tx, actor, id);
    if (!lest) return null;
    const { paarorendeFortalt, ...kort } = lest;
    const { varsel: v } = kort;
    const felt = varselfelt(actor, v, kort.min);
    const hele = felt.has('navn') ? await lesVarselperson(tx, actor, v) : null;
    const person = hele && bareFelt(hele, felt);
    // Also who sees no more of the person than what was written of them.
    const om = person ?? (v.personId && { id: v.personId, virksomhetId: v.virksomhetId });
    if (om && kort.forste) await skrivInnsyn(tx, actor, om, 'varsel', 'respons');
    const eier =
      v.virksomhetId === actor.virksomhetId ? null : await tx.virksomhet.findUnique({ where: { id: v.virksomhetId }, select: { navn: true } });
    const ser = { paarorende: felt.has('paarorende'), varsler: felt.has('varsler') };
    const ansatt = await tx.ansatt.findFirst({ where: { id: actor.ansattId }, select: { telefon: true } });
    const enhet = await tx.enhet.findFirst({ where: { id: actor.enhetId }, select: { telefon: true } });
    const varsel = { ...v, posisjon: felt.has('adresse') ? v.posisjon : null };
    return {
      ...kort,
      ...kuttVarsellogg({ ...kort, varsel, paarorendeFortalt }, felt),
      ...(ser.varsler
        ? {}
        : { notater: [], monster: [], besok: [], tidligere: kort.tidligere.filter((t) => t.type === 'teknisk' || t.type === 'test') }),
      // What happened before, and what is planned, is the owner's to know.
      ...(eier ? { notater: [], monster: [], besok: [], tidligere: [] } : {}),
      ser,
      /** The map service that this virksomhet has opened for; null when none. */
      kart: (await tx.virksomhet.findUniqueOrThrow({ where: { id: actor.virksomhetId }, select: { kart: true } })).kart as Kart | null,
      /** May bring in the list of visits; only the own virksomhet's. */
      kanImportereBesok: eier === null && kan(actor, 'respons.besok'),
      /** May ask for an evaluation of the tjeneste. */
      kanEvaluere: felt.has('evaluering') && v.tjenesteId !== null && kan(actor, 'evaluering.utlos') && kan(actor, 'respons.ta'),
      /** Where the actor can be called back. */
      tilbake: enhet?.telefon ?? ansatt?.telefon ?? null,
      eier: eier?.navn ?? null,
      tjeneste: v.tjenesteKode ? (tjenestetype(v.tjenesteKode)?.navn ?? v.tjenesteKode) : null,
      enheter: kort.enheter.map((e) => ({ ...e, navn: teknologi(e.teknologiKode) })),
      person: person && {
        ...person,
        navn: `${person.fornavn} ${person.etternavn}`,
        /** Whether the record itself may be opened. */
        harSide: !serBareMedOppgave(actor.rolle) && (eier === null || (await hvemEr(tx, [person.id])).length > 0),
        paarorende: ser.paarorende ? person.paarorende : [],
        tjenester: person.tjenester.map((t) => ({ ...t, navn: tjenestetype(t.kode)?.navn ?? t.kode })),
        plan: undefined,
        tiltak: tiltak(person.plan, felt),
      },
    };
  });
export type Varselkortside = NonNullable<Awaited<ReturnType<typeof hentVarselkort>>>;

const teknologi = (kode: string): string => {
  for (const t of tjenestetyper()) {
    const treff = t.teknologier.find((x) => x.kode === kode);
    if (treff) return treff.navn;
  }
  return kode;
};

/** What is planned for the tjeneste behind the alarm, as these groups give it: the plan's text, what the device is set to, and how to get in. */
function tiltak(t: Varselperson['plan'], felt: Feltsett) {
  const [plan, satt, inn] = [felt.has('plan'), felt.has('innstillinger'), felt.has('tilgang')];
  if (!t || !(plan || satt || inn)) return null;
  return {
    serPlan: plan,
    plan: plan ? t.tiltaksplan : null,
    def: satt ? (tjenestetype(t.kode)?.innstillinger ?? []) : [],
    gjelder: satt ? gjeldendeInnstillinger(t.innstillinger as Innstillinger, t.avvik ? avvikSchema.parse(t.avvik) : []) : {},
    avtaler: felt.has('opplaering') && t.paarorendeavtaler ? avtaleSchema.parse(t.paarorendeavtaler) : [],
    nokkelavtale: inn ? t.nokkelavtale : null,
    adkomst: inn ? t.adkomst : null,
  };
}
