import 'server-only';
import { createHash } from 'node:crypto';
import { tegn } from '@/lib/platform/jobb/arbeid';
import type { Katalogdokument } from './pdf';

export type { Katalogdokument } from './pdf';

const MAKS = 60;
const lager = new Map<string, Promise<Buffer>>();

/** What a document is known by; the same content has the same mark. */
export const merkeFor = (d: Katalogdokument): string => createHash('sha256').update(JSON.stringify(d)).digest('base64url').slice(0, 24);

/**
 * The document as a PDF, made in a worker, as a share of `hvem`'s. Drawn once while it is the same: the page is open to all.
 * Throws FOR_MANGE.
 */
export function tegnDokument(d: Katalogdokument, hvem: string): Promise<Buffer> {
  const merke = merkeFor(d);
  const ferdig = lager.get(merke);
  if (ferdig) return ferdig;
  const ny = tegn('katalog', d, hvem);
  lager.set(merke, ny);
  ny.catch(() => lager.delete(merke));
  const eldst = lager.keys().next().value;
  if (lager.size > MAKS && eldst) lager.delete(eldst);
  return ny;
}
