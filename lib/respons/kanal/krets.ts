/** After so many failures in a row an address is left alone for a while, longer each time. */
const FEIL_I_RAD = 5;
const HVILE_MS = 15_000;
const MAKS_HVILE_MS = 60_000;
/** Messages under way at once to one address. */
const SAMTIDIGE = 4;

type Adresse = { underveis: number; feil: number; aapenTil: number };

/** What this process knows of each address it sends to: how many are under way, and whether it answers. */
export class Kretser {
  private readonly adresser = new Map<string, Adresse>();

  private hent(n: string): Adresse {
    let a = this.adresser.get(n);
    if (!a) {
      a = { underveis: 0, feil: 0, aapenTil: 0 };
      this.adresser.set(n, a);
    }
    return a;
  }

  /** How many more may start, by address; one that is not named may have them all. */
  opptatt(): Record<string, number> {
    const ut: Record<string, number> = {};
    for (const [n, a] of this.adresser) if (a.underveis > 0) ut[n] = Math.min(a.underveis, SAMTIDIGE);
    return ut;
  }

  /** Seconds that the address is left alone yet; 0 is not. When the rest is over one message tries, and the others wait for its answer. */
  hviler(n: string, naa: number): number {
    const a = this.adresser.get(n);
    if (!a || a.feil < FEIL_I_RAD) return 0;
    return a.aapenTil > naa ? (a.aapenTil - naa) / 1000 : a.underveis > 0 ? 1 : 0;
  }

  start(n: string): void {
    this.hent(n).underveis++;
  }

  ferdig(n: string, gikk: boolean, naa: number): void {
    const a = this.hent(n);
    a.underveis--;
    a.feil = gikk ? 0 : a.feil + 1;
    if (a.feil >= FEIL_I_RAD) a.aapenTil = naa + Math.min(HVILE_MS * 2 ** (a.feil - FEIL_I_RAD), MAKS_HVILE_MS);
    if (a.underveis === 0 && a.feil === 0) this.adresser.delete(n);
  }
}

export const SAMTIDIGE_PER_ADRESSE = SAMTIDIGE;

/** Tries of one message, and the seconds until the next: 1, 2, 4 … with a fifth at random, so that they do not come in step. */
export const MAKS_FORSOK = 8;
export const vent = (forsok: number, tilfeldig = Math.random()): number => 2 ** (forsok - 1) * (0.9 + 0.2 * tilfeldig);
/** From this try on, the receiver's next channel is used besides. */
export const BYTT_KANAL_VED = 3;
