/** Runs once when the server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startForsegler } = await import('./lib/platform/sealer');
  startForsegler();
  const { startDelingsutlop } = await import('./lib/deling/utlop');
  startDelingsutlop();
}
