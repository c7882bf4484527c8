import { alleUsendte, type Funnet, type Lokallager, lokallager } from '../skjemavisning/lokallager';

/**
 * What a draft is about, kept with it: enough to find it again, and to say which it was when nothing else is to be seen.
 * `id`, `type` and `mottatt` are a varsel's, or a round of tilsyn's (`mottatt`: when it was planned). `hos` is the virksomhet it was written for: the draft follows the login into the others.
 */
export type Kladdom = { id: string; type: string; mottatt: string; skjema: string; hos?: { id: string; navn: string } };
/** What lies on the device: what was written, when (ISO), and of what. */
export type Kladd<T = unknown> = { om: Kladdom; naar: string; verdi: T };

/** Told, in every tab, when a draft has been written or taken away; nothing of it, or whose, is said. */
const ENDRET = 'helhet.kladd';
const kanal = () => (typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(ENDRET));
const sted = (nokkel: string) => lokallager<unknown>(`kladd:${nokkel}`);
function si(): void {
  window.dispatchEvent(new Event(ENDRET));
  const k = kanal();
  k?.postMessage(null);
  k?.close();
}

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

export type Funnetkladd = Kladd & Pick<Funnet<unknown>, 'slett' | 'staar'>;

/** Every draft of whoever is logged in that says what it is about, the latest first. */
export async function hentKladder(): Promise<Funnetkladd[]> {
  const alle = await alleUsendte<unknown>();
  return alle
    .flatMap(({ verdi, slett, staar }) => (erKladd(verdi) ? [{ ...verdi, slett: () => slett().then(si), staar }] : []))
    .sort((a, b) => b.naar.localeCompare(a.naar));
}

/** Calls `fn` when a draft may have changed, in this tab or another, and when the page is seen again; gives the way to stop. */
export function vedKladd(fn: () => void): () => void {
  const vedSyn = () => document.visibilityState === 'visible' && fn();
  const k = kanal();
  if (k) k.onmessage = fn;
  window.addEventListener(ENDRET, fn);
  document.addEventListener('visibilitychange', vedSyn);
  return () => {
    k?.close();
    window.removeEventListener(ENDRET, fn);
    document.removeEventListener('visibilitychange', vedSyn);
  };
}
