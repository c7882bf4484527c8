import 'server-only';

/** What citizens see is read at most so often by each process; what is published or hidden here is seen here at once. */
const HUSKES_MS = 10_000;
/** More than there are kommuner. */
const MAKS = 500;

type Husket = { til: number; verdi: Promise<unknown> };
const NOKKEL = Symbol.for('helhet.tilbud');
const global = globalThis as { [NOKKEL]?: Map<string, Husket> };
const lager = (): Map<string, Husket> => {
  global[NOKKEL] ??= new Map();
  return global[NOKKEL];
};

/** What `les` gives, read once for many who ask at once. Nothing found, and what failed, is not kept. */
export function husket<T>(nokkel: string, les: () => Promise<T>): Promise<T> {
  const l = lager();
  const kjent = l.get(nokkel);
  if (kjent && kjent.til > Date.now()) return kjent.verdi as Promise<T>;
  const verdi = les();
  const ny = { til: Date.now() + HUSKES_MS, verdi };
  l.delete(nokkel);
  l.set(nokkel, ny);
  const glem = () => l.get(nokkel) === ny && l.delete(nokkel);
  verdi.then((v) => v === null && glem(), glem);
  const eldst = l.keys().next().value;
  if (l.size > MAKS && eldst) l.delete(eldst);
  return verdi;
}

/** For a command that changes what citizens see: what was kept is forgotten when it has committed. */
export const glemTilbud = <T>(kommando: Promise<T>): Promise<T> => kommando.finally(() => lager().clear());
