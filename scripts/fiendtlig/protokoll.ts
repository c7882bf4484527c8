/** The tally of one kind of attack, and what got through. */
export type Protokoll = { slag: string; provd: number; avvist: number; gjennom: string[] };

const alle: Protokoll[] = [];

/** Begins a kind of attack. */
export function nyProtokoll(slag: string): Protokoll {
  const p = { slag, provd: 0, avvist: 0, gjennom: [] };
  alle.push(p);
  return p;
}

/** Notes one try: refused, or let through with what it was. */
export function noter(p: Protokoll, avvist: boolean, hva: string): void {
  p.provd++;
  if (avvist) p.avvist++;
  else p.gjennom.push(hva);
}

let skrevet = 0;

/** Prints a line for each kind tried since the last time, with what got through. */
export function skrivUt(maks = 25): void {
  for (const p of alle.slice(skrevet)) {
    console.log(
      `${p.slag.padEnd(44)} ${String(p.provd).padStart(6)} prøvd ${String(p.avvist).padStart(6)} avvist ${String(p.gjennom.length).padStart(5)} sluppet gjennom ${holdt(p) ? '✓' : '✗'}`,
    );
    for (const g of p.gjennom.slice(0, maks)) console.log(`    ${g}`);
    if (p.gjennom.length > maks) console.log(`    … og ${p.gjennom.length - maks} til`);
  }
  skrevet = alle.length;
}

const holdt = (p: Protokoll): boolean => p.provd > 0 && p.gjennom.length === 0;

/** Whether every kind was tried, and nothing got through. */
export const altHoldt = (): boolean => alle.length > 0 && alle.every(holdt);
