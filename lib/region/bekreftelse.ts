import 'server-only';
import { skrivGjoremaal } from '@/lib/gjoremaal/opprett';
import { standardfrist } from '@/lib/gjoremaal/rules';
import { iDag, naa } from '@/lib/platform/clock';
import { utenActor, withVirksomhet } from '@/lib/platform/db';
import { hverVirksomhet, sum } from '@/lib/platform/jobb/hver';
import { logg } from '@/lib/platform/log';
import { gjelder } from '@/lib/platform/verdi/gyldig';
import { maaBekreftes } from './rules';

const NOKKEL = Symbol.for('helhet.kontaktbekreftelse');
const global = globalThis as { [NOKKEL]?: NodeJS.Timeout };

/**
 * Makes a duty for each contact that nobody has confirmed for half a year, for the role kontaktperson, or tjenesteeier
 * where nobody has that role. Run again, it makes no more. Gives how many were new.
 */
export const planleggBekreftelser = (virksomhetId: string): Promise<number> =>
  withVirksomhet(virksomhetId, async (tx) => {
    const dag = iDag(naa());
    const alle = await tx.kontaktpunkt.findMany({ where: { virksomhetId }, select: { id: true, gjelder: true, navn: true, bekreftet: true } });
    const gamle = alle.filter((p) => maaBekreftes(p.bekreftet, dag));
    if (gamle.length === 0) return 0;
    const kontaktperson = await tx.rolletildeling.findFirst({
      where: { virksomhetId, rolle: 'kontaktperson', ...gjelder(dag) },
      select: { id: true },
    });
    return skrivGjoremaal(
      tx,
      virksomhetId,
      naa(),
      gamle.map((p) => ({
        type: 'BEKREFT_KONTAKT' as const,
        objektType: 'Kontaktpunkt',
        objektId: p.id,
        rolle: kontaktperson ? ('kontaktperson' as const) : ('tjenesteeier' as const),
        lenke: `/samarbeid/kontakter/${p.id}`,
        data: { hva: `${p.gjelder}, ${p.navn}` },
        frist: standardfrist('BEKREFT_KONTAKT', dag),
      })),
    );
  });

/** The same in every virksomhet that may have contacts: one that fails stops no other. */
export async function planleggAlleBekreftelser(): Promise<number> {
  const alle = await utenActor((tx) => tx.virksomhet.findMany({ where: { type: { not: 'LEVERANDOR' } }, select: { id: true } }));
  return sum(
    await hverVirksomhet(
      'kontaktbekreftelse',
      alle.map((v) => v.id),
      planleggBekreftelser,
    ),
  );
}

/** Starts the watch over contacts to be confirmed, once per process. Any number of processes may run it. */
export function startKontaktbekreftelser(ms = 60 * 60_000): void {
  global[NOKKEL] ??= setInterval(() => {
    planleggAlleBekreftelser().catch((e) => logg('feil', 'kontaktbekreftelse', { kode: (e as { code?: string }).code ?? 'ukjent' }));
  }, ms).unref();
}
