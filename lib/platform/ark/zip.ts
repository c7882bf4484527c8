import { inflateRawSync } from 'node:zlib';
import { type AsyncFlateStreamHandler, Unzip, zipSync } from 'fflate';

/** Entries in one archive. */
const FLEST = 1000;
/** Bytes of it that are walked through at a time. */
const STYKKE = 65_536;

export type Utpakket = { filer: Record<string, Uint8Array>; zip: Uint8Array };

/**
 * Unpacks the entries that are wanted, and counts every byte as it comes: what the archive says of its own sizes is not
 * asked. Gives them, and an archive of them alone that says what is true. FOR_STOR past `maks` bytes or a thousand entries;
 * null when it is no archive, or names an entry twice. What is inside is not unpacked in turn. Pure.
 */
export function pakkUt(b: Uint8Array, vil: (navn: string) => boolean, maks: number): Utpakket | 'FOR_STOR' | null {
  const deler = new Map<string, Uint8Array[]>();
  let antall = 0;
  let sum = 0;
  let stopp: 'FOR_STOR' | 'FEIL' | undefined;
  const z = new Unzip((f) => {
    if (++antall > FLEST) stopp = 'FOR_STOR';
    if (stopp || !vil(f.name)) return;
    if (deler.has(f.name)) {
      stopp = 'FEIL';
      return;
    }
    const mine: Uint8Array[] = [];
    deler.set(f.name, mine);
    f.ondata = (e, del) => {
      if (e) stopp ??= 'FEIL';
      if (stopp) return f.terminate();
      sum += del.length;
      if (sum > maks) stopp = 'FOR_STOR';
      else mine.push(del);
    };
    f.start();
  });
  z.register(
    class {
      static compression = 8;
      ondata!: AsyncFlateStreamHandler;
      readonly #pakket: Uint8Array[] = [];
      push(del: Uint8Array, siste: boolean): void {
        this.#pakket.push(del.slice());
        if (!siste || stopp) return;
        try {
          // It counts what comes out, and stops.
          this.ondata(null, inflateRawSync(Buffer.concat(this.#pakket), { maxOutputLength: Math.max(1, maks - sum) }), true);
        } catch (e) {
          stopp ??= (e as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'FOR_STOR' : 'FEIL';
        }
      }
    },
  );
  try {
    for (let i = 0; i < b.length && !stopp; i += STYKKE) z.push(b.subarray(i, i + STYKKE), i + STYKKE >= b.length);
  } catch {
    stopp ??= 'FEIL';
  }
  if (antall === 0) return null;
  if (stopp) return stopp === 'FOR_STOR' ? stopp : null;
  const filer = Object.fromEntries([...deler].map(([navn, d]) => [navn, Buffer.concat(d)]));
  return { filer, zip: zipSync(filer, { level: 0 }) };
}
