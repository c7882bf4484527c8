import 'server-only';
import { naa } from '@/lib/platform/clock';
import { utenActor, withVirksomhet } from '@/lib/platform/db';
import { hverVirksomhet, sum } from '@/lib/platform/jobb/hver';
import { logg } from '@/lib/platform/log';
import { fordelEvalueringer } from './fordel';

const NOKKEL = Symbol.for('helhet.delingsutlop');
const global = globalThis as { [NOKKEL]?: NodeJS.Timeout };

/** Brings home the oppgaver of every sharing whose last day has passed. The sight of it ended by itself. One kommune that fails stops no other. Gives how many tjenester. */
export async function hentHjemUtlopte(): Promise<number> {
  const kommuner = await utenActor((tx) => tx.virksomhet.findMany({ where: { type: 'KOMMUNE' }, select: { id: true } }));
  return sum(
    await hverVirksomhet(
      'delingsutlop',
      kommuner.map((v) => v.id),
      hentHjem,
    ),
  );
}

const hentHjem = (virksomhetId: string): Promise<number> =>
  withVirksomhet(virksomhetId, async (tx) => {
    const tjenester = await tx.$queryRaw<{ id: string; virksomhetId: string }[]>`
      select distinct d."tjenesteId" id, d."virksomhetId" from "Deling" d
      join "Oppgave" o on o."virksomhetId" = d."virksomhetId" and o."tjenesteId" = d."tjenesteId"
        and o.status in ('AAPEN', 'PAA_VENT') and o."utforerVirksomhetId" = d."tilVirksomhetId"
      where d."virksomhetId" = ${virksomhetId}::uuid and d.til <= ${naa()}`;
    for (const t of tjenester) await fordelEvalueringer(tx, t, naa());
    return tjenester.length;
  });

/** Starts the watch over sharings that end by date, once per process. Any number of processes may run it. */
export function startDelingsutlop(ms = 10 * 60_000): void {
  global[NOKKEL] ??= setInterval(() => {
    hentHjemUtlopte().catch((e) => logg('feil', 'delingsutlop', { kode: (e as { code?: string }).code ?? 'ukjent' }));
  }, ms).unref();
}
