import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { ikkeFunnet, konflikt, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { laasPerson } from './commands';
import type { EndrePaarorende, FjernPaarorende, LeggTilPaarorende, NyPaarorende, SorterPaarorende } from './schema';

const om = (id: string, personId: string) => ({ type: 'Paarorende', id, personId });

/** Adds next of kin last in the order, in the running command. A new nærmeste takes over from the one before. */
export async function nyePaarorende(k: Kommando, personId: string, nye: NyPaarorende[]): Promise<void> {
  if (nye.length === 0) return;
  if (nye.filter((p) => p.naermeste).length > 1) throw regel('toNaermeste');
  const { virksomhetId } = k.actor;
  await laasPerson(k, personId);
  const siste = await k.tx.paarorende.aggregate({ where: { virksomhetId, personId }, _max: { rekkefolge: true } });
  if (nye.some((p) => p.naermeste)) await ingenAndreNaermeste(k, personId);
  const nr = (siste._max.rekkefolge ?? 0) + 1;
  const rader = await k.tx.paarorende.createManyAndReturn({
    data: nye.map((p, i) => ({ ...felt(p), virksomhetId, personId, rekkefolge: nr + i })),
    select: { id: true, relasjon: true },
  });
  for (const r of rader) await k.hendelse('PAARORENDE_LAGT_TIL', om(r.id, personId), { relasjon: r.relasjon });
}

const felt = (p: NyPaarorende): NyPaarorende => ({
  navn: p.navn,
  relasjon: p.relasjon,
  telefon: p.telefon,
  epost: p.epost,
  naermeste: p.naermeste,
  verge: p.verge,
});

const ingenAndreNaermeste = (k: Kommando, personId: string, unntatt?: string) =>
  k.tx.paarorende.updateMany({
    where: { virksomhetId: k.actor.virksomhetId, personId, naermeste: true, ...(unntatt ? { id: { not: unntatt } } : {}) },
    data: { naermeste: false, versjon: { increment: 1 } },
  });

/** Adds one to a person. Errors: FORBUDT, IKKE_FUNNET. */
export const leggTilPaarorende = (actor: Actor, d: LeggTilPaarorende): Promise<{ personId: string }> =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'person.endre');
    await nyePaarorende(k, d.personId, [d]);
    return { personId: d.personId };
  });

/** Writes it anew. Errors: FORBUDT, IKKE_FUNNET, KONFLIKT. */
export const endrePaarorende = (actor: Actor, d: EndrePaarorende): Promise<{ personId: string }> =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'person.endre');
    const { personId } = await hent(k, d);
    if (d.naermeste) await ingenAndreNaermeste(k, personId, d.id);
    maaVaereEn(
      await k.tx.paarorende.updateMany({
        where: { id: d.id, virksomhetId: actor.virksomhetId, versjon: d.versjon },
        data: { ...felt(d), versjon: { increment: 1 } },
      }),
      d.id,
    );
    await k.hendelse('PAARORENDE_ENDRET', om(d.id, personId), { relasjon: d.relasjon });
    return { personId };
  });

/** Takes one away. Errors: FORBUDT, IKKE_FUNNET, KONFLIKT. */
export const fjernPaarorende = (actor: Actor, d: FjernPaarorende): Promise<{ personId: string }> =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'person.endre');
    const { personId, relasjon } = await hent(k, d);
    maaVaereEn(await k.tx.paarorende.deleteMany({ where: { id: d.id, virksomhetId: actor.virksomhetId, versjon: d.versjon } }), d.id);
    await k.hendelse('PAARORENDE_FJERNET', om(d.id, personId), { relasjon });
    return { personId };
  });

/** Puts the next of kin in calling order. KONFLIKT when somebody has added or removed one since the list was shown. */
export const sorterPaarorende = (actor: Actor, d: SorterPaarorende): Promise<{ personId: string }> =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'person.endre');
    await laasPerson(k, d.personId);
    const where = { virksomhetId: actor.virksomhetId, personId: d.personId };
    const naa = await k.tx.paarorende.findMany({ where, select: { id: true } });
    if (naa.length !== new Set(d.rekkefolge).size || naa.some((p) => !d.rekkefolge.includes(p.id))) throw konflikt(d.personId);
    for (const [i, id] of d.rekkefolge.entries()) await k.tx.paarorende.updateMany({ where: { ...where, id }, data: { rekkefolge: i + 1 } });
    await k.hendelse('PAARORENDE_SORTERT', { type: 'Person', id: d.personId, personId: d.personId });
    return { personId: d.personId };
  });

async function hent(k: Kommando, d: { id: string; versjon: number }): Promise<{ personId: string; relasjon: string }> {
  const p = await k.tx.paarorende.findFirst({
    where: { id: d.id, virksomhetId: k.actor.virksomhetId },
    select: { personId: true, relasjon: true, versjon: true },
  });
  if (!p) throw ikkeFunnet();
  if (p.versjon !== d.versjon) throw konflikt(d.id);
  await laasPerson(k, p.personId);
  return p;
}
