import 'server-only';
import { utenActor, withVirksomhet } from '@/lib/platform/db';
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
        where: { virksomhetId: v.id, sluttet: null, konto: { epost: { endsWith: '.demo' }, sperret: null } },
        orderBy: { id: 'asc' },
        take: 20,
        select: { navn: true, konto: { select: { epost: true } }, roller: { orderBy: { id: 'asc' }, take: 1, select: { rolle: true } } },
      }),
    );
    const kontoer = ansatte.flatMap((a) => (a.roller[0] ? [{ epost: a.konto.epost, navn: a.navn, rolle: a.roller[0].rolle }] : []));
    if (kontoer.length) grupper.push({ virksomhet: v.navn, kontoer });
  }
  return { passord: DEMOPASSORD, grupper };
}

/** The organisation's own login, when one is configured. */
export const jobbinnlogging = (): string | null => (env().OIDC_ISSUER ? env().OIDC_NAVN : null);
