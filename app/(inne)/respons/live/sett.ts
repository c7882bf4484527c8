/** What was lost and has been seen, in this browser: ids and times alone, as long as it is told of. */
const NOKKEL = 'helhet.respons.mistet';
const LEVER_MS = 24 * 3600_000;

export function lesSett(): Record<string, number> {
  try {
    const alle = JSON.parse(localStorage.getItem(NOKKEL) ?? '{}') as Record<string, number>;
    return Object.fromEntries(Object.entries(alle).filter(([, tid]) => Date.now() - tid < LEVER_MS));
  } catch {
    return {};
  }
}

export function huskSett(nokkel: string): void {
  localStorage.setItem(NOKKEL, JSON.stringify({ ...lesSett(), [nokkel]: Date.now() }));
}
