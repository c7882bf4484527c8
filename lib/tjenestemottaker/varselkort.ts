import 'server-only';
import { tjenestetype, tjenestetyper } from '@/lib/innhold/queries';
import { avtaleSchema, avvikSchema } from '@/lib/installasjon/schema';
import type { Actor } from '@/lib/platform/actor';
import { fraDato } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { skrivInnsyn } from '@/lib/platform/events';
import { kan } from '@/lib/platform/policy';
import { lesVarselkort, type Varselkort } from '@/lib/respons/oppdrag/queries-varselkort';
import { LEVENDE } from '@/lib/tjeneste/rules';
import { gjeldendeInnstillinger, type Innstillinger } from '@/lib/tjeneste/rules-innstillinger';

const PERSON = {
  id: true,
  virksomhetId: true,
  fornavn: true,
  etternavn: true,
  fodselsdato: true,
  adresse: true,
  postnummer: true,
  poststed: true,
  telefon: true,
  spraak: true,
  trengerTolk: true,
  nokkelinfo: true,
  soneId: true,
} as const;
const PAARORENDE = { id: true, navn: true, relasjon: true, telefon: true, naermeste: true, verge: true } as const;

/**
 * A varselkort: the varsel, and of its person what the actor's role needs to handle it. Null when the varsel is not here.
 * The first opening of a sitting writes innsyn. For another virksomhet's person it shows only while the varsel is open here.
 */
export const hentVarselkort = (actor: Actor, id: string) =>
  withActor(actor, async (tx) => {
    const kort = await lesVarselkort(tx, actor, id);
    if (!kort) return null;
    const { varsel: v } = kort;
    const person = v.personId ? await tx.person.findFirst({ where: { id: v.personId }, select: PERSON }) : null;
    if (person && kort.forste) await skrivInnsyn(tx, actor, person, 'varsel', 'respons');
    const eier =
      v.virksomhetId === actor.virksomhetId ? null : await tx.virksomhet.findUnique({ where: { id: v.virksomhetId }, select: { navn: true } });
    const alt = kan(actor, 'respons.person');
    const ansatt = await tx.ansatt.findFirst({ where: { id: actor.ansattId }, select: { telefon: true } });
    const enhet = await tx.enhet.findFirst({ where: { id: actor.enhetId }, select: { telefon: true } });
    return {
      ...kort,
      ...(alt ? {} : { notater: [], monster: [], besok: [], tidligere: kort.tidligere.filter((t) => t.type === 'teknisk' || t.type === 'test') }),
      alt,
      /** May bring in the list of visits; only the own virksomhet's. */
      kanImportereBesok: eier === null && kan(actor, 'respons.besok'),
      /** May ask for an evaluation of the tjeneste. */
      kanEvaluere: alt && v.tjenesteId !== null && kan(actor, 'evaluering.utlos') && kan(actor, 'respons.ta'),
      /** Where the actor can be called back. */
      tilbake: enhet?.telefon ?? ansatt?.telefon ?? null,
      eier: eier?.navn ?? null,
      tjeneste: v.tjenesteKode ? (tjenestetype(v.tjenesteKode)?.navn ?? v.tjenesteKode) : null,
      enheter: kort.enheter.map((e) => ({ ...e, navn: teknologi(e.teknologiKode) })),
      person: person && {
        ...person,
        navn: `${person.fornavn} ${person.etternavn}`,
        fodselsdato: person.fodselsdato && fraDato(person.fodselsdato),
        sone: person.soneId ? ((await tx.enhet.findFirst({ where: { id: person.soneId }, select: { navn: true } }))?.navn ?? null) : null,
        paarorende: alt
          ? await tx.paarorende.findMany({ where: { personId: person.id }, orderBy: [{ rekkefolge: 'asc' }, { id: 'asc' }], select: PAARORENDE })
          : [],
        tjenester: await lesTjenester(tx, person.id),
        tiltak: alt ? await lesTiltak(tx, v) : null,
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

async function lesTjenester(tx: Tx, personId: string) {
  const rader = await tx.tjeneste.findMany({
    where: { personId, status: { in: [...LEVENDE] } },
    orderBy: { opprettet: 'asc' },
    select: { id: true, kode: true, status: true },
  });
  return rader.map((t) => ({ ...t, navn: tjenestetype(t.kode)?.navn ?? t.kode }));
}

/** What is planned for the tjeneste behind the alarm: the plan's text, what the device is set to, and how to get in. */
async function lesTiltak(tx: Tx, v: Varselkort['varsel']) {
  const t = v.tjenesteId
    ? await tx.tjeneste.findFirst({ where: { id: v.tjenesteId }, select: { id: true, kode: true, innstillinger: true, tiltaksplan: true } })
    : null;
  if (!t) return null;
  const i = await tx.installasjon.findFirst({ where: { tjenesteId: t.id }, select: { avvik: true, paarorendeavtaler: true } });
  const b = await tx.bestilling.findFirst({ where: { tjenesteId: t.id }, select: { nokkelavtale: true, adkomst: true } });
  return {
    plan: t.tiltaksplan,
    def: tjenestetype(t.kode)?.innstillinger ?? [],
    gjelder: gjeldendeInnstillinger(t.innstillinger as Innstillinger, i ? avvikSchema.parse(i.avvik) : []),
    avtaler: i ? avtaleSchema.parse(i.paarorendeavtaler) : [],
    nokkelavtale: b?.nokkelavtale ?? null,
    adkomst: b?.adkomst ?? null,
  };
}
