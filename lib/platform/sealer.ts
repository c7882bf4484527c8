import 'server-only';
import { utenActor, withVirksomhet } from './db';
import { logg } from './log';

const NOKKEL = Symbol.for('helhet.forsegler');
const global = globalThis as { [NOKKEL]?: NodeJS.Timeout };

/** Seals what is committed in every virksomhet. Gives how many events were chained. */
export async function forseglAlle(): Promise<number> {
  const alle = await utenActor((tx) => tx.virksomhet.findMany({ select: { id: true } }));
  let antall = 0;
  for (const { id } of alle) {
    for (let n = 5000; n === 5000; antall += n) {
      n = await withVirksomhet(id, async (tx) => (await tx.$queryRaw<{ n: number }[]>`select forsegl(${id}::uuid, 5000) n`)[0]?.n ?? 0);
    }
  }
  return antall;
}

/** Starts the sealer once per process, every `ms`. Any number of processes may run it. */
export function startForsegler(ms = 5000): void {
  if (global[NOKKEL]) return;
  let travel = false;
  global[NOKKEL] = setInterval(async () => {
    if (travel) return;
    travel = true;
    await forseglAlle().catch((e) => logg('feil', 'forsegling', { kode: (e as { code?: string }).code ?? 'ukjent' }));
    travel = false;
  }, ms);
  global[NOKKEL].unref();
}

export type Kjedestatus = { navn: string; forseglet: number; uforseglet: number; brudd: { nr: bigint; hendelseId: bigint; grunn: string } | null };

/** The state of every virksomhet's chain: how much is sealed, the open tail, and the first broken link. */
export async function kontrollerKjeder(): Promise<Kjedestatus[]> {
  const alle = await utenActor((tx) => tx.virksomhet.findMany({ select: { id: true, navn: true }, orderBy: { navn: 'asc' } }));
  const ut: Kjedestatus[] = [];
  for (const { id, navn } of alle) {
    ut.push(
      await withVirksomhet(id, async (tx) => {
        const forseglet = await tx.hendelseSegl.count({ where: { virksomhetId: id } });
        const alt = await tx.hendelse.count({ where: { virksomhetId: id } });
        const [brudd] = await tx.$queryRaw<{ nr: bigint; hendelseId: bigint; grunn: string }[]>`select * from kjedebrudd(${id}::uuid)`;
        return { navn, forseglet, uforseglet: Math.max(0, alt - forseglet), brudd: brudd ?? null };
      }),
    );
  }
  return ut;
}
