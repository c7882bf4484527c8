import 'server-only';
import { ansattPaa } from '@/lib/folk/rules';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa } from '@/lib/platform/clock';
import { withActor } from '@/lib/platform/db';
import { krev } from '@/lib/platform/policy';
import { gjelder } from '@/lib/platform/verdi/gyldig';
import { kanAvslutteRolle, kanOverfore } from './policy';
import { ansattstatus, rolletid } from './rules';
import type { Ansattsok } from './schema';

const ANSATTE_PER_SIDE = 25;
const rekke = {
  orderBy: [{ gyldigFra: 'asc' as const }, { id: 'asc' as const }],
  select: { id: true, rolle: true, gyldigFra: true, gyldigTil: true, avsluttet: true, enhetId: true, enhet: { select: { navn: true } } },
};

const TILGANG = {
  sluttet: true,
  sperret: true,
  avslaatt: true,
  kontoId: true,
  konto: { select: { sperret: true, sisteInnlogging: true, hjemvirksomhetId: true } },
} as const;
type Rad = Omit<Parameters<typeof ansattstatus>[0], 'sperret'> & { sperret: Date | null; konto: { sperret: Date | null } | null };
const status = (a: Rad, dag: Date) => ansattstatus({ ...a, sperret: a.sperret ?? a.konto?.sperret ?? null }, dag);

/** One page of the employees, by name; `q` is part of a name or e-mail. Those who have left only when asked for. */
export async function hentAnsatte(actor: Actor, { q, side, sluttet }: Ansattsok) {
  krev(actor, 'organisasjon.les');
  const dag = iDag(naa());
  return withActor(actor, async (tx) => {
    const treff = { contains: q, mode: 'insensitive' as const };
    const where = {
      virksomhetId: actor.virksomhetId,
      AND: [sluttet ? { sluttet: { lte: dag } } : ansattPaa(dag), ...(q ? [{ OR: [{ navn: treff }, { epost: treff }] }] : [])],
    };
    const antall = await tx.ansatt.count({ where });
    const rader = await tx.ansatt.findMany({
      where,
      orderBy: [{ navn: 'asc' }, { id: 'asc' }],
      skip: (side - 1) * ANSATTE_PER_SIDE,
      take: ANSATTE_PER_SIDE,
      select: { id: true, navn: true, tittel: true, epost: true, ...TILGANG, roller: rekke },
    });
    return {
      antall,
      sider: Math.max(1, Math.ceil(antall / ANSATTE_PER_SIDE)),
      rader: rader.map((a) => ({
        id: a.id,
        navn: a.navn,
        tittel: a.tittel,
        epost: a.epost,
        status: status(a, dag),
        roller: a.roller.filter((r) => rolletid(r, dag) === 'naa').map((r) => ({ rolle: r.rolle, enhet: r.enhet.navn })),
      })),
    };
  });
}
export type Ansattside = Awaited<ReturnType<typeof hentAnsatte>>;

/** One employee with every role and what has been done with them; null when there is none here. */
export async function hentAnsatt(actor: Actor, id: string) {
  krev(actor, 'organisasjon.les');
  const dag = iDag(naa());
  return withActor(actor, async (tx) => {
    const a = await tx.ansatt.findFirst({
      where: { id, virksomhetId: actor.virksomhetId },
      select: {
        id: true,
        navn: true,
        tittel: true,
        telefon: true,
        epost: true,
        versjon: true,
        ...TILGANG,
        roller: rekke,
      },
    });
    if (!a) return null;
    const hendelser = await tx.hendelse.findMany({
      where: { objektId: id, virksomhetId: actor.virksomhetId },
      orderBy: { id: 'desc' },
      take: 50,
      select: { id: true, type: true, tidspunkt: true, aktorNavn: true, rolle: true, data: true },
    });
    const harSluttet = a.sluttet !== null && a.sluttet <= dag;
    return {
      id: a.id,
      navn: a.navn,
      tittel: a.tittel,
      telefon: a.telefon,
      epost: a.epost,
      versjon: a.versjon,
      sluttet: a.sluttet && fraDato(a.sluttet),
      sperret: Boolean(a.sperret ?? a.konto?.sperret),
      /** Whether a block here is a block everywhere. */
      hjemme: a.konto?.hjemvirksomhetId === actor.virksomhetId,
      sisteInnlogging: a.konto?.sisteInnlogging ?? null,
      status: status(a, dag),
      egen: a.id === actor.ansattId,
      kanOverfores: kanOverfore(actor, a.roller, dag),
      roller: a.roller.map((r) => ({
        id: r.id,
        rolle: r.rolle,
        enhet: r.enhet.navn,
        fra: fraDato(r.gyldigFra),
        til: r.gyldigTil && fraDato(r.gyldigTil),
        /** When somebody ended it at once. */
        avsluttet: r.avsluttet,
        tid: harSluttet ? 'over' : rolletid(r, dag),
        kanAvsluttes: !harSluttet && rolletid(r, dag) !== 'over' && kanAvslutteRolle(actor, r.enhetId),
      })),
      hendelser,
    };
  });
}
export type Ansattdetaljer = NonNullable<Awaited<ReturnType<typeof hentAnsatt>>>;

/** Every enhet, those in use first, with how much waits and how many work there. */
export async function hentEnheter(actor: Actor) {
  krev(actor, 'organisasjon.les');
  const dag = iDag(naa());
  return withActor(actor, async (tx) => {
    const naaVaerende = {
      ...gjelder(dag),
      ansatt: ansattPaa(dag),
    };
    const rader = await tx.enhet.findMany({
      where: { virksomhetId: actor.virksomhetId },
      orderBy: [{ aktiv: 'desc' }, { navn: 'asc' }],
      select: {
        id: true,
        navn: true,
        type: true,
        telefon: true,
        aktiv: true,
        versjon: true,
        _count: { select: { oppgaver: { where: { status: { in: ['AAPEN', 'PAA_VENT'] } } } } },
        roller: { where: naaVaerende, distinct: ['ansattId'], select: { ansattId: true } },
      },
    });
    return rader.map(({ _count, roller, ...e }) => ({ ...e, oppgaver: _count.oppgaver, ansatte: roller.length }));
  });
}
export type Enhetsrad = Awaited<ReturnType<typeof hentEnheter>>[number];

/** The enheter in use, to choose from. */
export const velgbareEnheter = (actor: Actor) =>
  withActor(actor, (tx) =>
    tx.enhet.findMany({
      where: { virksomhetId: actor.virksomhetId, aktiv: true },
      orderBy: { navn: 'asc' },
      select: { id: true, navn: true, type: true },
    }),
  );
