/** Runs once when the server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startForsegler } = await import('./lib/platform/sealer');
  startForsegler();
  const { startDelingsutlop } = await import('./lib/deling/utlop');
  startDelingsutlop();
  const { startKontaktbekreftelser } = await import('./lib/region/bekreftelse');
  startKontaktbekreftelser();
  const { env } = await import('./lib/platform/env');
  if (env().RESPONS === 'innebygd') {
    const { startRespons } = await import('./lib/respons/start');
    await startRespons();
  }
}
