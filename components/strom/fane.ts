/** One message as the server wrote it. */
export type Melding = { type: string; data: string; id: string };

/** What the tabs of one login say to each other: I have come; I have the stream; it is silent; this is what it said. */
export type Post = { slag: 'hei' } | { slag: 'her' } | { slag: 'brudd' } | { slag: 'melding'; melding: Melding };

export type Kanal = Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>;
export type Deling = { laaser: Pick<LockManager, 'request'>; kanal: (navn: string) => Kanal };

export type Fane = {
  send: (p: Post) => void;
  /** Takes over from one that does not answer. */
  stjel: () => void;
  /** Lets the next in line have it. */
  gi: () => void;
  lukk: () => void;
};
type Ved = { leder: () => void; folger: () => void; post: (p: Post) => void };

/** What the browser shares between tabs with; null where it cannot (old, or the address is not https). */
export function nettleserensDeling(): Deling | null {
  if (typeof BroadcastChannel === 'undefined' || !('locks' in navigator) || !navigator.locks) return null;
  return { laaser: navigator.locks, kanal: (navn) => new BroadcastChannel(navn) };
}

/**
 * Joins the tabs that have the same `navn`. One of them is told that it leads, and when it closes, the next in line. The
 * browser lets go of the lock of a tab that dies; one that stands still is taken over from with `stjel`.
 */
export function bliMed(navn: string, { laaser, kanal: lagKanal }: Deling, ved: Ved): Fane {
  const kanal = lagKanal(navn);
  let leder = false;
  let lukket = false;
  let runde = 0;
  let slipp = () => {};
  let venter: AbortController | undefined;

  const sok = async (stjel: boolean): Promise<void> => {
    const min = ++runde;
    venter?.abort();
    venter = new AbortController();
    let feilet = false;
    await laaser
      .request(navn, stjel ? { steal: true } : { signal: venter.signal }, async () => {
        if (lukket || min !== runde) return;
        leder = true;
        ved.leder();
        await new Promise<void>((ok) => {
          slipp = ok;
        });
      })
      .catch(() => {
        feilet = !leder;
      });
    if (lukket || min !== runde) return;
    if (feilet) {
      // The browser has locks and gives none: then this tab has a stream of its own.
      leder = true;
      return ved.leder();
    }
    leder = false;
    ved.folger();
    return sok(false);
  };

  kanal.onmessage = (e: MessageEvent<Post>) => {
    if (!lukket) ved.post(e.data);
  };
  void sok(false);
  return {
    send: (p) => {
      if (!lukket) kanal.postMessage(p);
    },
    stjel: () => {
      if (!leder) void sok(true);
    },
    gi: () => slipp(),
    lukk: () => {
      lukket = true;
      venter?.abort();
      slipp();
      kanal.close();
    },
  };
}
