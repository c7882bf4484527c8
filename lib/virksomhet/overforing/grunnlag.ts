import 'server-only';
import { iDag, tilDato } from '@/lib/platform/clock';
import type { Kommando } from '@/lib/platform/command';
import { ikkeFunnet, regel } from '@/lib/platform/errors';
import type { Rolle } from '@/lib/platform/prisma/enums';
import { overlapper, rollerFor } from '../rules';
import { erSamme, passerI } from '../tilgang/rules-bestilling';

const FELT = {
  id: true,
  kontoId: true,
  epost: true,
  navn: true,
  sluttet: true,
  sperret: true,
  konto: { select: { hjemvirksomhetId: true, sperret: true } },
} as const;

/** An employee of the actor's own virksomhet. Throws IKKE_FUNNET. */
export async function finnAnsatt(k: Kommando, id: string) {
  const a = await k.tx.ansatt.findFirst({ where: { id, virksomhetId: k.actor.virksomhetId }, select: FELT });
  if (!a) throw ikkeFunnet();
  return a;
}
type Ansatt = Awaited<ReturnType<typeof finnAnsatt>>;

/** The same, still here and not blocked. */
export async function krevAnsattITjeneste(k: Kommando, id: string): Promise<Ansatt> {
  const a = await finnAnsatt(k, id);
  krevITjeneste(a);
  return a;
}

/** Throws REGEL when they have left or are to leave, or are blocked, here or altogether. */
export function krevITjeneste(a: { sluttet: Date | null; sperret: Date | null; konto: { sperret: Date | null } | null }): void {
  if (a.sluttet) throw regel('ansattHarSluttet');
  if (a.sperret || a.konto?.sperret) throw regel('ansattErSperret');
}

/** Nobody gives or takes power for themselves, nor by a second login of theirs. */
export async function krevIkkeSegSelv(k: Kommando, a: Pick<Ansatt, 'id' | 'kontoId' | 'epost'>): Promise<void> {
  const jeg = await finnAnsatt(k, k.actor.ansattId);
  if (erSamme({ ansattId: a.id, kontoId: a.kontoId, epost: a.epost }, { ansattId: jeg.id, kontoId: jeg.kontoId, epost: jeg.epost }))
    throw regel('ikkeDegSelv');
}

/** An enhet in use of the actor's own virksomhet where the role belongs. Throws REGEL at the field. */
export async function krevPlass(k: Kommando, { enhetId, rolle }: { enhetId: string; rolle: Rolle }) {
  if (!rollerFor(k.actor.virksomhetstype).includes(rolle)) throw regel('rollePasserIkke', { rolle: 'rollePasserIkke' });
  const e = await k.tx.enhet.findFirst({
    where: { id: enhetId, virksomhetId: k.actor.virksomhetId, aktiv: true },
    select: { navn: true, type: true },
  });
  if (!e) throw regel('ukjentEnhet', { enhetId: 'ukjentEnhet' });
  if (!passerI(rolle, e.type)) throw regel('rollePasserIkkeIEnhet', { rolle: 'rollePasserIkkeIEnhet' });
  return e;
}

type Ny = { ansattId: string; enhetId: string; rolle: Rolle; gyldigFra: string; gyldigTil: string | null };

/** Nobody has had a role that nobody had given. Throws REGEL at the field. */
export function krevIkkeTilbake(k: Kommando, gyldigFra: string): void {
  if (tilDato(gyldigFra) < iDag(k.naa)) throw regel('rolleTilbakeITid', { gyldigFra: 'rolleTilbakeITid' });
}

/** Nobody has the same role in the same enhet twice on one day. Throws REGEL at the field. */
export async function krevLedigRolle(k: Kommando, d: Ny): Promise<void> {
  const periode = { gyldigFra: tilDato(d.gyldigFra), gyldigTil: d.gyldigTil ? tilDato(d.gyldigTil) : null };
  const like = await k.tx.rolletildeling.findMany({
    where: { ansattId: d.ansattId, enhetId: d.enhetId, rolle: d.rolle },
    select: { gyldigFra: true, gyldigTil: true },
  });
  if (like.some((r) => overlapper(r, periode))) throw regel('rolleFinnes', { rolle: 'rolleFinnes' });
}
