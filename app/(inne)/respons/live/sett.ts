/** What was lost and has been seen, in this browser: ids and times alone, as long as it is told of. The server is told too, when it can be. */
const NOKKEL = 'helhet.respons.mistet';
const LEVER_MS = 24 * 3600_000;

function les(): Record<string, number> {
  try {
    const alle = JSON.parse(localStorage.getItem(NOKKEL) ?? '{}') as Record<string, number>;
    return Object.fromEntries(Object.entries(alle).filter(([, tid]) => Date.now() - tid < LEVER_MS));
  } catch {
    return {};
  }
}

export const lesSett = (): string[] => Object.keys(les());

export function huskSett(nokkel: string): void {
  try {
    localStorage.setItem(NOKKEL, JSON.stringify({ ...les(), [nokkel]: Date.now() }));
  } catch {
    // Full, or not allowed: the page itself remembers it.
  }
}
