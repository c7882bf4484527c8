import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { utenActor, withActor, withVirksomhet } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import type { Rolle } from '@/lib/platform/prisma/enums';
import { DEMOPASSORD } from '@/prisma/seed/organisasjon';

export type Demogruppe = { virksomhet: string; kontoer: { epost: string; navn: string; rolle: Rolle }[] };

/** The demo's accounts by virksomhet, each with its main role and the shared password; null outside the demo. */
export async function demokontoer(): Promise<{ passord: string; grupper: Demogruppe[] } | null> {
  if (!env().HELHET_DEMO) return null;
  const alle = await utenActor((tx) => tx.virksomhet.findMany({ orderBy: { id: 'asc' }, select: { id: true, navn: true } }));
  const grupper: Demogruppe[] = [];
  for (const v of alle) {
    const ansatte = await withVirksomhet(v.id, (tx) =>
      tx.ansatt.findMany({
        where: { virksomhetId: v.id, sluttet: null, sperret: null, konto: { epost: { endsWith: '.demo' }, sperret: null } },
        orderBy: { id: 'asc' },
        take: 20,
        select: { navn: true, epost: true, roller: { orderBy: { id: 'asc' }, take: 1, select: { rolle: true } } },
      }),
    );
    const kontoer = ansatte.flatMap((a) => (a.roller[0] ? [{ epost: a.epost, navn: a.navn, rolle: a.roller[0].rolle }] : []));
    if (kontoer.length) grupper.push({ virksomhet: v.navn, kontoer });
  }
  return { passord: DEMOPASSORD, grupper };
}

/** The organisation's own login, when one is configured. */
export const jobbinnlogging = (): string | null => (env().OIDC_ISSUER ? env().OIDC_NAVN : null);

/** The actor's own login, and how long a session lasts. */
export async function minKonto(actor: Actor): Promise<{ epost: string; inaktivMinutter: number; lengdeTimer: number }> {
  const { epost } = await withActor(actor, (tx) => tx.konto.findUniqueOrThrow({ where: { id: actor.kontoId }, select: { epost: true } }));
  return { epost, inaktivMinutter: Math.round(env().SESJON_INAKTIV / 60), lengdeTimer: Math.round(env().SESJON_LENGDE / 3600) };
}

/** What the browser must know of the session: seconds of rest before it ends, and whether this is the demo. */
export const sesjonsregler = (): { inaktiv: number; demo: boolean } => ({ inaktiv: env().SESJON_INAKTIV, demo: Boolean(env().HELHET_DEMO) });
