import 'server-only';
import { endreKontekst, type Tx } from '@/lib/platform/db';
import { hentOppsett, type Innstillinger, type Oppsett, STANDARD } from '../eskalering/modeller';

/**
 * Lets the module itself do something in an actor's transaction, after the actor's own right has been checked: read how
 * another virksomhet has set up its answers, tell its people, close a samling it owns.
 */
export async function somMotoren<T>(tx: Tx, fn: () => Promise<T>): Promise<T> {
  await endreKontekst(tx, { motor: true });
  const r = await fn();
  await endreKontekst(tx, { motor: false });
  return r;
}

/** The transaction as the engine's own functions want it. */
export const somKlient = (tx: Tx) =>
  ({
    query: async (q: string | { text: string; values?: unknown[] }, values: unknown[] = []) => {
      const [tekst, v] = typeof q === 'string' ? [q, values] : [q.text, q.values ?? []];
      return { rows: await tx.$queryRawUnsafe(tekst, ...v) };
    },
  }) as never as Parameters<typeof hentOppsett>[0];

/** How the owner of a varsel answers it; null when it has chosen no model. */
export const oppsettFor = (tx: Tx, virksomhetId: string): Promise<Oppsett | null> =>
  somMotoren(tx, async () => (await hentOppsett(somKlient(tx), [virksomhetId])).get(virksomhetId) ?? null);

export const innstillingerI = (o: Oppsett | null): Innstillinger => o?.innstillinger ?? STANDARD;
