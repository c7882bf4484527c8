import 'server-only';
import { hentKolleger } from '@/lib/oppgave/kolleger';
import type { Actor } from '@/lib/platform/actor';
import { iDag } from '@/lib/platform/clock';
import { type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { forbudt, ikkeFunnet, konflikt, regel } from '@/lib/platform/errors';
import type { Gjoremaal, Prisma } from '@/lib/platform/prisma/client';
import type { Hendelsetype } from '@/lib/platform/tekst';
import { erFor, erForRollen, muligheter } from './policy';
import { FERDIG_ANNETSTEDS } from './rules';
import type { Gi, ValgtGjoremaal } from './schema';

/** Takes a duty that is free for the actor's role. KONFLIKT when a colleague was first. */
export const taGjoremaal = (actor: Actor, d: ValgtGjoremaal) =>
  utfor(actor, d.nokkel, async (k) => {
    const g = await hent(k, d);
    if (g.ansattId && g.ansattId !== actor.ansattId) throw konflikt(g.id);
    if (!erFor(actor, g)) throw forbudt();
    await endre(k, g, { ansattId: actor.ansattId }, 'GJOREMAAL_TATT');
    return { id: g.id };
  });

/** Ticks a duty off by hand. REGEL for one that ends by doing what it asks for. */
export const ferdigGjoremaal = (actor: Actor, d: ValgtGjoremaal) =>
  utfor(actor, d.nokkel, async (k) => {
    const g = await hentTilFerdig(k, d);
    if (FERDIG_ANNETSTEDS.includes(g.type)) throw regel('gjoremaalIkkeForHaand');
    await endre(k, g, { status: 'UTFORT', avsluttet: k.naa, ansattId: actor.ansattId }, 'GJOREMAAL_FERDIG');
    return { id: g.id };
  });

/** Gives a duty to a colleague who has its role today, or the actor's own role when it is for no role. */
export const giGjoremaal = (actor: Actor, d: Gi) =>
  utfor(actor, d.nokkel, async (k) => {
    const g = await hent(k, d);
    if (!erFor(actor, g)) throw forbudt();
    const [kollega] = await hentKolleger(k.tx, actor.virksomhetId, [g.rolle ?? actor.rolle], iDag(k.naa), d.ansattId);
    if (!kollega) throw regel('kollegaManglerRolle', { ansattId: 'kollegaManglerRolle' });
    await endre(k, g, { ansattId: kollega.id }, 'GJOREMAAL_GITT', { til: kollega.navn });
    return { id: g.id };
  });

/** An open duty, as it was on screen, that the actor may tick off. */
export async function hentTilFerdig(k: Kommando, d: { id: string; versjon: number }): Promise<Gjoremaal> {
  const g = await hent(k, d);
  if (!erFor(k.actor, g)) throw forbudt();
  if (!muligheter(k.actor, g).ferdig) throw regel('gjoremaalIkkeForHaand');
  return g;
}

async function hent(k: Kommando, d: { id: string; versjon: number }): Promise<Gjoremaal> {
  const g = await k.tx.gjoremaal.findFirst({ where: { id: d.id, virksomhetId: k.actor.virksomhetId } });
  if (!g) throw ikkeFunnet();
  if (!erForRollen(k.actor, g)) throw forbudt();
  if (g.versjon !== d.versjon) throw konflikt(g.id);
  if (g.status !== 'AAPENT') throw regel('gjoremaalAvsluttet');
  return g;
}

async function endre(k: Kommando, g: Gjoremaal, data: Prisma.GjoremaalUpdateManyMutationInput, type: Hendelsetype, mer: Prisma.InputJsonObject = {}) {
  const where = { id: g.id, versjon: g.versjon, status: 'AAPENT' as const };
  maaVaereEn(await k.tx.gjoremaal.updateMany({ where, data: { ...data, versjon: { increment: 1 } } }), g.id);
  await k.hendelse(type, { type: 'Gjoremaal', id: g.id }, { gjelder: g.type, ...mer });
}
