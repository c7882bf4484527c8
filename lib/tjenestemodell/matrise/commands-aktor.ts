import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/platform/actor';
import { type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { ikkeFunnet, konflikt, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { friskOppStatus } from '../commands-status';
import { krevAnsatte, laasModell } from './commands';
import type { AktorUtgaatt, EndreAktor, NyAktor, SorterAktorer } from './schema';

async function finn(k: Kommando, id: string) {
  const a = await k.tx.modellaktor.findFirst({
    where: { id, virksomhetId: k.actor.virksomhetId },
    select: { id: true, modellId: true, navn: true, ansattId: true },
  });
  if (!a) throw ikkeFunnet();
  return a;
}

async function krevLedigNavn(k: Kommando, modellId: string, navn: string, utenId?: string): Promise<void> {
  const lik = await k.tx.modellaktor.findFirst({
    where: { modellId, navn: { equals: navn, mode: 'insensitive' }, ...(utenId ? { id: { not: utenId } } : {}) },
    select: { id: true },
  });
  if (lik) throw regel('aktorFinnes', { navn: 'aktorFinnes' });
}

type Kontakt = Pick<NyAktor, 'ansattId' | 'enhetId' | 'aktorVirksomhetId' | 'kontaktNavn' | 'kontaktTelefon' | 'kontaktEpost'>;

/** The contact as it is kept: an own employee, or else a name outside with telephone and e-mail. */
async function kontakten(k: Kommando, d: Kontakt, foer: string | null = null): Promise<Kontakt> {
  if (d.ansattId !== foer) await krevAnsatte(k, [d.ansattId]);
  if (d.enhetId && !(await k.tx.enhet.findFirst({ where: { id: d.enhetId, virksomhetId: k.actor.virksomhetId }, select: { id: true } })))
    throw ikkeFunnet();
  if (d.aktorVirksomhetId && !(await k.tx.virksomhet.findFirst({ where: { id: d.aktorVirksomhetId }, select: { id: true } }))) throw ikkeFunnet();
  const { ansattId, enhetId, aktorVirksomhetId, kontaktNavn, kontaktTelefon, kontaktEpost } = d;
  const felles = { ansattId, enhetId, aktorVirksomhetId };
  return ansattId
    ? { ...felles, kontaktNavn: null, kontaktTelefon: null, kontaktEpost: null }
    : { ...felles, kontaktNavn, kontaktTelefon, kontaktEpost };
}

/** Adds an own actor as the last column. */
export const leggTilAktor = (actor: Actor, d: NyAktor) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'modell.endre');
    await laasModell(k, d.modellId);
    await krevLedigNavn(k, d.modellId, d.navn);
    const sist = await k.tx.modellaktor.aggregate({ where: { modellId: d.modellId }, _max: { rekkefolge: true } });
    const { id } = await k.tx.modellaktor.create({
      data: {
        virksomhetId: actor.virksomhetId,
        modellId: d.modellId,
        kode: `egen-${randomUUID()}`,
        eget: true,
        navn: d.navn,
        art: d.art,
        rekkefolge: (sist._max.rekkefolge ?? -1) + 1,
        opprettet: k.naa,
        ...(await kontakten(k, d)),
      },
      select: { id: true },
    });
    await k.hendelse('AKTOR_LAGT_TIL', { type: 'Modell', id: d.modellId }, { aktorId: id, navn: d.navn });
    return { id };
  });

/** Renames an actor and sets who it is here. */
export const endreAktor = (actor: Actor, d: EndreAktor) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'modell.endre');
    const a = await finn(k, d.id);
    await laasModell(k, a.modellId);
    await krevLedigNavn(k, a.modellId, d.navn, a.id);
    const data = { navn: d.navn, ...(await kontakten(k, d, a.ansattId)), versjon: { increment: 1 } };
    maaVaereEn(await k.tx.modellaktor.updateMany({ where: { id: a.id, versjon: d.versjon }, data }), a.modellId);
    if (d.ansattId !== a.ansattId) await friskOppStatus(k, a.modellId);
    await k.hendelse(
      'AKTOR_ENDRET',
      { type: 'Modell', id: a.modellId },
      { aktorId: a.id, navn: d.navn, ...(a.navn === d.navn ? {} : { fra: a.navn }) },
    );
    return { id: a.id };
  });

/** Retires an actor, or takes it in again. What stands in its column stays until somebody moves it. */
export const settAktorUtgaatt = (actor: Actor, d: AktorUtgaatt) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'modell.endre');
    const a = await finn(k, d.id);
    await laasModell(k, a.modellId);
    const data = { utgaatt: d.utgaatt ? k.naa : null, versjon: { increment: 1 } };
    maaVaereEn(await k.tx.modellaktor.updateMany({ where: { id: a.id, versjon: d.versjon }, data }), a.modellId);
    await friskOppStatus(k, a.modellId);
    await k.hendelse(d.utgaatt ? 'AKTOR_UTGAATT' : 'AKTOR_TATT_INN', { type: 'Modell', id: a.modellId }, { aktorId: a.id, navn: a.navn });
    return { id: a.id };
  });

/** Puts the columns in a new order. The list must hold every actor of the model: one that came meanwhile is not lost. */
export const sorterAktorer = (actor: Actor, d: SorterAktorer) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'modell.endre');
    await laasModell(k, d.modellId);
    const finnes = await k.tx.modellaktor.findMany({ where: { modellId: d.modellId }, select: { id: true } });
    const ider = new Set(d.ids);
    if (ider.size !== d.ids.length || finnes.length !== ider.size || finnes.some((a) => !ider.has(a.id))) throw konflikt(d.modellId);
    await k.tx.$executeRaw`
      update "Modellaktor" a set rekkefolge = n.plass - 1 from unnest(${d.ids}::uuid[]) with ordinality as n(id, plass)
      where a.id = n.id and a."modellId" = ${d.modellId}::uuid`;
    await k.hendelse('AKTORER_SORTERT', { type: 'Modell', id: d.modellId });
    return null;
  });
