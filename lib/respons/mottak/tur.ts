/** Milliseconds above which a body was dear to parse, and how many times as long its source then rests: the others hardly notice. */
const DYRT_MS = 3;
const DYRT_HVILE = 20;
const LENGST_MS = 2000;
const turer = new Map<string, Promise<void>>();

/**
 * Reads one body of a source at a time: `tolk` holds up everybody while it works, and what it gives is much larger than what
 * it got. Gives what `les` makes of it, or throws as either does; the next one of the source waits for both.
 */
export async function iTur<T, U>(kildeId: string, tolk: () => T, les: (verdi: T) => U | Promise<U>): Promise<U> {
  const foer = turer.get(kildeId) ?? Promise.resolve();
  let slipp = () => {};
  const ferdig = new Promise<void>((ok) => {
    slipp = ok;
  });
  const min = foer.then(() => ferdig);
  turer.set(kildeId, min);
  await foer;
  const fra = performance.now();
  let brukt = 0;
  const maalt = (): T => {
    try {
      return tolk();
    } finally {
      brukt = performance.now() - fra;
    }
  };
  try {
    return await les(maalt());
  } finally {
    if (brukt < DYRT_MS) slipp();
    else setTimeout(slipp, Math.min(LENGST_MS, DYRT_HVILE * brukt)).unref();
    void min.then(() => turer.get(kildeId) === min && turer.delete(kildeId));
  }
}
