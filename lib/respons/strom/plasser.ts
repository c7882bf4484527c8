type Plass = { sesjonId: string; kontoId: string; virksomhetId: string; slipp: () => void };

/**
 * Keeps count of open streams. A session, or a login, that opens one too many loses its oldest: what has come last is looked at,
 * and the oldest may be one that the network has forgotten. Past what a virksomhet may have, the newest is refused (null).
 * Gives how the place is handed back; `slipp` is called when it is taken.
 */
export function lagPlasser(perSesjon: number, perKonto: number, perVirksomhet: number) {
  const aapne = new Set<Plass>();
  return function taPlass(p: Plass): (() => void) | null {
    const forMange = (maks: number, egen: (a: Plass) => boolean) => {
      const egne = [...aapne].filter(egen);
      for (const gammel of egne.slice(0, Math.max(0, egne.length - maks + 1))) {
        aapne.delete(gammel);
        gammel.slipp();
      }
    };
    forMange(perSesjon, (a) => a.sesjonId === p.sesjonId);
    forMange(perKonto, (a) => a.kontoId === p.kontoId);
    let antall = 0;
    for (const a of aapne) if (a.virksomhetId === p.virksomhetId) antall++;
    if (antall >= perVirksomhet) return null;
    const min = { ...p };
    aapne.add(min);
    return () => void aapne.delete(min);
  };
}

/** A browser has six connections to one address over HTTP/1.1; tabs that cannot share a stream must leave some for what is pressed. */
const PER_SESJON = 4;
/** Phone, desk and another desk, each with its tabs. */
const PER_KONTO = 12;
/** Every employee of a large kommune with a screen of their own. */
const PER_VIRKSOMHET = 2000;

const NOKKEL = Symbol.for('helhet.strom.plasser');
const global = globalThis as { [NOKKEL]?: ReturnType<typeof lagPlasser> };

/** The places of this process. */
export const taPlass = (p: Plass): (() => void) | null => {
  global[NOKKEL] ??= lagPlasser(PER_SESJON, PER_KONTO, PER_VIRKSOMHET);
  return global[NOKKEL](p);
};
