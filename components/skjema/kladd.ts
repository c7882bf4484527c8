import { alleUsendte, type Lokallager, lokallager } from '../skjemavisning/lokallager';

/** What a draft is about, kept with it: enough to find it again, and to say which it was when nothing else is to be seen. */
export type Kladdom = { id: string; type: string; mottatt: string; skjema: string };
/** What lies on the device: what was written, when (ISO), and of what. */
export type Kladd<T = unknown> = { om: Kladdom; naar: string; verdi: T };

/** Told when a draft has been written or taken away on this page. */
const ENDRET = 'helhet.kladd';
const sted = (nokkel: string) => lokallager<unknown>(`kladd:${nokkel}`);
const si = () => window.dispatchEvent(new Event(ENDRET));

const erKladd = (x: unknown): x is Kladd => typeof x === 'object' && x !== null && 'om' in x && 'naar' in x && 'verdi' in x;

/** The place of one form's draft; with `om` it is found again by `hentKladder`. */
export function kladdlager<T>(nokkel: string, om?: Kladdom): Lokallager<T> {
  const l = sted(nokkel);
  return {
    les: async () => {
      const x = await l.les();
      return (erKladd(x) ? x.verdi : x) as T | undefined;
    },
    skriv: async (verdi) => {
      await l.skriv(om ? ({ om, naar: new Date().toISOString(), verdi } satisfies Kladd) : verdi);
      si();
    },
    slett: async () => {
      await l.slett();
      si();
    },
  };
}

export type Funnetkladd = Kladd & { slett: () => Promise<void> };

/** Every draft of whoever is logged in that says what it is about, the latest first. */
export async function hentKladder(): Promise<Funnetkladd[]> {
  const alle = await alleUsendte<unknown>();
  return alle
    .flatMap(({ verdi, slett }) =>
      erKladd(verdi)
        ? [
            {
              ...verdi,
              slett: async () => {
                await slett();
                si();
              },
            },
          ]
        : [],
    )
    .sort((a, b) => b.naar.localeCompare(a.naar));
}

/** Calls `fn` when a draft may have changed; gives the way to stop. */
export function vedKladd(fn: () => void): () => void {
  window.addEventListener(ENDRET, fn);
  return () => window.removeEventListener(ENDRET, fn);
}
