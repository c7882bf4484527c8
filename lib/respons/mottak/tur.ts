/** Milliseconds above which a body was dear to parse, and how many times as long its source then rests: the others hardly notice. */
const DYRT_MS = 3;
const DYRT_HVILE = 20;
const turer = new Map<string, Promise<void>>();

/** Parses one body of a source at a time: `les` holds up everybody while it works. Gives what it gives, or throws the same. */
export async function iTur<T>(kildeId: string, les: () => T): Promise<T> {
  const foer = turer.get(kildeId) ?? Promise.resolve();
  let slipp = () => {};
  const ferdig = new Promise<void>((ok) => {
    slipp = ok;
  });
  const min = foer.then(() => ferdig);
  turer.set(kildeId, min);
  await foer;
  const fra = performance.now();
  try {
    return les();
  } finally {
    const brukt = performance.now() - fra;
    if (brukt < DYRT_MS) slipp();
    else setTimeout(slipp, DYRT_HVILE * brukt).unref();
    void min.then(() => turer.get(kildeId) === min && turer.delete(kildeId));
  }
}
