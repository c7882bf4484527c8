import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { iDag, naa } from '@/lib/platform/clock';
import { withActor } from '@/lib/platform/db';
import { kan, krev } from '@/lib/platform/policy';
import { finnModell } from './queries';

/** The actors of a model with whom to contact, and what an actor can be. */
export async function hentAktorer(actor: Actor, modellId: string) {
  krev(actor, 'modell.les');
  return withActor(actor, async (tx) => {
    const modell = await finnModell(tx, actor, modellId);
    const rader = await tx.modellaktor.findMany({
      where: { modellId },
      orderBy: [{ rekkefolge: 'asc' }, { opprettet: 'asc' }],
      select: {
        id: true,
        eget: true,
        navn: true,
        art: true,
        beskrivelse: true,
        ansattId: true,
        enhetId: true,
        aktorVirksomhetId: true,
        kontaktNavn: true,
        kontaktTelefon: true,
        kontaktEpost: true,
        utgaatt: true,
        versjon: true,
        _count: { select: { ansvar: { where: { gyldigTil: null } } } },
      },
    });
    const ansatte = await tx.ansatt.findMany({
      where: { virksomhetId: actor.virksomhetId, id: { in: rader.flatMap((a) => a.ansattId ?? []) } },
      select: { id: true, navn: true, telefon: true, sluttet: true, epost: true },
    });
    const enheter = await tx.enhet.findMany({
      where: { virksomhetId: actor.virksomhetId, aktiv: true },
      orderBy: { navn: 'asc' },
      select: { id: true, navn: true },
    });
    const virksomheter = await tx.virksomhet.findMany({
      where: { id: { not: actor.virksomhetId }, type: { not: 'KOMMUNE' } },
      orderBy: { navn: 'asc' },
      take: 100,
      select: { id: true, navn: true },
    });
    const dag = iDag(naa());
    const person = new Map(ansatte.map(({ sluttet, ...a }) => [a.id, { ...a, sluttet: Boolean(sluttet && sluttet <= dag) }]));
    const enhet = new Map(enheter.map((e) => [e.id, e.navn]));
    const virksomhet = new Map(virksomheter.map((e) => [e.id, e.navn]));
    return {
      modell: { id: modell.id, navn: modell.navn },
      aktorer: rader.map(({ _count, utgaatt, ...a }) => ({
        ...a,
        utgaatt: Boolean(utgaatt),
        celler: _count.ansvar,
        person: a.ansattId ? (person.get(a.ansattId) ?? null) : null,
        hvem: (a.enhetId && enhet.get(a.enhetId)) || (a.aktorVirksomhetId && virksomhet.get(a.aktorVirksomhetId)) || null,
      })),
      enheter,
      virksomheter,
      kanEndre: kan(actor, 'modell.endre') && modell.status === 'I_BRUK',
    };
  });
}
export type Aktorside = Awaited<ReturnType<typeof hentAktorer>>;
export type Aktorrad = Aktorside['aktorer'][number];
