import type { Instrumentation } from 'next';
import { dempKonsollen, logg } from './lib/platform/log';

/** What nobody expected, as one line in the log: where it happened, and never what was asked for. */
export const onRequestError: Instrumentation.onRequestError = (e, _, { routePath, routeType }) => {
  const { name = 'ukjent', digest = '' } = (typeof e === 'object' && e !== null ? e : {}) as { name?: string; digest?: string };
  logg('feil', 'uventet', { feil: name, digest, rute: routePath, slag: routeType });
};

/** Runs once when the server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  if (process.env.NODE_ENV === 'production') dempKonsollen();
  const { passPaaAvsender } = await import('./lib/platform/inngang/avsender');
  passPaaAvsender();
  const { startForsegler } = await import('./lib/platform/jobb/sealer');
  startForsegler();
  const { startDelingsutlop } = await import('./lib/deling/utlop');
  startDelingsutlop();
  const { startKontaktbekreftelser } = await import('./lib/region/bekreftelse');
  startKontaktbekreftelser();
  const { startTilgangsutlop } = await import('./lib/virksomhet/tilgang/utlop');
  startTilgangsutlop();
  const { env } = await import('./lib/platform/env');
  if (env().RESPONS === 'innebygd') {
    const { startRespons } = await import('./lib/respons/start');
    await startRespons();
  }
}
