/** Barcode and QR reading in the browser. Loads the reader, and its wasm from our own server, only when called. */

/** Copied from zxing-wasm/dist/reader; must follow that package's version. Needs 'wasm-unsafe-eval' in script-src. */
const WASM = '/skanner/zxing_reader.wasm';

export type Leser = (kilde: HTMLVideoElement) => Promise<string | undefined>;

/** Serial numbers come as these on the equipment we know. */
const FORMATER = ['code_128', 'code_39', 'data_matrix', 'ean_13', 'itf', 'qr_code'] as const;

export async function lagLeser(): Promise<Leser> {
  const { BarcodeDetector, prepareZXingModule } = await import('barcode-detector/ponyfill');
  await prepareZXingModule({
    overrides: { locateFile: (fil: string, mappe: string) => (fil.endsWith('.wasm') ? WASM : mappe + fil) },
    fireImmediately: true,
  });
  const detektor = new BarcodeDetector({ formats: [...FORMATER] });
  return async (video) => (await detektor.detect(video))[0]?.rawValue;
}

const GS = String.fromCharCode(29); // between fields of unknown length
const GS1 = new RegExp(`^01\\d{14}(?:1[17]\\d{6})*(?:10[^${GS}]+${GS})?(?:1[17]\\d{6})*21([^${GS}]+)`);

/**
 * The serial number in what was read: GS1 application identifier 21 when there is one, else all of it. Pure.
 */
export function serienummerFra(kode: string): string {
  const ren = kode.trim().replace(/^\](?:d2|C1|Q3)/, '');
  const parentes = /\(21\)([^(]+)/.exec(ren);
  if (parentes?.[1]) return parentes[1].trim();
  const gs1 = GS1.exec(ren);
  return gs1?.[1]?.trim() ?? ren;
}
