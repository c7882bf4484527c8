/** A random id for one submission; also where crypto.randomUUID is missing (plain http on a local network). */
export function nyNokkel(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const b = crypto.getRandomValues(new Uint8Array(16));
  b.set([((b[6] ?? 0) & 0x0f) | 0x40], 6);
  b.set([((b[8] ?? 0) & 0x3f) | 0x80], 8);
  const h = Array.from(b, (x) => x.toString(16).padStart(2, '0')).join('');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`;
}
