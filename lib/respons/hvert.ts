import { logg } from '@/lib/platform/log';

/** Runs `arbeid` at once and then with so long between; a round that is still under way is not started again. Gives what stops it. */
export function hvert(navn: string, ms: number, arbeid: () => Promise<unknown>): () => Promise<void> {
  let gaar: Promise<void> | undefined;
  const runde = () => {
    gaar ??= arbeid()
      .then(() => {})
      .catch((e: Error) => logg('feil', `respons.${navn}`, { feil: e.name, kode: (e as { code?: string }).code ?? '' }))
      .finally(() => {
        gaar = undefined;
      });
  };
  const klokke = setInterval(runde, ms);
  klokke.unref();
  runde();
  return async () => {
    clearInterval(klokke);
    await gaar;
  };
}
