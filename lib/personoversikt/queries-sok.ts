import { GRUNNSPRAK } from '@/lib/platform/sprak';
import 'server-only';
import { stegplan } from '@/lib/forlop/queries';
import { krevFaaOppslag, meldMangeOppslag } from '@/lib/innsyn/oppslag';
import type { Actor } from '@/lib/platform/actor';
import { fraDato } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { skrivInnsyn } from '@/lib/platform/events';
import { kan, krev } from '@/lib/platform/policy';
import { serAlltid } from '@/lib/platform/policy-felt';
import type { Prisma } from '@/lib/platform/prisma/client';
import { erId } from '@/lib/platform/verdi/id';
import { kanLeseSak } from '@/lib/sak/policy';
import { AAPNE_SAKER } from '@/lib/sak/rules';
import { LEVENDE } from '@/lib/tjeneste/rules';
import { type Personsok, tolkSok } from '@/lib/tjenestemottaker/rules';

const MAKS = 20;

export type Treff = {
  id: string;
  navn: string;
  fodselsdato: string | null;
  adresse: string;
  /** None for a role that does not see what somebody has. */
  tjenester: number;
  /** Empty for a role that has nothing to do with saker. */
  saker: { id: string; nummer: string; mottatt: string }[];
};

const somVist = ({ virksomhetId }: Actor, treff: Treff[]) => treff.map(({ id }) => ({ id, virksomhetId }));

/**
 * Persons of the actor's own virksomhet by ident, phone or name, at most twenty; `flere` tells that there are more. Writes
 * innsyn, also for what was not found. FOR_MANGE when numbers, or names, are tried one after another.
 */
export const sokPerson = (actor: Actor, q: string): Promise<{ treff: Treff[]; flere: boolean }> =>
  withActor(actor, async (tx) => {
    krev(actor, 'person.sok');
    const sok = tolkSok(q);
    if (!sok) return { treff: [], flere: false };
    await krevFaaOppslag(tx, actor, sok.type === 'navn');
    const rader = await finn(tx, actor, vilkaar(actor, sok));
    const treff = rader.slice(0, MAKS);
    await skrivInnsyn(tx, actor, somVist(actor, treff), 'sok', 'sok', [sok.type]);
    await meldMangeOppslag(tx, actor);
    return { treff, flere: rader.length > MAKS };
  });

/** One person as a hit, for a form that begins from the person's page. Null when the person is not here. */
export const hentTreff = (actor: Actor, id: string): Promise<Treff | null> =>
  withActor(actor, async (tx) => {
    krev(actor, 'person.sok');
    const treff = erId(id) ? await finn(tx, actor, { id }) : [];
    await skrivInnsyn(tx, actor, somVist(actor, treff), 'person', 'registrering');
    return treff[0] ?? null;
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
    tjenester: serAlltid(actor.rolle, 'navn') ? p._count.tjenester : 0,
    saker: medSaker ? p.saker.map((s) => ({ ...s, mottatt: fraDato(s.mottatt) })) : [],
  }));
}

/** By ident, or by the words that the database keeps for each person: every part asked for begins one of them. */
function vilkaar({ virksomhetId }: Actor, sok: Personsok): Prisma.PersonWhereInput {
  if (sok.type === 'ident') return { ident: sok.ident };
  const ord = sok.type === 'telefon' ? [sok.telefon] : sok.deler.map((d) => d.toLocaleLowerCase(GRUNNSPRAK));
  return { AND: ord.map((o) => ({ sokeord: { some: { virksomhetId, ord: { gte: o, lt: `${o}\u{10ffff}` } } } })) };
}
