import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { fraDato } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { skrivInnsyn } from '@/lib/platform/events';
import { krev } from '@/lib/platform/policy';
import { erId } from '@/lib/platform/verdi/id';

const PERSON = {
  id: true,
  virksomhetId: true,
  identtype: true,
  ident: true,
  fornavn: true,
  etternavn: true,
  fodselsdato: true,
  adresse: true,
  postnummer: true,
  poststed: true,
  telefon: true,
  epost: true,
  spraak: true,
  trengerTolk: true,
  fastlege: true,
  nokkelinfo: true,
  soneId: true,
  versjon: true,
  sone: { select: { navn: true } },
} as const;
const PAARORENDE = { id: true, navn: true, relasjon: true, telefon: true, epost: true, naermeste: true, verge: true, versjon: true } as const;

/** A person with the next of kin, all fields; what the actor may see of it is the caller's. Null when there is none. */
export async function hentKjerne(tx: Tx, id: string) {
  const p = erId(id)
    ? await tx.person.findFirst({
        where: { id },
        select: { ...PERSON, paarorende: { orderBy: [{ rekkefolge: 'asc' }, { id: 'asc' }], select: PAARORENDE } },
      })
    : null;
  return p && { ...p, fodselsdato: p.fodselsdato && fraDato(p.fodselsdato) };
}

/** A person of the actor's own virksomhet, to change. Writes innsyn. */
export const hentPersonForEndring = (actor: Actor, id: string) =>
  withActor(actor, async (tx) => {
    krev(actor, 'person.endre');
    const person = await hentKjerne(tx, id);
    if (!person || person.virksomhetId !== actor.virksomhetId) return null;
    await skrivInnsyn(tx, actor, person, 'person', 'endring');
    return { ...person, soner: await hentSoner(tx, actor) };
  });

const hentSoner = (tx: Tx, actor: Actor) =>
  tx.enhet.findMany({
    where: { virksomhetId: actor.virksomhetId, type: 'HJEMMETJENESTE', aktiv: true },
    orderBy: { navn: 'asc' },
    select: { id: true, navn: true },
  });

/** The soner a person can belong to. */
export const soner = (actor: Actor) => withActor(actor, (tx) => hentSoner(tx, actor));
