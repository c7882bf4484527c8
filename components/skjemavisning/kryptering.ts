/** Encrypts what stays on a device under a key that only its owner is given (AES-GCM). No storage, no network. */

/** One person's keys: the first is used, the others only read what was written before the house changed its key. */
export type Noekkelring = { id: string; krypter: CryptoKey; navn: CryptoKey }[];
/** What is stored: which key, its nonce, when it expires (ms), and the rest unreadable. */
export type Kryptert = { id: string; iv: Uint8Array<ArrayBuffer>; utloper: number; data: ArrayBuffer };

const tekst = new TextEncoder();
const bytes = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));

/** Keys as the server hands them out, made unreadable to scripts: one to encrypt with and one to name places with. */
export async function lagRing(nokler: readonly { id: string; verdi: string }[]): Promise<Noekkelring> {
  return Promise.all(
    nokler.map(async ({ id, verdi }) => {
      const rot = await crypto.subtle.importKey('raw', bytes(verdi), 'HKDF', false, ['deriveKey']);
      const av = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: tekst.encode(info) });
      return {
        id,
        krypter: await crypto.subtle.deriveKey(av('innhold'), rot, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
        navn: await crypto.subtle.deriveKey(av('navn'), rot, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']),
      };
    }),
  );
}

/** Where one form's text lies: tells nobody else which form, or whose. */
export async function sted(n: Noekkelring[number], nokkel: string): Promise<string> {
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', n.navn, tekst.encode(nokkel)));
  return [...mac.slice(0, 16)].map((b) => b.toString(16).padStart(2, '0')).join('');
}

/** Bound to its place: what is moved to another form's place cannot be read there. */
export async function lukk(n: Noekkelring[number], plass: string, verdi: unknown, utloper: number): Promise<Kryptert> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: tekst.encode(`${plass} ${utloper}`) },
    n.krypter,
    tekst.encode(JSON.stringify(verdi)),
  );
  return { id: n.id, iv, utloper, data };
}

/** What was stored; undefined when it has expired, is somebody else's or has been touched. */
export async function lukkOpp<T>(n: Noekkelring[number], plass: string, k: Kryptert, naa: number): Promise<T | undefined> {
  if (k.utloper <= naa || k.id !== n.id) return undefined;
  const klar = await crypto.subtle
    .decrypt({ name: 'AES-GCM', iv: k.iv, additionalData: tekst.encode(`${plass} ${k.utloper}`) }, n.krypter, k.data)
    .catch(() => undefined);
  return klar && (JSON.parse(new TextDecoder().decode(klar)) as T);
}
