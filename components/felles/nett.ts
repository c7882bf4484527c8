const IGJEN_MS = 3000;

/** What Next asks for when a page is opened or read again. */
const erSide = (valg?: RequestInit): boolean => new Headers(valg?.headers).has('rsc');

/**
 * Next leaves the page for the browser's own error when the next one does not come, and takes what is being written with it.
 * From now on it waits instead, and asks again until the net, or the server behind it, is back; `uten` is told when that
 * begins and ends. Gives what takes it away.
 */
export function ventPaaNett(uten: (ja: boolean) => void, igjenMs = IGJEN_MS): () => void {
  const ekte = globalThis.fetch;
  let venter = 0;
  globalThis.fetch = async (inn, valg) => {
    if (!erSide(valg)) return ekte(inn, valg);
    for (let forsok = 0; ; forsok++) {
      const svar = await ekte(inn, valg).catch((e: unknown) => {
        if (!valg?.signal?.aborted) return;
        if (forsok > 0 && --venter === 0) uten(false);
        throw e;
      });
      if (svar && svar.status < 502) {
        if (forsok > 0 && --venter === 0) uten(false);
        return svar;
      }
      if (forsok === 0 && venter++ === 0) uten(true);
      await new Promise((ok) => setTimeout(ok, igjenMs));
    }
  };
  return () => {
    globalThis.fetch = ekte;
  };
}
