import 'server-only';
import { utenActor, withVirksomhet } from '../db';
import { logg } from '../log';
import { Prisma } from '../prisma/client';
import { hverVirksomhet, sum } from './hver';

const NOKKEL = Symbol.for('helhet.forsegler');
const global = globalThis as { [NOKKEL]?: NodeJS.Timeout };

const SATS = 5000;

/** Seals what is committed in every virksomhet: events and look-ups, each in its own chain. One that fails stops no other. Gives how many were chained. */
export async function forseglAlle(): Promise<number> {
  const alle = await utenActor((tx) => tx.virksomhet.findMany({ select: { id: true } }));
  const ider = alle.map((v) => v.id);
  return sum([
    ...(await hverVirksomhet('forsegling', ider, (id) => forsegl(id, 'forsegl'))),
    ...(await hverVirksomhet('forsegling av innsyn', ider, (id) => forsegl(id, 'forsegl_innsyn'))),
  ]);
}

/** The function seals one transaction's worth at a time. */
async function forsegl(id: string, funksjon: 'forsegl' | 'forsegl_innsyn'): Promise<number> {
  const sql = Prisma.sql`select ${Prisma.raw(funksjon)}(${id}::uuid, ${SATS}::int) n`;
  let antall = 0;
  for (let n = SATS; n === SATS; antall += n) n = await withVirksomhet(id, async (tx) => (await tx.$queryRaw<{ n: number }[]>(sql))[0]?.n ?? 0);
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

/** `brudd` names the first broken link, and the row it was of. */
export type Kjedestatus = {
  navn: string;
  kjede: 'hendelser' | 'innsyn';
  forseglet: number;
  uforseglet: number;
  brudd: { nr: bigint; id: bigint; grunn: string } | null;
};

/** The state of every virksomhet's two chains: how much is sealed, the open tail, and the first broken link. */
export async function kontrollerKjeder(): Promise<Kjedestatus[]> {
  const alle = await utenActor((tx) => tx.virksomhet.findMany({ select: { id: true, navn: true }, orderBy: { navn: 'asc' } }));
  const ut: Kjedestatus[] = [];
  for (const { id, navn } of alle) {
    ut.push(
      ...(await withVirksomhet(id, async (tx): Promise<Kjedestatus[]> => {
        const hvor = { where: { virksomhetId: id } };
        const status = (kjede: Kjedestatus['kjede'], forseglet: number, alt: number, brudd: Kjedestatus['brudd'] | undefined) => ({
          ...{ navn, kjede, forseglet },
          uforseglet: Math.max(0, alt - forseglet),
          brudd: brudd ?? null,
        });
        const [h] = await tx.$queryRaw<NonNullable<Kjedestatus['brudd']>[]>`select nr, "hendelseId" id, grunn from kjedebrudd(${id}::uuid)`;
        const [i] = await tx.$queryRaw<NonNullable<Kjedestatus['brudd']>[]>`select nr, id, grunn from innsynsbrudd(${id}::uuid)`;
        return [
          status('hendelser', await tx.hendelseSegl.count(hvor), await tx.hendelse.count(hvor), h),
          status('innsyn', await tx.innsynSegl.count(hvor), await tx.innsyn.count(hvor), i),
        ];
      })),
    );
  }
  return ut;
}
