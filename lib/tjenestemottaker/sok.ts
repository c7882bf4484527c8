import 'server-only';
import { stegplan } from '@/lib/forlop/queries';
import type { Actor } from '@/lib/platform/actor';
import { fraDato } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { erId } from '@/lib/platform/id';
import { kan, krev } from '@/lib/platform/policy';
import type { Prisma } from '@/lib/platform/prisma/client';
import { kanLeseSak } from '@/lib/sak/policy';
import { AAPNE_SAKER } from '@/lib/sak/rules';
import { LEVENDE } from '@/lib/tjeneste/rules';
import { type Personsok, tolkSok } from './rules';

const MAKS = 20;

export type Treff = {
  id: string;
  navn: string;
  fodselsdato: string | null;
  adresse: string;
  tjenester: number;
  /** Empty for a role that has nothing to do with saker. */
  saker: { id: string; nummer: string; mottatt: string }[];
};

/** Persons of the actor's own virksomhet by ident, phone or name, at most twenty; `flere` tells that there are more. */
export const sokPerson = (actor: Actor, q: string): Promise<{ treff: Treff[]; flere: boolean }> =>
  withActor(actor, async (tx) => {
    krev(actor, 'person.sok');
    const sok = tolkSok(q);
    const rader = sok ? await finn(tx, actor, await vilkaar(tx, actor, sok)) : [];
    return { treff: rader.slice(0, MAKS), flere: rader.length > MAKS };
  });

/** One person as a hit, for a form that begins from the person's page. Null when the person is not here. */
export const hentTreff = (actor: Actor, id: string): Promise<Treff | null> =>
  withActor(actor, async (tx) => {
    krev(actor, 'person.sok');
    return erId(id) ? ((await finn(tx, actor, { id }))[0] ?? null) : null;
  });

async function finn(tx: Tx, actor: Actor, hvem: Prisma.PersonWhereInput): Promise<Treff[]> {
  const medSaker = kan(actor, 'sak.registrer') || kanLeseSak(actor, await stegplan(tx, actor.virksomhetId));
  const rader = await tx.person.findMany({
    where: { virksomhetId: actor.virksomhetId, ...hvem },
    orderBy: [{ etternavn: 'asc' }, { fornavn: 'asc' }, { id: 'asc' }],
    take: MAKS + 1,
    select: {
      id: true,
      fornavn: true,
      etternavn: true,
      fodselsdato: true,
      adresse: true,
      postnummer: true,
      poststed: true,
      _count: { select: { tjenester: { where: { status: { in: [...LEVENDE] } } } } },
      saker: {
        where: { status: { in: [...AAPNE_SAKER] } },
        orderBy: { mottatt: 'desc' },
        take: 5,
        select: { id: true, nummer: true, mottatt: true },
      },
    },
  });
  return rader.map((p) => ({
    id: p.id,
    navn: `${p.fornavn} ${p.etternavn}`,
    fodselsdato: p.fodselsdato && fraDato(p.fodselsdato),
    adresse: [p.adresse, [p.postnummer, p.poststed].filter(Boolean).join(' ')].filter(Boolean).join(', '),
    tjenester: p._count.tjenester,
    saker: medSaker ? p.saker.map((s) => ({ ...s, mottatt: fraDato(s.mottatt) })) : [],
  }));
}

/** Matching by pattern cannot use an index under RLS, so the virksomhet's own index narrows first. */
async function vilkaar(tx: Tx, actor: Actor, sok: Personsok): Promise<Prisma.PersonWhereInput> {
  if (sok.type === 'ident') return { ident: sok.ident };
  if (sok.type === 'navn')
    return {
      AND: sok.deler.map((d) => ({ OR: [{ fornavn: begynner(d) }, { etternavn: begynner(d) }, { fornavn: iMidten(d) }, { etternavn: iMidten(d) }] })),
    };
  const rader = await tx.$queryRaw<{ id: string }[]>`
    select id from "Person" where "virksomhetId" = ${actor.virksomhetId}::uuid and right(regexp_replace(telefon, '[^0-9]', '', 'g'), 8) = ${sok.telefon} limit ${MAKS + 1}`;
  return { id: { in: rader.map((r) => r.id) } };
}

const begynner = (d: string) => ({ startsWith: d, mode: 'insensitive' as const });
const iMidten = (d: string) => ({ contains: ` ${d}`, mode: 'insensitive' as const });
