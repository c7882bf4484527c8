import { tjenestetyper } from '@/lib/innhold/queries';

/** A technology by its name; the code when the content does not have it. */
export const teknologinavn = (kode: string | null): string =>
  tjenestetyper()
    .flatMap((t) => t.teknologier)
    .find((x) => x.kode === kode)?.navn ??
  kode ??
  '–';
