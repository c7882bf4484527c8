import { lokallager } from '../skjemavisning/lokallager';
import { PREFIKS } from './tattVare';

/**
 * What stands in a form that the server no longer knows, kept while the page is loaded again: encrypted for whoever is
 * logged in (lokallager), for ten minutes at the most. The tab alone knows where, until it has been put back or somebody
 * logs out. Not imported when it is needed: the server that had the rest of this page is gone.
 */
const LEVER_MS = 10 * 60_000;

type Verdier = Record<string, unknown>;
const plass = (id: string) => lokallager<Verdier>(`fornyet:${id}`, LEVER_MS);

/** A form by its page, its fields and the records it is about, so that two on one page are told apart. */
export function skjemanokkel(sti: string, felt: readonly string[], standard: Record<string, unknown>): string {
  const ider = Object.values(standard).filter((v) => typeof v === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(v));
  return `${PREFIKS}${sti}|${[...felt].sort().join()}|${ider.join()}`;
}

/** Keeps the values; false when they could not be kept. */
export async function taVare(nokkel: string, verdier: Verdier): Promise<boolean> {
  const id = crypto.randomUUID();
  await plass(id).skriv(verdier);
  if ((await plass(id).les()) === undefined) return false;
  try {
    sessionStorage.setItem(nokkel, id);
    return true;
  } catch {
    return false;
  }
}

/** The values that were kept, once; null when there are none, they are too old, or another has come. */
export async function hentFram(nokkel: string): Promise<Verdier | null> {
  const id = sessionStorage.getItem(nokkel);
  if (id === null) return null;
  sessionStorage.removeItem(nokkel);
  const lager = plass(id);
  const verdier = await lager.les();
  await lager.slett();
  return verdier ?? null;
}
