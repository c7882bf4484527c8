/**
 * The last answers the server confirmed in this window, by form. The browser's back shows a page as it was first read;
 * these are newer, and without them one would seem to have lost one's answers and then be in conflict with oneself. Pure.
 */
import type { Verdier } from './qr';

export type Bekreftet = { verdier: Verdier; versjon: string | number };

const sist = new Map<string, Bekreftet>();

export function huskBekreftet(nokkel: string, b: Bekreftet): void {
  sist.set(nokkel, b);
}

/** What was confirmed here, when that is newer than the version the page was read with. */
export function nyereEnn(nokkel: string, versjon: string | number | undefined): Bekreftet | undefined {
  const b = sist.get(nokkel);
  return b && Number(b.versjon) > Number(versjon ?? 0) ? b : undefined;
}

export const glemBekreftet = (): void => sist.clear();
