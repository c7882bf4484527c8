import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { fraDato } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import type { TjenesteStatus } from '@/lib/platform/prisma/enums';
import { LEVENDE } from '@/lib/tjeneste/rules';
import { PERSON } from '@/lib/tjenestemottaker/rules-person';

type Tjeneste = { id: string; kode: string; status: TjenesteStatus };
/** The plan of the tjeneste behind the alarm, as it stands in the database. */
type Plan = {
  kode: string;
  innstillinger: Prisma.JsonValue;
  tiltaksplan: Prisma.JsonValue;
  avvik: unknown;
  paarorendeavtaler: unknown;
  nokkelavtale: string | null;
  adkomst: string | null;
};
type Paarorende = { id: string; navn: string; relasjon: string; telefon: string | null; naermeste: boolean; verge: boolean };
/** Whom a varsel is about, as far as whoever handles it needs to know. */
export type Varselperson = {
  id: string;
  virksomhetId: string;
  fornavn: string;
  etternavn: string;
  fodselsdato: string | null;
  adresse: string | null;
  postnummer: string | null;
  poststed: string | null;
  telefon: string | null;
  spraak: string | null;
  trengerTolk: boolean;
  nokkelinfo: string | null;
  sone: string | null;
  paarorende: Paarorende[];
  tjenester: Tjeneste[];
  plan: Plan | null;
};

const PAARORENDE = { id: true, navn: true, relasjon: true, telefon: true, naermeste: true, verge: true } as const;
type Om = { id: string; virksomhetId: string; personId: string | null; tjenesteId: string | null };

/** The person of a varsel: of one's own virksomhet from the record, of another only what was handed over. Null when nobody is known, or it is no longer ours. */
export const lesVarselperson = (tx: Tx, actor: Actor, v: Om): Promise<Varselperson | null> =>
  v.virksomhetId === actor.virksomhetId ? lesEgen(tx, v) : lesOverlevert(tx, v.id);

async function lesEgen(tx: Tx, v: Om): Promise<Varselperson | null> {
  const p = v.personId ? await tx.person.findFirst({ where: { id: v.personId }, select: { ...PERSON, soneId: true } }) : null;
  if (!p) return null;
  const { soneId, ...person } = p;
  return {
    ...person,
    fodselsdato: p.fodselsdato && fraDato(p.fodselsdato),
    sone: soneId ? ((await tx.enhet.findFirst({ where: { id: soneId }, select: { navn: true } }))?.navn ?? null) : null,
    paarorende: await tx.paarorende.findMany({ where: { personId: p.id }, orderBy: [{ rekkefolge: 'asc' }, { id: 'asc' }], select: PAARORENDE }),
    tjenester: await tx.tjeneste.findMany({
      where: { personId: p.id, status: { in: [...LEVENDE] } },
      orderBy: { opprettet: 'asc' },
      select: { id: true, kode: true, status: true },
    }),
    plan: v.tjenesteId ? await lesPlan(tx, v.tjenesteId) : null,
  };
}

async function lesPlan(tx: Tx, tjenesteId: string): Promise<Plan | null> {
  const t = await tx.tjeneste.findFirst({ where: { id: tjenesteId }, select: { kode: true, innstillinger: true, tiltaksplan: true } });
  if (!t) return null;
  const i = await tx.installasjon.findFirst({ where: { tjenesteId }, select: { avvik: true, paarorendeavtaler: true } });
  const b = await tx.bestilling.findFirst({ where: { tjenesteId }, select: { nokkelavtale: true, adkomst: true } });
  return { ...t, avvik: i?.avvik, paarorendeavtaler: i?.paarorendeavtaler, nokkelavtale: b?.nokkelavtale ?? null, adkomst: b?.adkomst ?? null };
}

type Overlevert = Omit<Varselperson, 'fodselsdato' | 'tjenester' | 'plan'> & { tjeneste: (Tjeneste & Plan) | null };

/** What the database hands over of another virksomhet's person: the columns are chosen there. */
async function lesOverlevert(tx: Tx, varselId: string): Promise<Varselperson | null> {
  const [r] = await tx.$queryRaw<{ p: Overlevert | null }[]>`select respons.overlevert(${varselId}::uuid) p`;
  if (!r?.p) return null;
  const { tjeneste: t, ...p } = r.p;
  return { ...p, fodselsdato: null, tjenester: t ? [{ id: t.id, kode: t.kode, status: t.status }] : [], plan: t };
}
