import 'server-only';
import { krevFaaOppslag, meldMangeOppslag } from '@/lib/innsyn/oppslag';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, osloDato, tilDato } from '@/lib/platform/clock';
import { type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { withActor } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { ikkeFunnet, konflikt, regel } from '@/lib/platform/errors';
import { skrivInnsyn } from '@/lib/platform/events';
import { krev } from '@/lib/platform/policy';
import type { Prisma } from '@/lib/platform/prisma/client';
import { tolkIdent } from './rules';
import type { EndrePerson, NyPerson, RegistrerPerson } from './schema';

/** Synthetic numbers belong to demonstrations and tests alone. */
const syntetiskTillatt = (): boolean => env().HELHET_DEMO === '1' || process.env.NODE_ENV === 'test';

/** What a registration gives: the person, and whether the person was there already. */
export type Registrert = { id: string; fantes: boolean };

/** Registers a tjenestemottaker. One who is registered with the same ident in this virksomhet is given back instead. */
export async function registrerPerson(actor: Actor, d: RegistrerPerson): Promise<Registrert> {
  krev(actor, 'person.endre');
  await slaaOppNummer(actor, d);
  return utfor(actor, d.nokkel, (k) => nyPerson(k, d));
}

/**
 * Before somebody is registered: whether the number is known here shows in the answer, so it is a look-up by number, limited
 * and logged also when the registration comes to nothing. FOR_MANGE as for a search.
 */
export async function slaaOppNummer(actor: Actor, d: NyPerson): Promise<void> {
  if (d.ukjent) return;
  await withActor(actor, async (tx) => {
    await krevFaaOppslag(tx, actor);
    const kjent = await tx.person.findMany({ where: { virksomhetId: actor.virksomhetId, ident: d.ident }, select: { id: true, virksomhetId: true } });
    await skrivInnsyn(tx, actor, kjent, 'sok', 'registrering', ['ident']);
    await meldMangeOppslag(tx, actor);
  });
}

/** Registers a tjenestemottaker in the running command; who may is checked by the caller. Safe when two do it at once. */
export async function nyPerson(k: Kommando, d: NyPerson): Promise<Registrert> {
  const { virksomhetId } = k.actor;
  const hvem = identitet(d, osloDato(k.naa));
  await kjentSone(k, d.soneId);
  const rad = { ...kontakt(d), ...hvem, virksomhetId, fornavn: d.fornavn, etternavn: d.etternavn, opprettet: k.naa };
  const [ny] = await k.tx.person.createManyAndReturn({ data: [rad], skipDuplicates: true, select: { id: true } });
  if (!ny) {
    const finnes = await k.tx.person.findFirst({ where: { virksomhetId, ident: hvem.ident }, select: { id: true } });
    if (!finnes) throw ikkeFunnet();
    return { id: finnes.id, fantes: true };
  }
  await k.hendelse(
    'PERSON_REGISTRERT',
    { type: 'Person', id: ny.id, personId: ny.id },
    d.ukjent ? { identtype: 'UKJENT', grunn: d.ukjentGrunn } : { identtype: hvem.identtype },
  );
  return { id: ny.id, fantes: false };
}

function identitet(d: NyPerson, dag: string): Pick<Prisma.PersonUncheckedCreateInput, 'identtype' | 'fodselsdato'> & { ident: string | null } {
  if (d.ukjent) {
    if (d.fodselsdato && d.fodselsdato > dag) throw regel('iFremtiden', { fodselsdato: 'iFremtiden' });
    return { identtype: 'UKJENT', ident: null, fodselsdato: d.fodselsdato ? tilDato(d.fodselsdato) : null };
  }
  const tolket = tolkIdent(d.ident);
  if (!tolket) throw regel('ugyldigIdent', { ident: 'ugyldigIdent' });
  if (tolket.syntetisk && !syntetiskTillatt()) throw regel('syntetiskIdent', { ident: 'syntetiskIdent' });
  return { identtype: tolket.identtype, ident: d.ident, fodselsdato: tilDato(tolket.fodselsdato) };
}

const KONTAKT = ['adresse', 'postnummer', 'poststed', 'telefon', 'epost', 'spraak', 'trengerTolk', 'fastlege', 'nokkelinfo', 'soneId'] as const;
const kontakt = (d: EndrePerson | NyPerson) => Object.fromEntries(KONTAKT.map((f) => [f, d[f]])) as Pick<EndrePerson, (typeof KONTAKT)[number]>;

/** Changes name and contact data. The event names the fields, never their content. */
export const endrePerson = (actor: Actor, d: EndrePerson): Promise<{ id: string }> =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'person.endre');
    const { virksomhetId } = actor;
    const for_ = await k.tx.person.findFirst({ where: { id: d.personId, virksomhetId } });
    if (!for_) throw ikkeFunnet();
    if (for_.versjon !== d.versjon) throw konflikt(d.personId);
    if (d.soneId !== for_.soneId) await kjentSone(k, d.soneId);
    const data = { ...kontakt(d), fornavn: d.fornavn, etternavn: d.etternavn };
    const felt = (Object.keys(data) as (keyof typeof data)[]).filter((f) => data[f] !== for_[f]);
    maaVaereEn(
      await k.tx.person.updateMany({ where: { id: d.personId, virksomhetId, versjon: d.versjon }, data: { ...data, versjon: { increment: 1 } } }),
      d.personId,
    );
    await k.hendelse('PERSON_ENDRET', { type: 'Person', id: d.personId, personId: d.personId }, { felt });
    return { id: d.personId };
  });

async function kjentSone(k: Kommando, soneId: string | null): Promise<void> {
  if (!soneId) return;
  const sone = await k.tx.enhet.findFirst({
    where: { id: soneId, virksomhetId: k.actor.virksomhetId, type: 'HJEMMETJENESTE', aktiv: true },
    select: { id: true },
  });
  if (!sone) throw regel('ukjentEnhet', { soneId: 'ukjentEnhet' });
}

/** The person, locked until the command ends, so that two who write about the same person do it one after the other. */
export async function laasPerson(k: Kommando, personId: string): Promise<{ id: string; fodselsdato: string | null }> {
  const [p] = await k.tx.$queryRaw<{ id: string; fodselsdato: Date | null }[]>`
    select id, fodselsdato from "Person" where "virksomhetId" = ${k.actor.virksomhetId}::uuid and id = ${personId}::uuid for update`;
  if (!p) throw ikkeFunnet();
  return { id: p.id, fodselsdato: p.fodselsdato && fraDato(p.fodselsdato) };
}
