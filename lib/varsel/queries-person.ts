import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { fraDato } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import type { TjenesteStatus } from '@/lib/platform/prisma/enums';
import { lesPlan, levendeTjenester, type Plan } from '@/lib/tjeneste/queries-plan';
import { hvemMedPaarorende } from '@/lib/tjenestemottaker/queries-hvem';

type Tjeneste = { id: string; kode: string; status: TjenesteStatus };
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

type Om = { id: string; virksomhetId: string; personId: string | null; tjenesteId: string | null };

/** The person of a varsel: of one's own virksomhet from the record, of another only what was handed over. Null when nobody is known, or it is no longer ours. */
export const lesVarselperson = (tx: Tx, actor: Actor, v: Om): Promise<Varselperson | null> =>
  v.virksomhetId === actor.virksomhetId ? lesEgen(tx, v) : lesOverlevert(tx, v.id);

async function lesEgen(tx: Tx, v: Om): Promise<Varselperson | null> {
  const p = v.personId ? await hvemMedPaarorende(tx, v.personId) : null;
  if (!p) return null;
  const { soneId, ...person } = p;
  return {
    ...person,
    fodselsdato: p.fodselsdato && fraDato(p.fodselsdato),
    sone: soneId ? ((await tx.enhet.findFirst({ where: { id: soneId }, select: { navn: true } }))?.navn ?? null) : null,
    tjenester: await levendeTjenester(tx, p.id),
    plan: v.tjenesteId ? await lesPlan(tx, v.tjenesteId) : null,
  };
}

type Overlevert = Omit<Varselperson, 'fodselsdato' | 'tjenester' | 'plan'> & { tjeneste: (Tjeneste & Plan) | null };

/** What the database hands over of another virksomhet's person: the columns are chosen there. */
async function lesOverlevert(tx: Tx, varselId: string): Promise<Varselperson | null> {
  const [r] = await tx.$queryRaw<{ p: Overlevert | null }[]>`select respons.overlevert(${varselId}::uuid) p`;
  if (!r?.p) return null;
  const { tjeneste: t, ...p } = r.p;
  return { ...p, fodselsdato: null, tjenester: t ? [{ id: t.id, kode: t.kode, status: t.status }] : [], plan: t };
}
