/** Reads a time as people type it («815», «8.15», «08:15», «8») and gives HH:mm, or undefined. Pure. */
export function tolkTid(tekst: string): string | undefined {
  const t = tekst.trim();
  const m = /^(\d{1,2})(?:\s*[.:,]\s*(\d{2}))?$/.exec(t) ?? /^(\d{1,2})(\d{2})$/.exec(t);
  if (!m) return undefined;
  const time = Number(m[1]);
  const minutt = Number(m[2] ?? 0);
  if (time > 23 || minutt > 59) return undefined;
  return `${String(time).padStart(2, '0')}:${String(minutt).padStart(2, '0')}`;
}
