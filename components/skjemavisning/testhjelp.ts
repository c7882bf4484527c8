/** The browser's store, over a map: what `lokallager` uses of idb-keyval, for tests. */
export const somKeyval = (hylle: Map<string, unknown>) => ({
  get: async (k: string) => hylle.get(k),
  set: async (k: string, v: unknown) => void hylle.set(k, v),
  del: async (k: string) => void hylle.delete(k),
  keys: async () => [...hylle.keys()],
  entries: async () => [...hylle.entries()],
  createStore: () => async (_: string, fn: (rader: object) => unknown) =>
    fn({
      get: (k: string) => {
        const r = { result: hylle.get(k), onsuccess: () => {} };
        queueMicrotask(() => r.onsuccess());
        return r;
      },
      delete: (k: string) => hylle.delete(k),
    }),
  promisifyRequest: () => new Promise<void>((ok) => setTimeout(ok)),
});
